---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { level4_offered = 212, level4_used = 106 },
    expect = { value = 50, points = 3 },
  },
  {
    name = "just above the target earns no more",
    given = { level4_offered = 1000, level4_used = 501 },
    expect = { value = 50.1, points = 3 },
  },
  {
    name = "just below the target earns in proportion",
    given = { level4_offered = 1000, level4_used = 499 },
    expect = { value = 49.9, points = 2.994 },
  },
  {
    name = "Bạch Thông in 2023: 52 of 212",
    given = { level4_offered = 212, level4_used = 52 },
    expect = { value = 100 * 52 / 212, points = 1.4717 },
  },
  {
    name = "none used earns nothing",
    given = { level4_offered = 212, level4_used = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number used left blank",
    given = { level4_offered = 212 },
    expect = { missing = true },
  },
  {
    name = "nothing offered: left out",
    given = { level4_offered = 0, level4_used = 0 },
    expect = { not_applicable = "không có TTHC cung cấp mức độ 4" },
  },
}
