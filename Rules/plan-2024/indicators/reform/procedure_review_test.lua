---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 197 of 197",
    given = { procedures_reviewed = 197, procedures_to_review = 197 },
    expect = { value = 100 * 197 / 197, points = 5 },
  },
  {
    name = "all done earns the maximum",
    given = { procedures_reviewed = 1000, procedures_to_review = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "one of a thousand left earns in proportion",
    given = { procedures_reviewed = 999, procedures_to_review = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "more done than there was to do is an error of the figures",
    given = { procedures_reviewed = 1001, procedures_to_review = 1000 },
    expect = { failed = "số liệu không hợp lệ: 3.1.a procedures_reviewed" },
  },
  {
    name = "nothing to do does not apply",
    given = { procedures_reviewed = 0, procedures_to_review = 0 },
    expect = { not_applicable = "không có việc phải làm" },
  },
  {
    name = "without the total it is missing",
    given = { procedures_reviewed = 10 },
    expect = { missing = true },
  },
}
