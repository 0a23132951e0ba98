---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { procedures_total = 200, procedures_beyond_boundaries = 100 },
    expect = { value = 50, points = 4 },
  },
  {
    name = "just above the target earns no more",
    given = { procedures_total = 1000, procedures_beyond_boundaries = 501 },
    expect = { value = 50.1, points = 4 },
  },
  {
    name = "just below the target rounds up to everything",
    given = { procedures_total = 1000, procedures_beyond_boundaries = 499 },
    expect = { value = 49.9, points = 4 },
  },
  {
    name = "half way to the next step rounds up",
    given = { procedures_total = 8000, procedures_beyond_boundaries = 375 },
    expect = { value = 4.6875, points = 0.5 },
  },
  {
    name = "just below half way rounds down",
    given = { procedures_total = 8000, procedures_beyond_boundaries = 374 },
    expect = { value = 4.675, points = 0.25 },
  },
  {
    name = "none earns nothing",
    given = { procedures_total = 200, procedures_beyond_boundaries = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the line left blank",
    given = { procedures_total = 200 },
    expect = { missing = true },
  },
  {
    name = "a unit without procedures is left out",
    given = { procedures_total = 0, procedures_beyond_boundaries = 0 },
    expect = { not_applicable = "không có TTHC thuộc thẩm quyền" },
  },
}
