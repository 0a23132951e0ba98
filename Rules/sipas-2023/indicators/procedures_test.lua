---@type chiso.IndicatorTest
return {
  {
    indicator = "posting_of_rules",
    name = "B.2.1: 79.7% satisfied in 2023 earns 79.7 points",
    given = { posting_of_rules_percent = 79.7 },
    expect = { value = 79.7, points = 79.7 },
  },
  {
    indicator = "required_documents",
    name = "B.2.2: 81.89% satisfied in 2023 earns 81.89 points",
    given = { required_documents_percent = 81.89 },
    expect = { value = 81.89, points = 81.89 },
  },
  {
    indicator = "fees",
    name = "B.2.3: 79.21% satisfied in 2023 earns 79.21 points",
    given = { fees_percent = 79.21 },
    expect = { value = 79.21, points = 79.21 },
  },
  {
    indicator = "time_limits",
    name = "B.2.4: 74.16% satisfied in 2023 earns 74.16 points",
    given = { time_limits_percent = 74.16 },
    expect = { value = 74.16, points = 74.16 },
  },
  {
    indicator = "posting_of_rules",
    name = "B.2.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "posting_of_rules",
    name = "B.2.1: everyone satisfied earns 100 points, the most there is",
    given = { posting_of_rules_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "required_documents",
    name = "B.2.2: everyone satisfied earns 100 points, the most there is",
    given = { required_documents_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "required_documents",
    name = "B.2.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "fees",
    name = "B.2.3: everyone satisfied earns 100 points, the most there is",
    given = { fees_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "fees",
    name = "B.2.3 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "time_limits",
    name = "B.2.4: everyone satisfied earns 100 points, the most there is",
    given = { time_limits_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "time_limits",
    name = "B.2.4 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
