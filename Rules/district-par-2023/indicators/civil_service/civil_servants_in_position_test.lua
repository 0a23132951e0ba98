---@type chiso.IndicatorTest
return {
  {
    name = "all of them earn everything",
    given = { civil_servants_in_position_rate = 100 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "just below all of them falls a step",
    given = { civil_servants_in_position_rate = 99.99 },
    expect = { value = 99.99, points = 2 },
  },
  {
    name = "just above 95, which the second step leaves out",
    given = { civil_servants_in_position_rate = 95.01 },
    expect = { value = 95.01, points = 2 },
  },
  {
    name = "exactly 95 stays on the third step",
    given = { civil_servants_in_position_rate = 95 },
    expect = { value = 95, points = 1 },
  },
  {
    name = "just below 95",
    given = { civil_servants_in_position_rate = 94.99 },
    expect = { value = 94.99, points = 1 },
  },
  {
    name = "exactly at the third step",
    given = { civil_servants_in_position_rate = 90 },
    expect = { value = 90, points = 1 },
  },
  {
    name = "just above the third step",
    given = { civil_servants_in_position_rate = 90.01 },
    expect = { value = 90.01, points = 1 },
  },
  {
    name = "just below the third step earns nothing",
    given = { civil_servants_in_position_rate = 89.99 },
    expect = { value = 89.99, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
