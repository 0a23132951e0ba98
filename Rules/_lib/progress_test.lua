---@type chiso.KindTest
return {
  {
    name = "from 40 to 90, 65 is half of the way",
    given = { value = 65, max = 3, target = 90, baseline = 40 },
    expect = { points = 1.5 },
  },
  {
    name = "the target earns the maximum",
    given = { value = 90, max = 3, target = 90, baseline = 40 },
    expect = { points = 3 },
  },
  {
    name = "just above the target earns no more",
    given = { value = 90.5, max = 3, target = 90, baseline = 40 },
    expect = { points = 3 },
  },
  {
    name = "just below the target earns a little less",
    given = { value = 89.5, max = 3, target = 90, baseline = 40 },
    expect = { points = 2.97 },
  },
  {
    name = "the baseline earns nothing",
    given = { value = 40, max = 3, target = 90, baseline = 40 },
    expect = { points = 0 },
  },
  {
    name = "a step back earns nothing",
    given = { value = 35, max = 3, target = 90, baseline = 40 },
    expect = { points = 0 },
  },
  {
    name = "where lower is better the way goes down: from 20 to 5, 11 is 60% of it",
    given = { value = 11, max = 5, target = 5, baseline = 20, better = "lower" },
    expect = { points = 3 },
  },
  {
    name = "where lower is better more than the baseline earns nothing",
    given = { value = 24, max = 5, target = 5, baseline = 20 },
    expect = { points = 0 },
  },
  {
    name = "a target of 0 can be reached",
    given = { value = 0, max = 5, target = 0, baseline = 20 },
    expect = { points = 5 },
  },
  {
    name = "a target that is the baseline is an error",
    given = { value = 40, max = 3, target = 40, baseline = 40 },
    expect = { failed = "the target 40 is the baseline: there is no way to go" },
  },
  {
    name = "a target on the wrong side of the baseline is an error",
    given = { value = 40, max = 3, target = 30, baseline = 40, better = "higher" },
    expect = { failed = "the target 30 is below the baseline 40, and better is \"higher\"" },
  },
}
