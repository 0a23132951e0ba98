---@type chiso.IndicatorTest
return {
  {
    name = "eight of fourteen communes are more than asked for",
    given = { communes = 14, communes_inspected = 8 },
    expect = { value = 400 / 7, points = 2 },
  },
  {
    name = "exactly at the target earns everything",
    given = { communes = 10, communes_inspected = 3 },
    expect = { value = 30, points = 2 },
  },
  {
    name = "just above the target earns no more",
    given = { communes = 1000, communes_inspected = 301 },
    expect = { value = 30.1, points = 2 },
  },
  {
    name = "just below the target earns in proportion",
    given = { communes = 1000, communes_inspected = 299 },
    expect = { value = 29.9, points = 1.9933 },
  },
  {
    name = "no commune inspected earns nothing",
    given = { communes = 14, communes_inspected = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number inspected left blank",
    given = { communes = 14 },
    expect = { missing = true },
  },
  {
    name = "a unit without communes is left out",
    given = { communes = 0, communes_inspected = 0 },
    expect = { not_applicable = "không có xã, thị trấn" },
  },
}
