local plan = {
  { level = "on_time", points = 1 },
  { level = "late", points = 0.5 },
  { level = "none", points = 0 },
}
local chair = {
  { level = "head", share = 1 },
  { level = "deputy", share = 0.5 },
  { level = "other", share = 0 },
}

---@type chiso.KindTest
return {
  {
    name = "Cà Mau 2013, item 1.1.1: a plan issued in time earns 1",
    given = { value = "on_time", max = 1, levels = plan },
    expect = { points = 1 },
  },
  {
    name = "Thanh Hóa council draft, item I.5.b: published on working day 7 of 5 is late, 0.5",
    given = { value = "late", max = 1, levels = plan },
    expect = { points = 0.5 },
  },
  {
    name = "Cà Mau 2013, item 1.1.1: a plan not issued earns 0",
    given = { value = "none", max = 1, levels = plan },
    expect = { points = 0 },
  },
  {
    name = "commune digital index, item 1.1: a committee chaired by the head earns the maximum",
    given = { value = "head", max = 20, levels = chair },
    expect = { points = 20 },
  },
  {
    name = "commune digital index, item 1.1: a committee chaired by a deputy earns half, 10",
    given = { value = "deputy", max = 20, levels = chair },
    expect = { points = 10 },
  },
  {
    name = "shares follow a changed maximum",
    given = { value = "deputy", max = 30, levels = chair },
    expect = { points = 15 },
  },
  {
    name = "a level nobody gave points to fails instead of earning nothing",
    given = { value = "withdrawn", max = 1, levels = plan },
    expect = { failed = "'levels' has no record for level 'withdrawn'" },
  },
}
