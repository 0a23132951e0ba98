---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 431 of 447",
    given = { internal_procedures_reviewed = 431, internal_procedures_to_review = 447 },
    expect = { value = 100 * 431 / 447, points = 4.8210 },
  },
  {
    name = "all done earns the maximum",
    given = { internal_procedures_reviewed = 1000, internal_procedures_to_review = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "one of a thousand left earns in proportion",
    given = { internal_procedures_reviewed = 999, internal_procedures_to_review = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "more done than there was to do is an error of the figures",
    given = { internal_procedures_reviewed = 1001, internal_procedures_to_review = 1000 },
    expect = { failed = "số liệu không hợp lệ: 3.2.a internal_procedures_reviewed" },
  },
  {
    name = "nothing to do does not apply",
    given = { internal_procedures_reviewed = 0, internal_procedures_to_review = 0 },
    expect = { not_applicable = "không có việc phải làm" },
  },
  {
    name = "without the total it is missing",
    given = { internal_procedures_reviewed = 10 },
    expect = { missing = true },
  },
}
