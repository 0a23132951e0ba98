--- So với đơn vị cao nhất: the maximum times the value's share of the best value among peers.
---
--- Formula: max × value ÷ the largest value of the comparison group.
--- Reads: `value`; `peers_max`, which the unit itself is part of; the indicator's `max`.
--- Edges: the best unit earns the maximum, however little it did; where nobody did anything
--- everybody earns 0. What one unit earns changes when another one submits. A negative value
--- fails its cell. Two decimals, where a decision asks for them, are the indicator's `decimals`.
--- Source: Ministry of Information and Communications, annex 1B on scoring the use of
--- information technology (normalised ratio), as built into a published emulation program
--- (75 of the best 150, of 10 points: 5.00).
---@return chiso.Score
local function make()
  return function(value, max, peers_max)
    if peers_max == 0 then return 0 end
    return max * value / peers_max
  end
end

---@type chiso.Kind
return {
  title = "So với đơn vị cao nhất",
  summary = "the maximum times the value's share of the best value among peers",
  words = {
    {
      vi = "{max} × giá trị ÷ giá trị cao nhất trong nhóm so sánh.",
      en = "{max} × value ÷ the best value of the comparison group.",
    },
  },
  example = {
    fields = {
      {
        suffix = "count", title = "số lần", title_en = "count",
        declares = 'type = "count", measure = "lần"',
      },
    },
    declares = 'measure = "lần", better = "higher",',
    value = "count",
    cases = {
      {
        name = "the best earns everything", given = { count = 20 },
        beside = { "peers = { max = 20 }" }, value = 20, share = 1,
      },
      {
        name = "half of the best earns half", given = { count = 10 },
        beside = { "peers = { max = 20 }" }, value = 10, share = 0.5,
      },
      {
        name = "where nobody has any, nothing is earned", given = { count = 0 },
        beside = { "peers = { max = 0 }" }, value = 0, share = 0,
      },
      { name = "a count left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
