---@type chiso.IndicatorTest
return {
  {
    name = "all handled earns everything",
    given = { reviewed_documents_to_handle = 9, reviewed_documents_handled = 9 },
    expect = { value = 100, points = 4 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { reviewed_documents_to_handle = 1000, reviewed_documents_handled = 999 },
    expect = { value = 99.9, points = 3.996 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { reviewed_documents_to_handle = 10, reviewed_documents_handled = 7 },
    expect = { value = 70, points = 2.8 },
  },
  {
    name = "just above the floor",
    given = { reviewed_documents_to_handle = 1000, reviewed_documents_handled = 701 },
    expect = { value = 70.1, points = 2.804 },
  },
  {
    name = "just below the floor earns nothing",
    given = { reviewed_documents_to_handle = 1000, reviewed_documents_handled = 699 },
    expect = { value = 69.9, points = 0 },
  },
  {
    name = "documents handled left blank",
    given = { reviewed_documents_to_handle = 9 },
    expect = { missing = true },
  },
  {
    name = "nothing to handle: left out, neither full nor zero",
    given = { reviewed_documents_to_handle = 0, reviewed_documents_handled = 0 },
    expect = { not_applicable = "không có văn bản phải xử lý sau rà soát" },
  },
}
