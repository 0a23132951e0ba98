local network = { count = "applications" }

---@type chiso.KindTest
return {
  {
    name = "MIC annex 1B, wide-area network: 80% and 7 applications earn 36 + 5 = 41 of 50",
    options = network,
    given = { value = 80, target = 100, max = 50, applications = 7, per = 1, cap = 5 },
    expect = { points = 41 },
  },
  {
    name = "MIC annex 1B, wide-area network: 4 applications are below the cap, 36 + 4 = 40",
    options = network,
    given = { value = 80, target = 100, max = 50, applications = 4, per = 1, cap = 5 },
    expect = { points = 40 },
  },
  {
    name = "exactly as many as the cap allows earn the cap",
    options = network,
    given = { value = 80, target = 100, max = 50, applications = 5, per = 1, cap = 5 },
    expect = { points = 41 },
  },
  {
    name = "everything reached earns the maximum",
    options = network,
    given = { value = 100, target = 100, max = 50, applications = 5, per = 1, cap = 5 },
    expect = { points = 50 },
  },
  {
    name = "a ratio above the target earns no more than at it",
    options = network,
    given = { value = 104, target = 100, max = 50, applications = 5, per = 1, cap = 5 },
    expect = { points = 50 },
  },
  {
    name = "a changed maximum changes the part in proportion: 0.8 × 55 + 5",
    options = network,
    given = { value = 80, target = 100, max = 60, applications = 7, per = 1, cap = 5 },
    expect = { points = 49 },
  },
  {
    name = "nothing earns nothing",
    options = network,
    given = { value = 0, target = 100, max = 50, applications = 0, per = 1, cap = 5 },
    expect = { points = 0 },
  },
  {
    name = "a cap above the maximum would take points off for a better ratio, and fails",
    options = network,
    given = { value = 80, target = 100, max = 4, applications = 7, per = 1, cap = 5 },
    expect = { failed = "the cap 5 is above the maximum 4" },
  },
  {
    name = "a cap of nothing is an error when the rule is loaded",
    options = network,
    given = { value = 80, target = 100, max = 50, applications = 7, per = 1, cap = 0 },
    expect = { failed = "'cap' is not a number of points above 0" },
  },
  {
    name = "a misspelt option is an error",
    options = { counts = "applications" },
    given = {},
    expect = { failed = "ratio_plus_count needs the field it counts" },
  },
  {
    name = "a target of 0 is an error",
    options = { count = "applications" },
    given = { value = 0, max = 50, target = 0, applications = 1, per = 1, cap = 5 },
    expect = { failed = "the target 0 is not above 0" },
  },
}
