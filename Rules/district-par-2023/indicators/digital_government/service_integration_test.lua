---@type chiso.IndicatorTest
return {
  {
    name = "all integrated earns everything",
    given = { services_online = 264, services_integrated = 264 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below all of them falls a step",
    given = { services_online = 1000, services_integrated = 999 },
    expect = { value = 99.9, points = 1 },
  },
  {
    name = "exactly at the lower step",
    given = { services_online = 100, services_integrated = 80 },
    expect = { value = 80, points = 1 },
  },
  {
    name = "just above the lower step",
    given = { services_online = 1000, services_integrated = 801 },
    expect = { value = 80.1, points = 1 },
  },
  {
    name = "just below the lower step earns nothing",
    given = { services_online = 1000, services_integrated = 799 },
    expect = { value = 79.9, points = 0 },
  },
  {
    name = "the number integrated left blank",
    given = { services_online = 264 },
    expect = { missing = true },
  },
  {
    name = "nothing online: left out",
    given = { services_online = 0, services_integrated = 0 },
    expect = { not_applicable = "không có TTHC cung cấp trực tuyến" },
  },
}
