---@type chiso.IndicatorTest
return {
  {
    name = "the year 2024, 30807 of 30976",
    given = { cereal_area_actual = 30807, cereal_area_plan = 30976 },
    expect = { value = 100 * 30807 / 30976, points = 4.9727 },
  },
  {
    name = "exactly the plan earns the maximum",
    given = { cereal_area_actual = 1000, cereal_area_plan = 1000 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "just above the plan earns no more",
    given = { cereal_area_actual = 1001, cereal_area_plan = 1000 },
    expect = { value = 100.1, points = 5 },
  },
  {
    name = "just below the plan earns in proportion",
    given = { cereal_area_actual = 999, cereal_area_plan = 1000 },
    expect = { value = 99.9, points = 4.995 },
  },
  {
    name = "nothing done earns nothing",
    given = { cereal_area_actual = 0, cereal_area_plan = 1000 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "no plan and nothing done does not apply",
    given = { cereal_area_actual = 0, cereal_area_plan = 0 },
    expect = { not_applicable = "không giao kế hoạch" },
  },
  {
    name = "something done without a plan cannot be measured",
    given = { cereal_area_actual = 5, cereal_area_plan = 0 },
    expect = { failed = "5 of 0 is not a percentage" },
  },
  {
    name = "without the plan it is missing",
    given = { cereal_area_actual = 1000 },
    expect = { missing = true },
  },
}
