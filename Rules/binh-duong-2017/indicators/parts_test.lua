---@type chiso.IndicatorTest
return {
  {
    indicator = "appraised",
    name = "Thủ Dầu Một's 51.75 appraised points stand as recorded",
    given = { appraised_points = 51.75 },
    expect = { value = 51.75, points = 51.75 },
  },
  {
    indicator = "appraised",
    name = "exactly 65 is the most that can be recorded",
    given = { appraised_points = 65 },
    expect = { value = 65, points = 65 },
  },
  {
    indicator = "appraised",
    name = "just above 65 is an error of the record",
    given = { appraised_points = 65.01 },
    expect = { failed = "the recorded points 65.01 are outside 0 to 65" },
  },
  {
    indicator = "appraised",
    name = "a district without appraised points is missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "surveyed",
    name = "Tân Uyên's 33.25 survey points stand as recorded",
    given = { survey_points = 33.25 },
    expect = { value = 33.25, points = 33.25 },
  },
  {
    indicator = "surveyed",
    name = "exactly 35 is the most that can be recorded",
    given = { survey_points = 35 },
    expect = { value = 35, points = 35 },
  },
  {
    indicator = "surveyed",
    name = "just above 35 is an error of the record",
    given = { survey_points = 35.01 },
    expect = { failed = "the recorded points 35.01 are outside 0 to 35" },
  },
  {
    indicator = "surveyed",
    name = "a district without survey points is missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
