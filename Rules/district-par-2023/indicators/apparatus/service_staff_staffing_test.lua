---@type chiso.IndicatorTest
return {
  {
    name = "616 of 640 is enough",
    given = { service_staff_assigned = 640, service_staff_present = 616 },
    expect = { value = 96.25, points = 3 },
  },
  {
    name = "exactly enough earns everything",
    given = { service_staff_assigned = 100, service_staff_present = 95 },
    expect = { value = 95, points = 3 },
  },
  {
    name = "just more than enough earns no more",
    given = { service_staff_assigned = 1000, service_staff_present = 951 },
    expect = { value = 95.1, points = 3 },
  },
  {
    name = "just less than enough earns in proportion",
    given = { service_staff_assigned = 1000, service_staff_present = 949 },
    expect = { value = 94.9, points = 2.9968 },
  },
  {
    name = "exactly at the ceiling still earns everything",
    given = { service_staff_assigned = 640, service_staff_present = 640 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "just below the ceiling earns everything",
    given = { service_staff_assigned = 1000, service_staff_present = 999 },
    expect = { value = 99.9, points = 3 },
  },
  {
    name = "just above the ceiling earns nothing",
    given = { service_staff_assigned = 1000, service_staff_present = 1001 },
    expect = { value = 100.1, points = 0 },
  },
  {
    name = "the number present left blank",
    given = { service_staff_assigned = 640 },
    expect = { missing = true },
  },
  {
    name = "a unit without service staff is left out",
    given = { service_staff_assigned = 0, service_staff_present = 0 },
    expect = { not_applicable = "không được giao số người làm việc" },
  },
}
