---@type chiso.KindTest
return {
  {
    name = "Thanh Hóa council draft, commune item II.3.a: 83% of 6 is 4.98, rounded to 5",
    given = { value = 83, max = 6, target = 100, step = 0.25 },
    expect = { points = 5 },
  },
  {
    name = "Thanh Hóa council draft, commune item II.3.a: 77% of 6 is 4.62, rounded to 4.5",
    given = { value = 77, max = 6, target = 100, step = 0.25 },
    expect = { points = 4.5 },
  },
  {
    name = "half a step rounds up: 4.625 becomes 4.75",
    given = { value = 100 * 4.625 / 6, max = 6, target = 100, step = 0.25 },
    expect = { points = 4.75 },
  },
  {
    name = "just below half a step rounds down",
    given = { value = 100 * 4.624 / 6, max = 6, target = 100, step = 0.25 },
    expect = { points = 4.5 },
  },
  {
    name = "a ratio above the target counts as the target",
    given = { value = 130, max = 6, target = 100, step = 0.25 },
    expect = { points = 6 },
  },
  {
    name = "a negative ratio counts as 0",
    given = { value = -5, max = 6, target = 100, step = 0.25 },
    expect = { points = 0 },
  },
  {
    name = "the nearest multiple may lie below: 4.95 in whole twos is 4",
    given = { value = 99, max = 5, target = 100, step = 2 },
    expect = { points = 4 },
  },
  {
    name = "a result rounded up past the maximum is the maximum",
    given = { value = 100, max = 5, target = 100, step = 3 },
    expect = { points = 5 },
  },
  {
    name = "a step of nothing is an error when the rule is loaded",
    given = { value = 80, max = 5, target = 100, step = 0 },
    expect = { failed = "'step' is not a number of points above 0" },
  },
  {
    name = "a target of 0 is an error",
    given = { value = 0, max = 6, target = 0, step = 0.25 },
    expect = { failed = "the target 0 is not above 0" },
  },
}
