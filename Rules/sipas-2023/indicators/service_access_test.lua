---@type chiso.IndicatorTest
return {
  {
    indicator = "procedure_information",
    name = "B.1.1: 74.98% satisfied in 2023 earns 74.98 points",
    given = { procedure_information_percent = 74.98 },
    expect = { value = 74.98, points = 74.98 },
  },
  {
    indicator = "reception_premises",
    name = "B.1.2: 78.26% satisfied in 2023 earns 78.26 points",
    given = { reception_premises_percent = 78.26 },
    expect = { value = 78.26, points = 78.26 },
  },
  {
    indicator = "handling_premises",
    name = "B.1.3: 78.67% satisfied in 2023 earns 78.67 points",
    given = { handling_premises_percent = 78.67 },
    expect = { value = 78.67, points = 78.67 },
  },
  {
    indicator = "reception_equipment",
    name = "B.1.4: 72.92% satisfied in 2023 earns 72.92 points",
    given = { reception_equipment_percent = 72.92 },
    expect = { value = 72.92, points = 72.92 },
  },
  {
    indicator = "procedure_information",
    name = "B.1.1 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "procedure_information",
    name = "B.1.1: everyone satisfied earns 100 points, the most there is",
    given = { procedure_information_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "reception_premises",
    name = "B.1.2: everyone satisfied earns 100 points, the most there is",
    given = { reception_premises_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "reception_premises",
    name = "B.1.2 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "handling_premises",
    name = "B.1.3: everyone satisfied earns 100 points, the most there is",
    given = { handling_premises_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "handling_premises",
    name = "B.1.3 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "reception_equipment",
    name = "B.1.4: everyone satisfied earns 100 points, the most there is",
    given = { reception_equipment_percent = 100 },
    expect = { value = 100, points = 100 },
  },
  {
    indicator = "reception_equipment",
    name = "B.1.4 without a survey result is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
