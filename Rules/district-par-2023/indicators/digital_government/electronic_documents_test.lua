---@type chiso.IndicatorTest
return {
  {
    name = "all of them earn everything",
    given = { documents_electronic_rate = 100 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "just below all of them falls a step",
    given = { documents_electronic_rate = 99.9 },
    expect = { value = 99.9, points = 2 },
  },
  {
    name = "just above 90, which the second step leaves out",
    given = { documents_electronic_rate = 90.1 },
    expect = { value = 90.1, points = 2 },
  },
  {
    name = "exactly 90 stays on the third step",
    given = { documents_electronic_rate = 90 },
    expect = { value = 90, points = 1 },
  },
  {
    name = "just below 90",
    given = { documents_electronic_rate = 89.9 },
    expect = { value = 89.9, points = 1 },
  },
  {
    name = "exactly at the third step",
    given = { documents_electronic_rate = 70 },
    expect = { value = 70, points = 1 },
  },
  {
    name = "just above the third step",
    given = { documents_electronic_rate = 70.1 },
    expect = { value = 70.1, points = 1 },
  },
  {
    name = "just below the third step earns nothing",
    given = { documents_electronic_rate = 69.9 },
    expect = { value = 69.9, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
