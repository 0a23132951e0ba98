---@type chiso.IndicatorTest
return {
  {
    indicator = "economic_impact",
    name = "A.4.1: 73.45% satisfied in 2023 earns 73.45 points",
    given = { economic_impact_percent = 73.45 },
    expect = { value = 73.45, points = 73.45 },
  },
  {
    indicator = "quality_of_life_impact",
    name = "A.4.2: 75.43% satisfied in 2023 earns 75.43 points",
    given = { quality_of_life_impact_percent = 75.43 },
    expect = { value = 75.43, points = 75.43 },
  },
  {
    indicator = "economic_impact",
    name = "A.4.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "economic_impact",
    name = "A.4.1: everyone satisfied earns 100 points, the most there is",
    given = { economic_impact_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "quality_of_life_impact",
    name = "A.4.2: everyone satisfied earns 100 points, the most there is",
    given = { quality_of_life_impact_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "quality_of_life_impact",
    name = "A.4.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
