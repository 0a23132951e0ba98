---@type chiso.IndicatorTest
return {
  {
    name = "Quảng Ninh's 6.96 of 2021 stands as published",
    given = { policy_bias_score = 6.96 },
    expect = { value = 6.96, points = 6.96 },
  },
  {
    name = "exactly 1 is the least a sub-index can be",
    given = { policy_bias_score = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    name = "exactly 10 is the most a sub-index can be",
    given = { policy_bias_score = 10 },
    expect = { value = 10, points = 10 },
  },
  {
    name = "just below 1 is no score of the scale",
    given = { policy_bias_score = 0.99 },
    expect = { failed = "the recorded points 0.99 are outside 1 to 10" },
  },
  {
    name = "just above 10 is no score of the scale",
    given = { policy_bias_score = 10.01 },
    expect = { failed = "the recorded points 10.01 are outside 1 to 10" },
  },
  {
    name = "a province without the score is missing, not least",
    given = {},
    expect = { missing = true },
  },
}
