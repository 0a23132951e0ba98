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
}
