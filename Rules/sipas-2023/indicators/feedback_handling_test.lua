---@type chiso.IndicatorTest
return {
  {
    indicator = "feedback_forms",
    name = "B.5.1: 72.42% satisfied in 2023 earns 72.42 points",
    given = { feedback_forms_percent = 72.42 },
    expect = { value = 72.42, points = 72.42 },
  },
  {
    indicator = "feedback_rules",
    name = "B.5.2: 73.45% satisfied in 2023 earns 73.45 points",
    given = { feedback_rules_percent = 73.45 },
    expect = { value = 73.45, points = 73.45 },
  },
  {
    indicator = "feedback_results",
    name = "B.5.3: 69.95% satisfied in 2023 earns 69.95 points",
    given = { feedback_results_percent = 69.95 },
    expect = { value = 69.95, points = 69.95 },
  },
  {
    indicator = "feedback_forms",
    name = "B.5.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "feedback_forms",
    name = "B.5.1: everyone satisfied earns 100 points, the most there is",
    given = { feedback_forms_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "feedback_rules",
    name = "B.5.2: everyone satisfied earns 100 points, the most there is",
    given = { feedback_rules_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "feedback_rules",
    name = "B.5.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "feedback_results",
    name = "B.5.3: everyone satisfied earns 100 points, the most there is",
    given = { feedback_results_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "feedback_results",
    name = "B.5.3 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
