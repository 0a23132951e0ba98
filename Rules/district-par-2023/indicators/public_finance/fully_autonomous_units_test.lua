---@type chiso.IndicatorTest
return {
  {
    name = "the best district earns everything",
    given = { public_service_units = 40, units_autonomous_recurrent = 4 },
    peers = { max = 10 },
    expect = { value = 10, points = 3 },
  },
  {
    name = "half of the best earns half",
    given = { public_service_units = 40, units_autonomous_recurrent = 2 },
    peers = { max = 10 },
    expect = { value = 5, points = 1.5 },
  },
  {
    name = "no such unit earns nothing",
    given = { public_service_units = 40, units_autonomous_recurrent = 0 },
    peers = { max = 10 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "when no district has such a unit, nobody earns",
    given = { public_service_units = 40, units_autonomous_recurrent = 0 },
    peers = { max = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the line left blank",
    given = { public_service_units = 40 },
    peers = { max = 10 },
    expect = { missing = true },
  },
  {
    name = "a district without service units is left out",
    given = { public_service_units = 0, units_autonomous_recurrent = 0 },
    peers = { max = 10 },
    expect = { not_applicable = "không có đơn vị sự nghiệp công lập" },
  },
}
