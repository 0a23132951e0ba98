---@type chiso.IndicatorTest
return {
  {
    indicator = "result_timeliness",
    name = "B.4.1: 73.74% satisfied in 2023 earns 73.74 points",
    given = { result_timeliness_percent = 73.74 },
    expect = { value = 73.74, points = 73.74 },
  },
  {
    indicator = "result_content",
    name = "B.4.2: 75.8% satisfied in 2023 earns 75.8 points",
    given = { result_content_percent = 75.8 },
    expect = { value = 75.8, points = 75.8 },
  },
  {
    indicator = "result_fairness",
    name = "B.4.3: 73.86% satisfied in 2023 earns 73.86 points",
    given = { result_fairness_percent = 73.86 },
    expect = { value = 73.86, points = 73.86 },
  },
  {
    indicator = "result_timeliness",
    name = "B.4.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "result_timeliness",
    name = "B.4.1: everyone satisfied earns 100 points, the most there is",
    given = { result_timeliness_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "result_content",
    name = "B.4.2: everyone satisfied earns 100 points, the most there is",
    given = { result_content_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "result_content",
    name = "B.4.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "result_fairness",
    name = "B.4.3: everyone satisfied earns 100 points, the most there is",
    given = { result_fairness_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "result_fairness",
    name = "B.4.3 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
