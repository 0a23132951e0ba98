---@type chiso.IndicatorTest
return {
  {
    name = "no paper at all earns everything",
    given = { documents_with_paper_rate = 0 },
    expect = { value = 0, points = 2 },
  },
  {
    name = "just above none",
    given = { documents_with_paper_rate = 0.1 },
    expect = { value = 0.1, points = 1.998 },
  },
  {
    name = "Bạch Thông in 2023",
    given = { documents_with_paper_rate = 41.4 },
    expect = { value = 41.4, points = 1.172 },
  },
  {
    name = "just below the worst",
    given = { documents_with_paper_rate = 99.9 },
    expect = { value = 99.9, points = 0.002 },
  },
  {
    name = "paper with every document earns nothing",
    given = { documents_with_paper_rate = 100 },
    expect = { value = 100, points = 0 },
  },
  {
    name = "beyond a stricter worst stays at nothing",
    given = { documents_with_paper_rate = 81 },
    params = { worst = 80 },
    expect = { value = 81, points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
