---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { service_units_cut_rate = 10 },
    expect = { value = 10, points = 2 },
  },
  {
    name = "just above the target earns no more",
    given = { service_units_cut_rate = 10.1 },
    expect = { value = 10.1, points = 2 },
  },
  {
    name = "just below the target earns in proportion",
    given = { service_units_cut_rate = 9.9 },
    expect = { value = 9.9, points = 1.98 },
  },
  {
    name = "no cut earns nothing",
    given = { service_units_cut_rate = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
