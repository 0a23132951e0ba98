---@type chiso.IndicatorTest
return {
  {
    name = "all of them earn everything",
    given = { service_staff_in_position_rate = 100 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "Bạch Thông in 2023, just below all of them",
    given = { service_staff_in_position_rate = 99.84 },
    expect = { value = 99.84, points = 2.9952 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { service_staff_in_position_rate = 90 },
    expect = { value = 90, points = 2.7 },
  },
  {
    name = "just above the floor",
    given = { service_staff_in_position_rate = 90.1 },
    expect = { value = 90.1, points = 2.703 },
  },
  {
    name = "just below the floor earns nothing",
    given = { service_staff_in_position_rate = 89.9 },
    expect = { value = 89.9, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
