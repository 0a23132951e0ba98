---@type chiso.IndicatorTest
return {
  {
    name = "a plan carried out in full earns everything",
    given = { plan_tasks = 54, plan_tasks_completed = 54 },
    expect = { value = 100, points = 3 },
  },
  {
    name = "just below the target earns in proportion",
    given = { plan_tasks = 1000, plan_tasks_completed = 999 },
    expect = { value = 99.9, points = 2.997 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { plan_tasks = 50, plan_tasks_completed = 40 },
    expect = { value = 80, points = 2.4 },
  },
  {
    name = "just above the floor earns in proportion",
    given = { plan_tasks = 1000, plan_tasks_completed = 801 },
    expect = { value = 80.1, points = 2.403 },
  },
  {
    name = "just below the floor earns nothing",
    given = { plan_tasks = 1000, plan_tasks_completed = 799 },
    expect = { value = 79.9, points = 0 },
  },
  {
    name = "tasks completed left blank",
    given = { plan_tasks = 54 },
    expect = { missing = true },
  },
  {
    name = "a plan without tasks is left out",
    given = { plan_tasks = 0, plan_tasks_completed = 0 },
    expect = { not_applicable = "kế hoạch không có nhiệm vụ" },
  },
}
