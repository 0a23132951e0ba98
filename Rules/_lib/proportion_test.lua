---@type chiso.KindTest
return {
  {
    name = "district digital index, item 1.2: three of four meetings chaired earns 15 of 20",
    given = { value = 75, max = 20, target = 100 },
    expect = { points = 15 },
  },
  {
    name = "Bắc Kạn PAR Index 2022, item TC 3.4: 99.856% earns 4.9928 of 5",
    given = { value = 99.856, max = 5, target = 100 },
    expect = { points = 4.9928 },
  },
  {
    name = "Bắc Kạn PAR Index 2022, item TCTP 7.3.6: 93.12% earns 1.3968 of 1.5",
    given = { value = 93.12, max = 1.5, target = 100 },
    expect = { points = 1.3968 },
  },
  {
    name = "Bắc Kạn PAR Index 2022, item TCTP 7.3.7: 34.54% has no floor and earns 0.5181 of 1.5",
    given = { value = 34.54, max = 1.5, target = 100 },
    expect = { points = 0.5181 },
  },
  {
    name = "nothing done earns 0",
    given = { value = 0, max = 20, target = 100 },
    expect = { points = 0 },
  },
  {
    name = "exactly at the target earns the maximum",
    given = { value = 85, max = 1.5, target = 85 },
    expect = { points = 1.5 },
  },
  {
    name = "above the target earns no more than the maximum",
    given = { value = 98, max = 1.5, target = 85 },
    expect = { points = 1.5 },
  },
  {
    name = "a target of 0 is an error",
    given = { value = 0, max = 10, target = 0 },
    expect = { failed = "the target 0 is not above 0" },
  },
  {
    name = "lower is not better here",
    given = { value = 5, max = 10, target = 10, better = "lower" },
    expect = { failed = "use inverse_proportion" },
  },
}
