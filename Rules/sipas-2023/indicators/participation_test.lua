---@type chiso.IndicatorTest
return {
  {
    indicator = "consultation_forms",
    name = "A.2.1: 74.57% satisfied in 2023 earns 74.57 points",
    given = { consultation_forms_percent = 74.57 },
    expect = { value = 74.57, points = 74.57 },
  },
  {
    indicator = "response_forms",
    name = "A.2.2: 73.13% satisfied in 2023 earns 73.13 points",
    given = { response_forms_percent = 73.13 },
    expect = { value = 73.13, points = 73.13 },
  },
  {
    indicator = "consultation_forms",
    name = "A.2.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "consultation_forms",
    name = "A.2.1: everyone satisfied earns 100 points, the most there is",
    given = { consultation_forms_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "response_forms",
    name = "A.2.2: everyone satisfied earns 100 points, the most there is",
    given = { response_forms_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "response_forms",
    name = "A.2.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
