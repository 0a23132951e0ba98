---@type chiso.IndicatorTest
return {
  {
    name = "all handled earns everything",
    given = { inspected_documents_to_handle = 5, inspected_documents_handled = 5 },
    expect = { value = 100, points = 4 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { inspected_documents_to_handle = 1000, inspected_documents_handled = 999 },
    expect = { value = 99.9, points = 3.996 },
  },
  {
    name = "three of four earn three quarters",
    given = { inspected_documents_to_handle = 4, inspected_documents_handled = 3 },
    expect = { value = 75, points = 3 },
  },
  {
    name = "none handled earns nothing",
    given = { inspected_documents_to_handle = 4, inspected_documents_handled = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "documents handled left blank",
    given = { inspected_documents_to_handle = 4 },
    expect = { missing = true },
  },
  {
    name = "nothing to handle: left out, neither full nor zero",
    given = { inspected_documents_to_handle = 0, inspected_documents_handled = 0 },
    expect = { not_applicable = "không có văn bản phải xử lý sau kiểm tra" },
  },
}
