---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { investment_plan = 1000, investment_disbursed = 950 },
    expect = { value = 95, points = 5 },
  },
  {
    name = "just above the target earns no more",
    given = { investment_plan = 1000, investment_disbursed = 951 },
    expect = { value = 95.1, points = 5 },
  },
  {
    name = "just below the target earns in proportion",
    given = { investment_plan = 1000, investment_disbursed = 949 },
    expect = { value = 94.9, points = 4.9889 },
  },
  {
    name = "half way between floor and target earns half",
    given = { investment_plan = 1000, investment_disbursed = 725 },
    expect = { value = 72.5, points = 2.5 },
  },
  {
    name = "Bạch Thông in 2023",
    given = { investment_plan = 121737, investment_disbursed = 84014 },
    expect = { value = 100 * 84014 / 121737, points = 2.1125 },
  },
  {
    name = "exactly at the floor earns nothing",
    given = { investment_plan = 1000, investment_disbursed = 500 },
    expect = { value = 50, points = 0 },
  },
  {
    name = "just above the floor earns a little",
    given = { investment_plan = 1000, investment_disbursed = 501 },
    expect = { value = 50.1, points = 0.0111 },
  },
  {
    name = "just below the floor earns nothing",
    given = { investment_plan = 1000, investment_disbursed = 499 },
    expect = { value = 49.9, points = 0 },
  },
  {
    name = "the amount disbursed left blank",
    given = { investment_plan = 121737 },
    expect = { missing = true },
  },
  {
    name = "a unit without a plan is left out",
    given = { investment_plan = 0, investment_disbursed = 0 },
    expect = { not_applicable = "không được giao kế hoạch vốn" },
  },
}
