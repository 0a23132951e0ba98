---@type chiso.IndicatorTest
return {
  {
    name = "nobody disciplined earns everything",
    given = { staff_disciplined = 0 },
    expect = { value = 0, points = 3 },
  },
  {
    name = "each case takes points off",
    given = { staff_disciplined = 5 },
    expect = { value = 5, points = 1.75 },
  },
  {
    name = "one case before the points are used up",
    given = { staff_disciplined = 11 },
    expect = { value = 11, points = 0.25 },
  },
  {
    name = "the case that uses up the points",
    given = { staff_disciplined = 12 },
    expect = { value = 12, points = 0 },
  },
  {
    name = "more cases than points stop at zero",
    given = { staff_disciplined = 13 },
    expect = { value = 13, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
