---@type chiso.IndicatorTest
return {
  {
    name = "63 of 72 posts filled fall short",
    given = { civil_servants_assigned = 72, civil_servants_present = 63 },
    expect = { value = 87.5, points = 2.9167 },
  },
  {
    name = "exactly enough earns everything",
    given = { civil_servants_assigned = 100, civil_servants_present = 90 },
    expect = { value = 90, points = 3 },
  },
  {
    name = "just more than enough earns no more",
    given = { civil_servants_assigned = 1000, civil_servants_present = 901 },
    expect = { value = 90.1, points = 3 },
  },
  {
    name = "just less than enough earns in proportion",
    given = { civil_servants_assigned = 1000, civil_servants_present = 899 },
    expect = { value = 89.9, points = 2.9967 },
  },
  {
    name = "exactly at the ceiling still earns everything",
    given = { civil_servants_assigned = 100, civil_servants_present = 100 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "just below the ceiling earns everything",
    given = { civil_servants_assigned = 1000, civil_servants_present = 999 },
    expect = { value = 99.9, points = 3 },
  },
  {
    name = "just above the ceiling earns nothing",
    given = { civil_servants_assigned = 1000, civil_servants_present = 1001 },
    expect = { value = 100.1, points = 0 },
  },
  {
    name = "the number present left blank",
    given = { civil_servants_assigned = 72 },
    expect = { missing = true },
  },
  {
    name = "a unit without posts is left out",
    given = { civil_servants_assigned = 0, civil_servants_present = 0 },
    expect = { not_applicable = "không được giao biên chế công chức" },
  },
}
