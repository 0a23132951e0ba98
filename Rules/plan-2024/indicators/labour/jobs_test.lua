---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 100% of a plan that is not printed",
    given = { jobs_actual = 6400, jobs_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { jobs_actual = 6400, jobs_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { jobs_actual = 6400, jobs_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { jobs_actual = 60, jobs_plan = 80, jobs_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { jobs_actual = 0, jobs_plan = 0, jobs_stated = 100 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { jobs_actual = 6400 },
    expect = { missing = true },
  },
}
