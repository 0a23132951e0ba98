--- A unit for which the round names no target.
local function untargeted()
  local score = chiso.emulation().score
  return function(value, max, at_target, peers_max)
    return score(value, max, nil, at_target, peers_max)
  end
end

---@type chiso.KindTest
return {
  {
    name = "article 6, below: 80 of a target of 100 earns 4 of 10",
    given = { value = 80, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 4 },
  },
  {
    name = "article 6, equal: 100 of 100 earns 5",
    given = { value = 100, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 5 },
  },
  {
    name = "article 6, just below the target earns just below half",
    given = { value = 99.9, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 4.995 },
  },
  {
    name = "article 6, just above the target earns just above half",
    given = { value = 100.2, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 5.05 },
  },
  {
    name = "article 6, above: 110 where the leader has 120 earns 7.5",
    given = { value = 110, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 7.5 },
  },
  {
    name = "article 6, leader: 120 earns 10",
    given = { value = 120, max = 10, target = 100, at_target = 0.5, peers_max = 120 },
    expect = { points = 10 },
  },
  {
    name = "in percent of the target, 60 of 50 leads as 120 of 100 does: both earn 10",
    given = { value = 100 * 60 / 50, max = 10, target = 50, at_target = 0.5, peers_max = 120 },
    expect = { points = 10 },
  },
  {
    name = "in percent of the target, 80 of 80 earns 5",
    given = { value = 100 * 80 / 80, max = 10, target = 80, at_target = 0.5, peers_max = 120 },
    expect = { points = 5 },
  },
  {
    name = "where nobody is above the target there is no leader",
    given = { value = 100, max = 10, target = 80, at_target = 0.5, peers_max = 100 },
    expect = { points = 5 },
  },
  {
    name = "a double's hair above the target makes no leader",
    given = {
      value = 100 + 1e-13, max = 10, target = 0.7, at_target = 0.5, peers_max = 100 + 1e-13,
    },
    expect = { points = 5 },
  },
  {
    name = "without targets, the best of them, 150, earns 10",
    make = untargeted,
    given = { value = 150, max = 10, at_target = 0.5, peers_max = 150 },
    expect = { points = 10 },
  },
  {
    name = "without targets, 100 of the best 150 earns 6.67, before its two decimals",
    make = untargeted,
    given = { value = 100, max = 10, at_target = 0.5, peers_max = 150 },
    expect = { points = 6.666666667 },
  },
  {
    name = "without targets, 75 of the best 150 earns 5",
    make = untargeted,
    given = { value = 75, max = 10, at_target = 0.5, peers_max = 150 },
    expect = { points = 5 },
  },
  {
    name = "no target and no result earns 0",
    make = untargeted,
    given = { value = 0, max = 10, at_target = 0.5, peers_max = 150 },
    expect = { points = 0 },
  },
  {
    name = "no target and no result anywhere earns 0",
    make = untargeted,
    given = { value = 0, max = 10, at_target = 0.5, peers_max = 0 },
    expect = { points = 0 },
  },
  {
    name = "a share in percent is an error when the rule is loaded",
    given = { value = 80, max = 10, target = 100, at_target = 50, peers_max = 120 },
    expect = { failed = "'at_target' is not a share from 0 to 1" },
  },
}
