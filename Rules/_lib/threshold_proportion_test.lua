---@type chiso.KindTest
return {
  {
    name = "Bắc Kạn PAR Index 2022, item TC 1.7: 85% of assigned tasks on time earns 1.275 of 1.5",
    given = { value = 85, max = 1.5, target = 100, floor = 80 },
    expect = { points = 1.275 },
  },
  {
    name = "common form with a floor of 80%: 79.9% earns 0",
    given = { value = 79.9, max = 1.5, target = 100, floor = 80 },
    expect = { points = 0 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { value = 80, max = 1.5, target = 100, floor = 80 },
    expect = { points = 1.2 },
  },
  {
    name = "just below the target earns in proportion",
    given = { value = 99.9, max = 1, target = 100, floor = 80 },
    expect = { points = 0.999 },
  },
  {
    name = "exactly at the target earns the maximum",
    given = { value = 100, max = 1.5, target = 100, floor = 80 },
    expect = { points = 1.5 },
  },
  {
    name = "above the target earns no more than the maximum",
    given = { value = 104, max = 1.5, target = 100, floor = 80 },
    expect = { points = 1.5 },
  },
  {
    name = "a target of 0 is an error",
    given = { value = 0, max = 10, target = 0, floor = 0 },
    expect = { failed = "the target 0 is not above 0" },
  },
  {
    name = "a floor above the target is an error",
    given = { value = 60, max = 10, target = 50, floor = 80 },
    expect = { failed = "the floor 80 is above the target 50" },
  },
  {
    name = "a floor that is the target is everything or nothing",
    given = { value = 79.9, max = 10, target = 80, floor = 80 },
    expect = { points = 0 },
  },
  {
    name = "lower is not better here",
    given = { value = 5, max = 10, target = 10, floor = 0, better = "lower" },
    expect = { failed = "use inverse_proportion" },
  },
}
