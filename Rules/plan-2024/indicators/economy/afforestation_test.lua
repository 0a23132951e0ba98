---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, stated as 140% of a plan that is not printed",
    given = { afforestation_actual = 4866, afforestation_stated = 140 },
    expect = { value = 140, points = 5 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { afforestation_actual = 4866, afforestation_stated = 100 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { afforestation_actual = 4866, afforestation_stated = 100.1 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { afforestation_actual = 4866, afforestation_stated = 99.9 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "where the plan is given, the percent is computed, not the stated 90",
    given = { afforestation_actual = 60, afforestation_plan = 80, afforestation_stated = 90 },
    expect = { value = 75, points = 3.75 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { afforestation_actual = 0, afforestation_plan = 0, afforestation_stated = 140 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "without a stated percent it is missing",
    given = { afforestation_actual = 4866 },
    expect = { missing = true },
  },
}
