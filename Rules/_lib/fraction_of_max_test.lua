local chair = { head = 1, deputy = 0.5, other = 0 }

---@type chiso.KindTest
return {
  {
    name = "commune digital index, item 1.1: a committee chaired by the head earns the maximum",
    given = { value = "head", max = 20, shares = chair },
    expect = { points = 20 },
  },
  {
    name = "commune digital index, item 1.1: a committee chaired by a deputy earns half, 10",
    given = { value = "deputy", max = 20, shares = chair },
    expect = { points = 10 },
  },
  {
    name = "commune digital index, item 1.1: any other chair earns 0",
    given = { value = "other", max = 20, shares = chair },
    expect = { points = 0 },
  },
  {
    name = "shares follow a changed maximum",
    given = { value = "deputy", max = 30, shares = chair },
    expect = { points = 15 },
  },
  {
    name = "a level nobody gave a share to fails instead of earning nothing",
    given = { value = "acting", max = 20, shares = chair },
    expect = { failed = "'shares' gives no share to level 'acting'" },
  },
  {
    name = "a list without a level is an error when the rule is loaded",
    given = { value = "head", max = 20, shares = {} },
    expect = { failed = "'shares' names no level" },
  },
  {
    name = "a share in percent is an error when the rule is loaded, whatever level was chosen",
    given = { value = "other", max = 20, shares = { head = 1, deputy = 50, other = 0 } },
    expect = { failed = "'shares' gives level 'deputy' no share from 0 to 1" },
  },
}
