local ca_mau = {
  { above = 90, points = 2 }, { at_least = 70, points = 1 }, { points = 0 },
}
local recommendations = {
  { at_least = 85, points = 2 }, { at_least = 70, points = 1.25 },
  { at_least = 50, points = 0.5 }, { points = 0 },
}
local on_time = {
  { at_least = 100, points = 1.5 }, { at_least = 90, points = 0.5 }, { points = 0 },
}
local advice = {
  { at_least = 90, points = 1 }, { at_least = 70, at_most = 80, points = 0.5 },
  { at_least = 50, below = 70, points = 0.25 }, { below = 50, points = 0 },
}
local meetings = {
  { at_least = 4, points = 20 }, { at_least = 3, points = 15 }, { at_least = 2, points = 10 },
  { at_least = 1, points = 5 }, { points = 0 },
}
local bad_resolutions = { { at_most = 0, points = 5 }, { at_most = 1, points = 2 }, { points = 0 } }
local quotas_missed = {
  { at_most = 0, points = 4 }, { at_most = 1, points = 2.5 }, { at_most = 2, points = 1 },
  { points = 0 },
}
local reports = { { at_least = 90, points = 1.5 }, { at_least = 80, points = 1 }, { points = 0.5 } }
local urged = { raised_by = "urged" }
local halves = { { at_least = 2, share = 1 }, { at_least = 1, share = 0.5 }, { share = 0 } }

---@type chiso.KindTest
return {
  {
    name = "Cà Mau 2013, item 1.1.4: just above 90% of the plan carried out earns 2",
    given = { value = 90.01, max = 2, steps = ca_mau },
    expect = { points = 2 },
  },
  {
    name = "Cà Mau 2013, item 1.1.4: exactly 90% is not above 90% and earns 1",
    given = { value = 90, max = 2, steps = ca_mau },
    expect = { points = 1 },
  },
  {
    name = "Cà Mau 2013, item 1.1.4: exactly 70% earns 1",
    given = { value = 70, max = 2, steps = ca_mau },
    expect = { points = 1 },
  },
  {
    name = "Cà Mau 2013, item 1.1.4: just below 70% earns 0",
    given = { value = 69.99, max = 2, steps = ca_mau },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, item II.4.b: exactly 85% of due recommendations earns 2",
    given = { value = 85, max = 2, steps = recommendations },
    expect = { points = 2 },
  },
  {
    name = "Thanh Hóa council draft, item II.4.b: just below 85% earns 1.25",
    given = { value = 84.99, max = 2, steps = recommendations },
    expect = { points = 1.25 },
  },
  {
    name = "Thanh Hóa council draft, item II.4.b: exactly 50% earns 0.5",
    given = { value = 50, max = 2, steps = recommendations },
    expect = { points = 0.5 },
  },
  {
    name = "Thanh Hóa council draft, item II.4.b: just below 50% earns 0",
    given = { value = 49.99, max = 2, steps = recommendations },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.a: 925 of 941 files on time, 98.30%, earns 0.5",
    given = { value = 100 * 925 / 941, max = 1.5, steps = on_time },
    expect = { points = 0.5 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.a: 99.6% is not rounded up to 100% and earns 0.5",
    given = { value = 99.6, max = 1.5, steps = on_time },
    expect = { points = 0.5 },
  },
  {
    name = "Thanh Hóa council draft, item I.2.a: all files on time earns 1.5",
    given = { value = 100, max = 1.5, steps = on_time },
    expect = { points = 1.5 },
  },
  {
    name = "legal-access advice page: exactly 80% earns 0.5",
    given = { value = 80, max = 1, steps = advice },
    expect = { points = 0.5 },
  },
  {
    name = "legal-access advice page: between 80% and 90% no step is printed, so the cell fails",
    given = { value = 85, max = 1, steps = advice },
    expect = { failed = "no step covers the value 85" },
  },
  {
    name = "district digital index, item 1.1: four meetings earn 20",
    given = { value = 4, max = 20, steps = meetings },
    expect = { points = 20 },
  },
  {
    name = "district digital index, item 1.1: three meetings earn 15",
    given = { value = 3, max = 20, steps = meetings },
    expect = { points = 15 },
  },
  {
    name = "district digital index, item 1.1: no meeting earns 0",
    given = { value = 0, max = 20, steps = meetings },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, item I.3.a: no bad resolution earns 5",
    given = { value = 0, max = 5, steps = bad_resolutions },
    expect = { points = 5 },
  },
  {
    name = "Thanh Hóa council draft, item I.3.a: one bad resolution earns 2",
    given = { value = 1, max = 5, steps = bad_resolutions },
    expect = { points = 2 },
  },
  {
    name = "Thanh Hóa council draft, item I.3.a: two bad resolutions earn 0",
    given = { value = 2, max = 5, steps = bad_resolutions },
    expect = { points = 0 },
  },
  {
    name = "Thanh Hóa council draft, item II.2.a: one of four quotas missed earns 2.5",
    given = { value = 1, max = 4, steps = quotas_missed },
    expect = { points = 2.5 },
  },
  {
    name = "Cao Lãnh digital index, item 1.2: one of two halves fulfilled earns half of 10",
    given = { value = 1, max = 10, steps = halves },
    expect = { points = 5 },
  },
  {
    name = "Cao Lãnh digital index, item 1.2: both halves earn the maximum",
    given = { value = 2, max = 10, steps = halves },
    expect = { points = 10 },
  },
  {
    name = "where fewer is better, exactly an open bound does not meet it",
    given = { value = 5, max = 2, steps = { { below = 5, points = 2 }, { points = 0 } } },
    expect = { points = 0 },
  },
  {
    name = "where fewer is better, just below an open bound meets it",
    given = { value = 4.99, max = 2, steps = { { below = 5, points = 2 }, { points = 0 } } },
    expect = { points = 2 },
  },
  {
    name = "a step without bounds that hides others is an error, not a gift",
    given = { value = 10, max = 1, steps = { { points = 1 }, { below = 50, points = 0 } } },
    expect = { failed = "steps[1] has no bound and hides the steps after it" },
  },
  {
    name = "a misspelt bound in the last step is an error, not a gift to the rest",
    given = {
      value = 10, max = 1,
      steps = { { at_least = 70, points = 1 }, { at_leest = 50, points = 0.5 } },
    },
    expect = { failed = "steps[2] has 'at_leest', which means nothing" },
  },
  {
    name = "a misspelt bound before the last step is named, though it hides the rest too",
    given = { value = 10, max = 1, steps = { { abvoe = 70, points = 1 }, { points = 0 } } },
    expect = { failed = "steps[1] has 'abvoe', which means nothing" },
  },
  {
    name = "Thanh Hóa council draft, item III.2.b: 72% with written urging is raised to 1",
    options = urged,
    given = { value = 72, max = 1.5, steps = reports, urged = true, raised_to = 1 },
    expect = { points = 1 },
  },
  {
    name = "Thanh Hóa council draft, item III.2.b: 72% without urging earns 0.5",
    options = urged,
    given = { value = 72, max = 1.5, steps = reports, urged = false, raised_to = 1 },
    expect = { points = 0.5 },
  },
  {
    name = "Thanh Hóa council draft, item III.2.b: urging lowers nobody who earned more",
    options = urged,
    given = { value = 90, max = 1.5, steps = reports, urged = true, raised_to = 1 },
    expect = { points = 1.5 },
  },
  {
    name = "Thanh Hóa council draft, item III.2.b: exactly 80% earns 1 with or without urging",
    options = urged,
    given = { value = 80, max = 1.5, steps = reports, urged = false, raised_to = 1 },
    expect = { points = 1 },
  },
  {
    name = "an option of another name is an error",
    options = { raised_bye = "urged" },
    given = {},
    expect = { failed = "steps has one option, a yes/no field" },
  },
  {
    name = "steps in the wrong order hide each other, which is an error and not a lower mark",
    given = {
      value = 95, max = 2, steps = { { at_least = 70, points = 1 }, { at_least = 90, points = 2 } },
    },
    expect = { failed = "steps[2] is hidden by steps[1]" },
  },
  {
    name = "a step twice is an error",
    given = {
      value = 95, max = 2, steps = { { above = 70, points = 1 }, { above = 70, points = 2 } },
    },
    expect = { failed = "steps[2] is hidden by steps[1]" },
  },
  {
    name = "a closed bound after the same open one still takes the bound itself",
    given = {
      value = 70, max = 2, steps = { { above = 70, points = 2 }, { at_least = 70, points = 1 } },
    },
    expect = { points = 1 },
  },
  {
    name = "an open bound after the same closed one takes nothing",
    given = {
      value = 70, max = 2, steps = { { at_most = 70, points = 2 }, { below = 70, points = 1 } },
    },
    expect = { failed = "steps[2] is hidden by steps[1]" },
  },
  {
    name = "bounds that cross are met by nothing",
    given = {
      value = 75, max = 2, steps = { { at_least = 80, below = 70, points = 2 }, { points = 0 } },
    },
    expect = { failed = "steps[1] has bounds that no value meets" },
  },
  {
    name = "bounds that touch are met by one value when both are closed",
    given = {
      value = 80, max = 2, steps = { { at_least = 80, at_most = 80, points = 2 }, { points = 0 } },
    },
    expect = { points = 2 },
  },
  {
    name = "a bound in quotes is an error when the rule is loaded",
    given = { value = 95, max = 2, steps = { { at_least = "90", points = 2 }, { points = 0 } } },
    expect = { failed = "steps[1] has 'at_least' that is no number" },
  },
  {
    name = "a step that gives nothing is an error, also where no value meets it",
    given = { value = 95, max = 2, steps = { { at_least = 90, points = 2 }, { below = 90 } } },
    expect = { failed = "steps[2] must give either points or a share" },
  },
  {
    name = "a step that gives points and a share is an error",
    given = { value = 95, max = 2, steps = { { points = 2, share = 1 } } },
    expect = { failed = "steps[1] must give either points or a share" },
  },
  {
    name = "a share in percent is an error when the rule is loaded",
    given = { value = 10, max = 2, steps = { { at_least = 90, share = 50 }, { share = 0 } } },
    expect = { failed = "steps[1] gives a share that is not from 0 to 1" },
  },
  {
    name = "a list without steps is an error when the rule is loaded",
    given = { value = 95, max = 2, steps = {} },
    expect = { failed = "'steps' is no list of steps" },
  },
}
