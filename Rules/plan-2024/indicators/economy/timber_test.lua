---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 75% of a plan that is not printed",
    given = { timber_actual = 260806, timber_stated = 75 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { timber_actual = 260806, timber_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { timber_actual = 260806, timber_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { timber_actual = 260806, timber_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { timber_actual = 60, timber_plan = 80, timber_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { timber_actual = 0, timber_plan = 0, timber_stated = 75 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { timber_actual = 260806 },
    expect = { missing = true },
  },
}
