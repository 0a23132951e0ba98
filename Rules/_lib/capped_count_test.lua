---@type chiso.KindTest
return {
  {
    name = "Thanh Hóa council draft, item V.1.a: one recognised model earns 2.5",
    given = { value = 1, max = 5, per = 2.5 },
    expect = { points = 2.5 },
  },
  {
    name = "Thanh Hóa council draft, item V.1.a: two models reach the cap of 5",
    given = { value = 2, max = 5, per = 2.5 },
    expect = { points = 5 },
  },
  {
    name = "Thanh Hóa council draft, item V.1.a: three models earn 5, not 7.5",
    given = { value = 3, max = 5, per = 2.5 },
    expect = { points = 5 },
  },
  {
    name = "no model earns 0",
    given = { value = 0, max = 5, per = 2.5 },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, group IX: three late reports are 3 penalty points",
    given = { value = 3, max = 5, per = 1 },
    expect = { points = 3 },
  },
  {
    name = "Thanh Hóa council draft, group IX: two disciplined staff are 10 penalty points",
    given = { value = 2, max = 10, per = 5 },
    expect = { points = 10 },
  },
  {
    name = "points of nothing for each are an error when the rule is loaded",
    given = { value = 2, max = 5, per = 0 },
    expect = { failed = "'per' is not a number of points above 0" },
  },
  {
    name = "points below nothing for each are an error, also where nothing is counted",
    given = { value = 0, max = 5, per = -1 },
    expect = { failed = "'per' is not a number of points above 0" },
  },
}
