local late = { count = "bad_cases" }

---@type chiso.KindTest
return {
  {
    name = "Thanh Hóa council draft: 1.5 − 0.5 + 1.2 is 2.2, rounded to 2.25, held to 1.5",
    options = late,
    given = {
      value = 80, target = 100, max = 1.5, min = 0, bad_cases = 1, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 1.5 },
  },
  {
    name = "Thanh Hóa council draft: three cases leave 0, and 50% adds 0.75",
    options = late,
    given = {
      value = 50, target = 100, max = 1.5, min = 0, bad_cases = 3, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 0.75 },
  },
  {
    name = "half a step rounds up: 1.5 − 1.5 + 0.375 is 0.5",
    options = late,
    given = {
      value = 25, target = 100, max = 1.5, min = 0, bad_cases = 3, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 0.5 },
  },
  {
    name = "just below half a step rounds down",
    options = late,
    given = {
      value = 24.9, target = 100, max = 1.5, min = 0, bad_cases = 3, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 0.25 },
  },
  {
    name = "many cases leave the minimum, not less",
    options = late,
    given = {
      value = 0, target = 100, max = 1.5, min = 0, bad_cases = 9, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 0 },
  },
  {
    name = "a ratio above the target counts as the target",
    options = late,
    given = {
      value = 130, target = 100, max = 1.5, min = 0, bad_cases = 4, per = 0.5, plus = 1,
      step = 0.25,
    },
    expect = { points = 0.5 },
  },
  {
    name = "no case leaves the maximum at any ratio",
    options = late,
    given = {
      value = 0, target = 100, max = 1.5, min = 0, bad_cases = 0, per = 0.5, plus = 1.5,
      step = 0.25,
    },
    expect = { points = 1.5 },
  },
  {
    name = "a step of nothing is an error when the rule is loaded",
    options = late,
    given = {
      value = 0, target = 100, max = 1.5, min = 0, bad_cases = 0, per = 0.5, plus = 1.5,
      step = 0,
    },
    expect = { failed = "'step' is not a number of points above 0" },
  },
  {
    name = "the field that is counted must be named",
    given = {},
    expect = { failed = "minus_plus needs the field it counts" },
  },
  {
    name = "a target of 0 is an error",
    options = { count = "bad_cases" },
    given = {
      value = 0, target = 0, max = 1.5, min = 0, bad_cases = 1, per = 0.5, plus = 1.2, step = 0.25,
    },
    expect = { failed = "the target 0 is not above 0" },
  },
}
