---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 100% of a plan that is not printed",
    given = { job_advice_actual = 8000, job_advice_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { job_advice_actual = 8000, job_advice_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { job_advice_actual = 8000, job_advice_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { job_advice_actual = 60, job_advice_plan = 80, job_advice_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { job_advice_actual = 0, job_advice_plan = 0, job_advice_stated = 100 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { job_advice_actual = 8000 },
    expect = { missing = true },
  },
}
