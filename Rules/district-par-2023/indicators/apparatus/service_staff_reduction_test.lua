---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the upper step",
    given = { service_staff_cut_rate = 10 },
    expect = { value = 10, points = 2 },
  },
  {
    name = "just above the upper step",
    given = { service_staff_cut_rate = 10.1 },
    expect = { value = 10.1, points = 2 },
  },
  {
    name = "just below the upper step",
    given = { service_staff_cut_rate = 9.9 },
    expect = { value = 9.9, points = 1 },
  },
  {
    name = "exactly at the lower step",
    given = { service_staff_cut_rate = 5 },
    expect = { value = 5, points = 1 },
  },
  {
    name = "just above the lower step",
    given = { service_staff_cut_rate = 5.1 },
    expect = { value = 5.1, points = 1 },
  },
  {
    name = "just below the lower step earns nothing",
    given = { service_staff_cut_rate = 4.9 },
    expect = { value = 4.9, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
