---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 1000 of 700",
    given = { workers_abroad_actual = 1000, workers_abroad_plan = 700 },
    expect = { value = 100 * 1000 / 700, points = 5 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { workers_abroad_actual = 1000, workers_abroad_plan = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { workers_abroad_actual = 1001, workers_abroad_plan = 1000 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { workers_abroad_actual = 999, workers_abroad_plan = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "nothing done earns nothing",
    given = { workers_abroad_actual = 0, workers_abroad_plan = 1000 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { workers_abroad_actual = 0, workers_abroad_plan = 0 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "something done without a plan cannot be measured",
    given = { workers_abroad_actual = 5, workers_abroad_plan = 0 },
    expect = { failed = "5 of 0 is not a percentage" },
  },
  {
    name = "without the plan it is missing",
    given = { workers_abroad_actual = 1000 },
    expect = { missing = true },
  },
}
