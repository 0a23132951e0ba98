---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 100% of a plan that is not printed",
    given = { compulsory_insurance_actual = 23392, compulsory_insurance_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { compulsory_insurance_actual = 23392, compulsory_insurance_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { compulsory_insurance_actual = 23392, compulsory_insurance_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = {
      compulsory_insurance_actual = 60,
      compulsory_insurance_plan = 80,
      compulsory_insurance_stated = 90,
    },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = {
      compulsory_insurance_actual = 0,
      compulsory_insurance_plan = 0,
      compulsory_insurance_stated = 100,
    },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { compulsory_insurance_actual = 23392 },
    expect = { missing = true },
  },
}
