---@type chiso.IndicatorTest
return {
  {
    name = "both channels earn everything",
    given = { survey_method = "combined" },
    expect = { points = 1 },
  },
  {
    name = "online only",
    given = { survey_method = "online" },
    expect = { points = 0.75 },
  },
  {
    name = "paper only",
    given = { survey_method = "paper" },
    expect = { points = 0.5 },
  },
  {
    name = "the channel left blank",
    given = {},
    expect = { missing = true },
  },
}
