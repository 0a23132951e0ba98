---@type chiso.IndicatorTest
return {
  {
    indicator = "policy_quality_published",
    name = "the published group score of A.3, 75.68%, stands as it is",
    given = { policy_quality_stated = 75.68 },
    expect = { value = 75.68, points = 75.68 },
  },
  {
    indicator = "policy_quality_published",
    name = "without the published score of A.3 the group has none",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "public_order_policy",
    name = "A.3.4: 78.26% satisfied in 2023 earns 78.26 points",
    given = { public_order_policy_percent = 78.26 },
    expect = { value = 78.26, points = 78.26 },
  },
  {
    indicator = "road_traffic_policy",
    name = "A.3.5: 70.98% satisfied in 2023 earns 70.98 points",
    given = { road_traffic_policy_percent = 70.98 },
    expect = { value = 70.98, points = 70.98 },
  },
  {
    indicator = "household_power_policy",
    name = "A.3.6: 73.86% satisfied in 2023 earns 73.86 points",
    given = { household_power_policy_percent = 73.86 },
    expect = { value = 73.86, points = 73.86 },
  },
  {
    indicator = "public_order_policy",
    name = "A.3.4 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "policy_quality_published",
    name = "a published group score of A.3 of 100% is the most there is",
    given = { policy_quality_stated = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "public_order_policy",
    name = "A.3.4: everyone satisfied earns 100 points, the most there is",
    given = { public_order_policy_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "road_traffic_policy",
    name = "A.3.5: everyone satisfied earns 100 points, the most there is",
    given = { road_traffic_policy_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "road_traffic_policy",
    name = "A.3.5 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "household_power_policy",
    name = "A.3.6: everyone satisfied earns 100 points, the most there is",
    given = { household_power_policy_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "household_power_policy",
    name = "A.3.6 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
