---@type chiso.IndicatorTest
return {
  {
    name = "a dialogue held earns everything",
    given = { leader_dialogue_held = true },
    expect = { points = 2 },
  },
  {
    name = "no dialogue earns nothing",
    given = { leader_dialogue_held = false },
    expect = { points = 0 },
  },
  {
    name = "the line left blank",
    given = {},
    expect = { missing = true },
  },
}
