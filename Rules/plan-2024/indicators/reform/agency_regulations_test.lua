---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 20 of 20",
    given = { agencies_defined = 20, agencies_to_define = 20 },
    expect = { value = 100 * 20 / 20, points = 5 },
  },
  {
    name = "all done earns the maximum",
    given = { agencies_defined = 1000, agencies_to_define = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "one of a thousand left earns in proportion",
    given = { agencies_defined = 999, agencies_to_define = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "more done than there was to do is an error of the figures",
    given = { agencies_defined = 1001, agencies_to_define = 1000 },
    expect = { failed = "số liệu không hợp lệ: 3.4.a agencies_defined" },
  },
  {
    name = "nothing to do does not apply",
    given = { agencies_defined = 0, agencies_to_define = 0 },
    expect = { not_applicable = "không có việc phải làm" },
  },
  {
    name = "without the total it is missing",
    given = { agencies_defined = 10 },
    expect = { missing = true },
  },
}
