---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 88 of 88",
    given = { divisions_defined = 88, divisions_to_define = 88 },
    expect = { value = 100 * 88 / 88, points = 5 },
  },
  {
    name = "all done earns the maximum",
    given = { divisions_defined = 1000, divisions_to_define = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "one of a thousand left earns in proportion",
    given = { divisions_defined = 999, divisions_to_define = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "more done than there was to do is an error of the figures",
    given = { divisions_defined = 1001, divisions_to_define = 1000 },
    expect = { failed = "số liệu không hợp lệ: 3.5.a divisions_defined" },
  },
  {
    name = "nothing to do does not apply",
    given = { divisions_defined = 0, divisions_to_define = 0 },
    expect = { not_applicable = "không có việc phải làm" },
  },
  {
    name = "without the total it is missing",
    given = { divisions_defined = 10 },
    expect = { missing = true },
  },
}
