---@type chiso.KindTest
return {
  {
    name = "Bình Dương 2017, appendix 2: 51.75 appraised points of 65 stand as published",
    given = { value = 51.75, max = 65, min = 0 },
    expect = { points = 51.75 },
  },
  {
    name = "Bắc Kạn plan of June 2024, appendix 3: 75.59 of 100 stands as surveyed",
    given = { value = 75.59, max = 100, min = 0 },
    expect = { points = 75.59 },
  },
  {
    name = "exactly the maximum stands",
    given = { value = 65, max = 65, min = 0 },
    expect = { points = 65 },
  },
  {
    name = "just above the maximum fails instead of being cut",
    given = { value = 65.01, max = 65, min = 0 },
    expect = { failed = "the recorded points 65.01 are outside 0 to 65" },
  },
  {
    name = "exactly the minimum stands",
    given = { value = -0.25, max = 1, min = -0.25 },
    expect = { points = -0.25 },
  },
  {
    name = "just below the minimum fails",
    given = { value = -0.26, max = 1, min = -0.25 },
    expect = { failed = "the recorded points -0.26 are outside -0.25 to 1" },
  },
}
