---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { civil_servants_cut_rate = 10 },
    expect = { value = 10, points = 2 },
  },
  {
    name = "just above the target earns no more",
    given = { civil_servants_cut_rate = 10.1 },
    expect = { value = 10.1, points = 2 },
  },
  {
    name = "just below the target rounds up to everything",
    given = { civil_servants_cut_rate = 9.9 },
    expect = { value = 9.9, points = 2 },
  },
  {
    name = "half way to the next step rounds up",
    given = { civil_servants_cut_rate = 5.625 },
    expect = { value = 5.625, points = 1.25 },
  },
  {
    name = "just below half way rounds down",
    given = { civil_servants_cut_rate = 5.62 },
    expect = { value = 5.62, points = 1 },
  },
  {
    name = "no cut earns nothing",
    given = { civil_servants_cut_rate = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
