---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { level3_offered = 52, level3_used = 26 },
    expect = { value = 50, points = 2 },
  },
  {
    name = "just above the target earns no more",
    given = { level3_offered = 1000, level3_used = 501 },
    expect = { value = 50.1, points = 2 },
  },
  {
    name = "just below the target rounds up to everything",
    given = { level3_offered = 1000, level3_used = 499 },
    expect = { value = 49.9, points = 2 },
  },
  {
    name = "Bạch Thông in 2023: 22 of 52",
    given = { level3_offered = 52, level3_used = 22 },
    expect = { value = 100 * 22 / 52, points = 1.75 },
  },
  {
    name = "half way to the next step rounds up",
    given = { level3_offered = 32, level3_used = 9 },
    expect = { value = 28.125, points = 1.25 },
  },
  {
    name = "just below half way rounds down",
    given = { level3_offered = 1000, level3_used = 281 },
    expect = { value = 28.1, points = 1 },
  },
  {
    name = "none used earns nothing",
    given = { level3_offered = 52, level3_used = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number used left blank",
    given = { level3_offered = 52 },
    expect = { missing = true },
  },
  {
    name = "nothing offered: left out",
    given = { level3_offered = 0, level3_used = 0 },
    expect = { not_applicable = "không có TTHC cung cấp mức độ 3" },
  },
}
