---@type chiso.IndicatorTest
return {
  {
    name = "none earns nothing",
    given = { procedures_simplified = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "each earns its points",
    given = { procedures_simplified = 3 },
    expect = { value = 3, points = 1.5 },
  },
  {
    name = "the one that reaches the cap",
    given = { procedures_simplified = 4 },
    expect = { value = 4, points = 2 },
  },
  {
    name = "beyond the cap earns no more",
    given = { procedures_simplified = 5 },
    expect = { value = 5, points = 2 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
