---@type chiso.IndicatorTest
return {
  {
    name = "all offered earns everything",
    given = { level3_eligible = 52, level3_offered = 52 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { level3_eligible = 1000, level3_offered = 999 },
    expect = { value = 99.9, points = 1.998 },
  },
  {
    name = "half offered earns half",
    given = { level3_eligible = 52, level3_offered = 26 },
    expect = { value = 50, points = 1 },
  },
  {
    name = "none offered earns nothing",
    given = { level3_eligible = 52, level3_offered = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number offered left blank",
    given = { level3_eligible = 52 },
    expect = { missing = true },
  },
  {
    name = "nothing eligible: left out",
    given = { level3_eligible = 0, level3_offered = 0 },
    expect = { not_applicable = "không có TTHC đủ điều kiện mức độ 3" },
  },
}
