---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 138% of a plan that is not printed",
    given = { trade_actual = 42.5, trade_stated = 138 },
    expect = { value = 138, points = 5 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { trade_actual = 42.5, trade_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { trade_actual = 42.5, trade_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { trade_actual = 42.5, trade_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { trade_actual = 60, trade_plan = 80, trade_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { trade_actual = 0, trade_plan = 0, trade_stated = 138 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { trade_actual = 42.5 },
    expect = { missing = true },
  },
}
