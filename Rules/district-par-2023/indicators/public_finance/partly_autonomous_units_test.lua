---@type chiso.IndicatorTest
return {
  {
    name = "the three levels weigh differently",
    given = {
      units_self_financing_70 = 1,
      units_self_financing_30 = 1,
      units_self_financing_10 = 1,
      public_service_units = 50,
    },
    expect = { value = 3.1, points = 0.62 },
  },
  {
    name = "exactly at the target earns everything",
    given = {
      units_self_financing_70 = 0,
      units_self_financing_30 = 10,
      units_self_financing_10 = 0,
      public_service_units = 50,
    },
    expect = { value = 10, points = 2 },
  },
  {
    name = "just above the target earns no more",
    given = {
      units_self_financing_70 = 0,
      units_self_financing_30 = 10,
      units_self_financing_10 = 1,
      public_service_units = 50,
    },
    expect = { value = 10.4, points = 2 },
  },
  {
    name = "just below the target earns in proportion",
    given = {
      units_self_financing_70 = 0,
      units_self_financing_30 = 9,
      units_self_financing_10 = 2,
      public_service_units = 50,
    },
    expect = { value = 9.8, points = 1.96 },
  },
  {
    name = "no such unit earns nothing",
    given = {
      units_self_financing_70 = 0,
      units_self_financing_30 = 0,
      units_self_financing_10 = 0,
      public_service_units = 50,
    },
    expect = { value = 0, points = 0 },
  },
  {
    name = "one of the three lines left blank",
    given = { units_self_financing_30 = 1, units_self_financing_10 = 1, public_service_units = 50 },
    expect = { missing = true },
  },
  {
    name = "a district without service units is left out",
    given = {
      units_self_financing_70 = 0,
      units_self_financing_30 = 0,
      units_self_financing_10 = 0,
      public_service_units = 0,
    },
    expect = { not_applicable = "không có đơn vị sự nghiệp công lập" },
  },
}
