---@type chiso.KindTest
return {
  {
    name = "Cà Mau 2013, item 1.1.2: all tasks covered and funded earns the maximum",
    given = { value = true, max = 1, min = 0 },
    expect = { points = 1 },
  },
  {
    name = "Cà Mau 2013, item 1.1.2: a plan that leaves tasks out earns nothing",
    given = { value = false, max = 1, min = 0 },
    expect = { points = 0 },
  },
  {
    name = "legal-access criteria, TT 07/2017: non-compliance takes a further 0.25 off",
    given = { value = false, max = 1, min = -0.25 },
    expect = { points = -0.25 },
  },
  {
    name = "yes and no that a value function measured arrive as 1 and 0 and mean the same",
    given = { value = 1, max = 2, min = 0 },
    expect = { points = 2 },
  },
  {
    name = "no as 0 earns the minimum",
    given = { value = 0, max = 2, min = 0 },
    expect = { points = 0 },
  },
  {
    name = "a ratio is not a condition",
    given = { value = 98.3, max = 2, min = 0 },
    expect = { failed = "all_or_nothing needs yes or no, the value is 98.3" },
  },
}
