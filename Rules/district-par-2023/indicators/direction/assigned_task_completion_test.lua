---@type chiso.IndicatorTest
return {
  {
    name = "all on time earns everything",
    given = { assigned_tasks = 80, assigned_tasks_on_time = 80, assigned_tasks_overdue = 0 },
    expect = { value = 100, points = 4 },
  },
  {
    name = "late but finished tasks only lower the share",
    given = { assigned_tasks = 80, assigned_tasks_on_time = 72, assigned_tasks_overdue = 0 },
    expect = { value = 90, points = 3.6 },
  },
  {
    name = "each overdue task takes points off",
    given = { assigned_tasks = 80, assigned_tasks_on_time = 72, assigned_tasks_overdue = 3 },
    expect = { value = 90, points = 2.1 },
  },
  {
    name = "the deduction that just uses up the points",
    given = { assigned_tasks = 4, assigned_tasks_on_time = 2, assigned_tasks_overdue = 4 },
    expect = { value = 50, points = 0 },
  },
  {
    name = "one overdue task less leaves something",
    given = { assigned_tasks = 4, assigned_tasks_on_time = 2, assigned_tasks_overdue = 3 },
    expect = { value = 50, points = 0.5 },
  },
  {
    name = "more deductions than points stop at zero",
    given = { assigned_tasks = 10, assigned_tasks_on_time = 5, assigned_tasks_overdue = 5 },
    expect = { value = 50, points = 0 },
  },
  {
    name = "the overdue tasks left blank",
    given = { assigned_tasks = 80, assigned_tasks_on_time = 80 },
    expect = { missing = true },
  },
  {
    name = "the tasks on time left blank",
    given = { assigned_tasks = 80, assigned_tasks_overdue = 0 },
    expect = { missing = true },
  },
  {
    name = "a unit given no tasks is left out",
    given = { assigned_tasks = 0, assigned_tasks_on_time = 0, assigned_tasks_overdue = 0 },
    expect = { not_applicable = "không có nhiệm vụ được giao" },
  },
}
