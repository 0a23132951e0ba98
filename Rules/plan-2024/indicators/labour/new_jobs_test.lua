---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 700 of 500",
    given = { new_jobs_actual = 700, new_jobs_plan = 500 },
    expect = { value = 100 * 700 / 500, points = 5 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { new_jobs_actual = 1000, new_jobs_plan = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { new_jobs_actual = 1001, new_jobs_plan = 1000 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { new_jobs_actual = 999, new_jobs_plan = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "nothing done earns nothing",
    given = { new_jobs_actual = 0, new_jobs_plan = 1000 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { new_jobs_actual = 0, new_jobs_plan = 0 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "something done without a plan cannot be measured",
    given = { new_jobs_actual = 5, new_jobs_plan = 0 },
    expect = { failed = "5 of 0 is not a percentage" },
  },
  {
    name = "without the plan it is missing",
    given = { new_jobs_actual = 1000 },
    expect = { missing = true },
  },
}
