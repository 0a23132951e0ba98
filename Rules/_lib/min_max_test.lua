---@type chiso.KindTest
return {
  {
    name = "PCI: 40 between 20 and 70 is 4.6 on the scale of 1 to 10",
    given = { value = 40, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 4.6 },
  },
  {
    name = "PCI: a bad indicator of 40 between 20 and 70 is 6.4",
    options = { reversed = true },
    given = { value = 40, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 6.4 },
  },
  {
    name = "PCI: the lowest earns 1, not 0",
    given = { value = 20, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 1 },
  },
  {
    name = "PCI: the highest earns 10",
    given = { value = 70, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 10 },
  },
  {
    name = "PCI: of a bad indicator the lowest earns 10",
    options = { reversed = true },
    given = { value = 20, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 10 },
  },
  {
    name = "PCI: of a bad indicator the highest earns 1",
    options = { reversed = true },
    given = { value = 70, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { points = 1 },
  },
  {
    name = "a fixed base stands in place of the peers",
    options = { fixed = true },
    given = { value = 40, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 4.6 },
  },
  {
    name = "a fixed base may be reversed too",
    options = { fixed = true, reversed = true },
    given = { value = 40, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 6.4 },
  },
  {
    name = "exactly at the end of a fixed base earns the maximum",
    options = { fixed = true },
    given = { value = 70, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 10 },
  },
  {
    name = "just beyond a fixed base fails instead of being cut",
    options = { fixed = true },
    given = { value = 70.01, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { failed = "the value 70.01 is outside the base 20 to 70" },
  },
  {
    name = "just below a fixed base fails instead of being cut",
    options = { fixed = true },
    given = { value = 19.99, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { failed = "the value 19.99 is outside the base 20 to 70" },
  },
  {
    name = "peers that are all alike have no lowest and highest",
    given = { value = 40, max = 10, min = 1, peers_min = 40, peers_max = 40 },
    expect = {
      failed = "nothing lies between the lowest and the highest, 40: say by equal = "
        .. '"full", "half", "none" or "fail" what all earn',
    },
  },
  {
    name = "a fixed base upside down is an error when the rule is loaded",
    options = { fixed = true },
    given = { value = 40, max = 10, min = 1, lowest = 70, highest = 20 },
    expect = { failed = "the base runs from lowest = 70 to highest = 20, which is not upwards" },
  },
  {
    name = "a misspelt option is an error, not an indicator the wrong way round",
    options = { revresed = true },
    given = { value = 40, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { failed = "min_max has no option 'revresed'" },
  },
  {
    name = "an option that is neither true nor false is an error",
    options = { reversed = "no", fixed = true },
    given = { value = 40, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { failed = "the option 'reversed' of min_max is true or false" },
  },
  {
    name = "a value beyond a fixed base that is cut counts as its end",
    options = { fixed = true, cut = true },
    given = { value = 71, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 10 },
  },
  {
    name = "a value below a fixed base that is cut counts as its end",
    options = { fixed = true, cut = true, reversed = true },
    given = { value = 19, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 10 },
  },
  {
    name = "what is cut leaves the inside as it is",
    options = { fixed = true, cut = true },
    given = { value = 40, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { points = 4.6 },
  },
  {
    name = "peers that are all alike earn everything where that is declared",
    options = { equal = "full" },
    given = { value = 40, max = 10, min = 1, peers_min = 40, peers_max = 40 },
    expect = { points = 10 },
  },
  {
    name = "peers that are all alike earn the middle where that is declared",
    options = { equal = "half" },
    given = { value = 40, max = 10, min = 1, peers_min = 40, peers_max = 40 },
    expect = { points = 5.5 },
  },
  {
    name = "peers that are all alike earn the least where that is declared",
    options = { equal = "none", reversed = true },
    given = { value = 40, max = 10, min = 1, peers_min = 40, peers_max = 40 },
    expect = { points = 1 },
  },
  {
    name = "peers that are all alike fail where that is declared",
    options = { equal = "fail" },
    given = { value = 40, max = 10, min = 1, peers_min = 40, peers_max = 40 },
    expect = { failed = "nothing lies between" },
  },
  {
    name = "an unknown meaning of all alike is an error",
    options = { equal = "all" },
    given = { value = 40, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { failed = "the option 'equal' of min_max is" },
  },
  {
    name = "peers are not cut",
    options = { cut = true },
    given = { value = 40, max = 10, min = 1, peers_min = 20, peers_max = 70 },
    expect = { failed = "min_max cuts at a fixed base only" },
  },
  {
    name = "a fixed base is never all alike",
    options = { fixed = true, equal = "half" },
    given = { value = 40, max = 10, min = 1, lowest = 20, highest = 70 },
    expect = { failed = "a fixed base of min_max has a length" },
  },
}
