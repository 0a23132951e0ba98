---@type chiso.IndicatorTest
return {
  {
    name = "all offered earns everything",
    given = { level4_eligible = 52, level4_offered = 52 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { level4_eligible = 1000, level4_offered = 999 },
    expect = { value = 99.9, points = 1.998 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { level4_eligible = 100, level4_offered = 80 },
    expect = { value = 80, points = 1.6 },
  },
  {
    name = "just above the floor",
    given = { level4_eligible = 1000, level4_offered = 801 },
    expect = { value = 80.1, points = 1.602 },
  },
  {
    name = "just below the floor earns nothing",
    given = { level4_eligible = 1000, level4_offered = 799 },
    expect = { value = 79.9, points = 0 },
  },
  {
    name = "the number offered left blank",
    given = { level4_eligible = 52 },
    expect = { missing = true },
  },
  {
    name = "nothing eligible: left out",
    given = { level4_eligible = 0, level4_offered = 0 },
    expect = { not_applicable = "không có TTHC đủ điều kiện mức độ 4" },
  },
}
