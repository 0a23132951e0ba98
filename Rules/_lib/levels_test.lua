local plan = { on_time = 1, late = 0.5, none = 0 }

---@type chiso.KindTest
return {
  {
    name = "Cà Mau 2013, item 1.1.1: a plan issued in time earns 1",
    given = { value = "on_time", levels = plan },
    expect = { points = 1 },
  },
  {
    name = "Thanh Hóa council draft, item I.5.b: published on working day 7 of 5 is late, 0.5",
    given = { value = "late", levels = plan },
    expect = { points = 0.5 },
  },
  {
    name = "Cà Mau 2013, item 1.1.1: a plan not issued earns 0",
    given = { value = "none", levels = plan },
    expect = { points = 0 },
  },
  {
    name = "a level nobody gave points to fails instead of earning nothing",
    given = { value = "withdrawn", levels = plan },
    expect = { failed = "'levels' gives no points to level 'withdrawn'" },
  },
  {
    name = "national award 3, ministerial 1.5: the highest level alone counts",
    given = { value = "national", levels = { national = 3, ministerial = 1.5, none = 0 } },
    expect = { points = 3 },
  },
  {
    name = "a list without a level is an error when the rule is loaded",
    given = { value = "late", levels = {} },
    expect = { failed = "'levels' names no level" },
  },
  {
    name = "points in quotes are an error when the rule is loaded, whatever level was chosen",
    given = { value = "none", levels = { on_time = "1", late = 0.5, none = 0 } },
    expect = { failed = "'levels' gives level 'on_time' no number of points" },
  },
}
