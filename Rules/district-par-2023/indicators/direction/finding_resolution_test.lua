---@type chiso.IndicatorTest
return {
  {
    name = "every finding resolved earns everything",
    given = { inspection_findings = 12, inspection_findings_resolved = 12 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below all of them falls a step",
    given = { inspection_findings = 1000, inspection_findings_resolved = 999 },
    expect = { value = 99.9, points = 1 },
  },
  {
    name = "exactly at the lower step",
    given = { inspection_findings = 10, inspection_findings_resolved = 8 },
    expect = { value = 80, points = 1 },
  },
  {
    name = "just above the lower step",
    given = { inspection_findings = 1000, inspection_findings_resolved = 801 },
    expect = { value = 80.1, points = 1 },
  },
  {
    name = "just below the lower step earns nothing",
    given = { inspection_findings = 1000, inspection_findings_resolved = 799 },
    expect = { value = 79.9, points = 0 },
  },
  {
    name = "findings resolved left blank",
    given = { inspection_findings = 12 },
    expect = { missing = true },
  },
  {
    name = "an inspection that found nothing earns everything",
    given = { inspection_findings = 0, inspection_findings_resolved = 0 },
    expect = { points = 2 },
  },
}
