---@type chiso.IndicatorTest
return {
  {
    name = "nobody disciplined earns everything",
    given = { unit_leaders_disciplined = 0, division_leaders_disciplined = 0 },
    expect = { value = 0, points = 3 },
  },
  {
    name = "one leader disciplined earns half",
    given = { unit_leaders_disciplined = 0, division_leaders_disciplined = 1 },
    expect = { value = 1, points = 1.5 },
  },
  {
    name = "two, one of each rank, earn nothing",
    given = { unit_leaders_disciplined = 1, division_leaders_disciplined = 1 },
    expect = { value = 2, points = 0 },
  },
  {
    name = "three earn nothing",
    given = { unit_leaders_disciplined = 3, division_leaders_disciplined = 0 },
    expect = { value = 3, points = 0 },
  },
  {
    name = "one of the two lines left blank",
    given = { division_leaders_disciplined = 0 },
    expect = { missing = true },
  },
}
