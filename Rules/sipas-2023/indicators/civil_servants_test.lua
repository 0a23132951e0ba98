---@type chiso.IndicatorTest
return {
  {
    indicator = "attitude",
    name = "B.3.1: 76.41% satisfied in 2023 earns 76.41 points",
    given = { attitude_percent = 76.41 },
    expect = { value = 76.41, points = 76.41 },
  },
  {
    indicator = "information_by_staff",
    name = "B.3.2: 73.95% satisfied in 2023 earns 73.95 points",
    given = { information_by_staff_percent = 73.95 },
    expect = { value = 73.95, points = 73.95 },
  },
  {
    indicator = "guidance_by_staff",
    name = "B.3.3: 76.25% satisfied in 2023 earns 76.25 points",
    given = { guidance_by_staff_percent = 76.25 },
    expect = { value = 76.25, points = 76.25 },
  },
  {
    indicator = "compliance_by_staff",
    name = "B.3.4: 78.18% satisfied in 2023 earns 78.18 points",
    given = { compliance_by_staff_percent = 78.18 },
    expect = { value = 78.18, points = 78.18 },
  },
  {
    indicator = "dedication",
    name = "B.3.5: 73.66% satisfied in 2023 earns 73.66 points",
    given = { dedication_percent = 73.66 },
    expect = { value = 73.66, points = 73.66 },
  },
  {
    indicator = "attitude",
    name = "B.3.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "attitude",
    name = "B.3.1: everyone satisfied earns 100 points, the most there is",
    given = { attitude_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "information_by_staff",
    name = "B.3.2: everyone satisfied earns 100 points, the most there is",
    given = { information_by_staff_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "information_by_staff",
    name = "B.3.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "guidance_by_staff",
    name = "B.3.3: everyone satisfied earns 100 points, the most there is",
    given = { guidance_by_staff_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "guidance_by_staff",
    name = "B.3.3 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "compliance_by_staff",
    name = "B.3.4: everyone satisfied earns 100 points, the most there is",
    given = { compliance_by_staff_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "compliance_by_staff",
    name = "B.3.4 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "dedication",
    name = "B.3.5: everyone satisfied earns 100 points, the most there is",
    given = { dedication_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "dedication",
    name = "B.3.5 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
