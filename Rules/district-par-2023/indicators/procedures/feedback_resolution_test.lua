---@type chiso.IndicatorTest
return {
  {
    name = "all resolved earns everything",
    given = { feedback_received = 6, feedback_resolved = 6 },
    expect = { value = 100, points = 4 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { feedback_received = 1000, feedback_resolved = 999 },
    expect = { value = 99.9, points = 3.996 },
  },
  {
    name = "half resolved earns half",
    given = { feedback_received = 6, feedback_resolved = 3 },
    expect = { value = 50, points = 2 },
  },
  {
    name = "none resolved earns nothing",
    given = { feedback_received = 6, feedback_resolved = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "feedback resolved left blank",
    given = { feedback_received = 6 },
    expect = { missing = true },
  },
  {
    name = "a unit that received none is left out",
    given = { feedback_received = 0, feedback_resolved = 0 },
    expect = { not_applicable = "không tiếp nhận phản ánh, kiến nghị" },
  },
}
