---@type chiso.KindTest
return {
  {
    name = "emulation without targets: 75 of the best 150 earns 5 of 10",
    given = { value = 75, max = 10, peers_max = 150 },
    expect = { points = 5 },
  },
  {
    name = "emulation without targets: 100 of the best 150 earns 6.67, before its two decimals",
    given = { value = 100, max = 10, peers_max = 150 },
    expect = { points = 6.666666667 },
  },
  {
    name = "the best unit earns the maximum",
    given = { value = 150, max = 10, peers_max = 150 },
    expect = { points = 10 },
  },
  {
    name = "just below the best earns just below the maximum",
    given = { value = 149.7, max = 10, peers_max = 150 },
    expect = { points = 9.98 },
  },
  {
    name = "nothing earns nothing",
    given = { value = 0, max = 10, peers_max = 150 },
    expect = { points = 0 },
  },
  {
    name = "where nobody did anything, nobody earns anything",
    given = { value = 0, max = 10, peers_max = 0 },
    expect = { points = 0 },
  },
}
