---@type chiso.KindTest
return {
  {
    name = "Thanh Hóa council draft, item I.2.b: no late meeting leaves 1.5",
    given = { value = 0, max = 1.5, min = 0, per = 0.5 },
    expect = { points = 1.5 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.b: one late meeting leaves 1",
    given = { value = 1, max = 1.5, min = 0, per = 0.5 },
    expect = { points = 1 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.b: three late meetings leave 0",
    given = { value = 3, max = 1.5, min = 0, per = 0.5 },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.b: four late meetings leave 0, not -0.5",
    given = { value = 4, max = 1.5, min = 0, per = 0.5 },
    expect = { points = 0 },
  },
  {
    name = "a declared minimum is where the deduction stops",
    given = { value = 4, max = 1.5, min = -0.25, per = 0.5 },
    expect = { points = -0.25 },
  },
  {
    name = "a sign too many is an error when the rule is loaded, not a reward",
    given = { value = 0, max = 1.5, min = 0, per = -0.5 },
    expect = { failed = "'per' is not a number of points above 0" },
  },
  {
    name = "higher is not better here",
    given = { value = 0, max = 1.5, min = 0, per = 0.5, better = "higher" },
    expect = { failed = "fewer earns more here" },
  },
}
