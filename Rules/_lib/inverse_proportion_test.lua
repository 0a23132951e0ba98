---@type chiso.KindTest
return {
  {
    name = "the target earns the maximum",
    given = { value = 10, max = 2, target = 10 },
    expect = { points = 2 },
  },
  {
    name = "just below the target earns no more",
    given = { value = 9.9, max = 2, target = 10 },
    expect = { points = 2 },
  },
  {
    name = "just above the target earns the target's share",
    given = { value = 12.5, max = 2, target = 10 },
    expect = { points = 1.6 },
  },
  {
    name = "twice the target earns half",
    given = { value = 20, max = 2, target = 10 },
    expect = { points = 1 },
  },
  {
    name = "nothing at all earns the maximum",
    given = { value = 0, max = 2, target = 10 },
    expect = { points = 2 },
  },
  {
    name = "a target of 0 is an error",
    given = { value = 0, max = 2, target = 0 },
    expect = { failed = "the target 0 is not above 0" },
  },
  {
    name = "a target below 0 is an error",
    given = { value = 0, max = 2, target = -3 },
    expect = { failed = "the target -3 is not above 0" },
  },
  {
    name = "higher is not better here",
    given = { value = 5, max = 2, target = 10, better = "higher" },
    expect = { failed = "use proportion" },
  },
}
