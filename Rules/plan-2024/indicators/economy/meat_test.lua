---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 93% of a plan that is not printed",
    given = { meat_actual = 14142, meat_stated = 93 },
    expect = { value = 93, points = 4.65 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { meat_actual = 14142, meat_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { meat_actual = 14142, meat_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { meat_actual = 14142, meat_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { meat_actual = 60, meat_plan = 80, meat_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { meat_actual = 0, meat_plan = 0, meat_stated = 93 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { meat_actual = 14142 },
    expect = { missing = true },
  },
}
