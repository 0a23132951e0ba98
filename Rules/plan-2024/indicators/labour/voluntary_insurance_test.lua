---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 99% of a plan that is not printed",
    given = { voluntary_insurance_actual = 9342, voluntary_insurance_stated = 99 },
    expect = { value = 99, points = 4.95 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { voluntary_insurance_actual = 9342, voluntary_insurance_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { voluntary_insurance_actual = 9342, voluntary_insurance_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { voluntary_insurance_actual = 9342, voluntary_insurance_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = {
      voluntary_insurance_actual = 60,
      voluntary_insurance_plan = 80,
      voluntary_insurance_stated = 90,
    },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = {
      voluntary_insurance_actual = 0,
      voluntary_insurance_plan = 0,
      voluntary_insurance_stated = 99,
    },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { voluntary_insurance_actual = 9342 },
    expect = { missing = true },
  },
}
