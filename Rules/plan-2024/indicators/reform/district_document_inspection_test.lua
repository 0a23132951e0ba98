---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 12 of 12",
    given = { district_documents_inspected = 12, district_documents_to_inspect = 12 },
    expect = { value = 100 * 12 / 12, points = 5 },
  },
  {
    name = "all done earns the maximum",
    given = { district_documents_inspected = 1000, district_documents_to_inspect = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "one of a thousand left earns in proportion",
    given = { district_documents_inspected = 999, district_documents_to_inspect = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "more done than there was to do is an error of the figures",
    given = { district_documents_inspected = 1001, district_documents_to_inspect = 1000 },
    expect = { failed = "số liệu không hợp lệ: 3.3.a district_documents_inspected" },
  },
  {
    name = "nothing to do does not apply",
    given = { district_documents_inspected = 0, district_documents_to_inspect = 0 },
    expect = { not_applicable = "không có việc phải làm" },
  },
  {
    name = "without the total it is missing",
    given = { district_documents_inspected = 10 },
    expect = { missing = true },
  },
}
