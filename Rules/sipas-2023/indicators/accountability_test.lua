---@type chiso.IndicatorTest
return {
  {
    indicator = "explanation_forms",
    name = "A.1.1: 75.59% satisfied in 2023 earns 75.59 points",
    given = { explanation_forms_percent = 75.59 },
    expect = { value = 75.59, points = 75.59 },
  },
  {
    indicator = "explanation_quality",
    name = "A.1.2: 76.71% satisfied in 2023 earns 76.71 points",
    given = { explanation_quality_percent = 76.71 },
    expect = { value = 76.71, points = 76.71 },
  },
  {
    indicator = "explanation_forms",
    name = "A.1.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "explanation_forms",
    name = "nobody satisfied earns nothing",
    given = { explanation_forms_percent = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    indicator = "explanation_forms",
    name = "everybody satisfied earns the maximum",
    given = { explanation_forms_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "explanation_quality",
    name = "A.1.2: everyone satisfied earns 100 points, the most there is",
    given = { explanation_quality_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "explanation_quality",
    name = "A.1.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
