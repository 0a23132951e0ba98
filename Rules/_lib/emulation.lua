--- Thi đua so với mục tiêu: a share of the maximum at the target, the rest by nearness to the
--- leader; units without a target against the best of them.
---
--- Formula, `value` in percent of the unit's target:
---   below 100: max × at_target × value ÷ 100
---   exactly 100: max × at_target
---   above 100, the highest of the group: max
---   above 100, not the highest: max × (at_target + (1 − at_target) × (value − 100) ÷ (the
---   highest − 100))
--- A unit without a target: max × value ÷ the highest of the units without one, `value` being the
--- result itself.
--- Reads: `value`; `target`, which only tells whether there is one and stands under `optional`;
--- `peers_max`, over the units of the same sort; the indicator's `max`; `params.at_target`, a
--- share from 0 to 1. The value of such an indicator:
---   value = function(result, target)
---     return target and chiso.percent(result, target) or result
---   end
--- Edges: several leaders all earn the maximum; where nobody is above the target there is no
--- leader, and exactly at it earns `at_target` of the maximum. Where no unit without a target has
--- a result they earn 0. The percentage is taken to nine decimals, so that a double's hair does
--- not make a leader.
--- Source: emulation clusters, the four cases of article 6 with `at_target` 0.5, as a published
--- program of a national security contest states them, and its rule for units without a target.

local function check(at_target)
  if at_target and (type(at_target) ~= "number" or at_target < 0 or at_target > 1) then
    error("'at_target' is not a share from 0 to 1", 0)
  end
end

--- Percent of the target that is the target.
local reached = 100

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, target, at_target, peers_max)
      if not target then
        if peers_max == 0 then return 0 end
        return max * value / peers_max
      end
      local percent, leader = chiso.round(value, 9), chiso.round(peers_max, 9)
      if percent <= reached then return max * at_target * percent / reached end
      if percent >= leader then return max end
      return max * (at_target + (1 - at_target) * (percent - reached) / (leader - reached))
    end,
  }
end

---@type chiso.Kind
return {
  title = "Thi đua so với mục tiêu",
  summary = "a share of the maximum at the target, the rest by nearness to the leader; units "
    .. "without a target against the best of them",
  words = {
    {
      vi = "có mục tiêu: dưới 100% được {max} × {at_target} × giá trị ÷ 100; đúng 100% được "
        .. "{max} × {at_target}; trên 100% thì phần còn lại theo khoảng cách tới đơn vị dẫn đầu, "
        .. "đơn vị dẫn đầu được {max} điểm. Không có mục tiêu: {max} × kết quả ÷ kết quả cao "
        .. "nhất của các đơn vị không có mục tiêu.",
      en = "with a target: below 100% {max} × {at_target} × value ÷ 100; exactly 100% {max} × "
        .. "{at_target}; above it the rest by the distance to the leader, who earns {max}. "
        .. "Without one: {max} × result ÷ the best result of the units without a target.",
    },
  },
  params = {
    { key = "at_target", shape = "share" },
  },
  example = {
    fields = {
      {
        suffix = "result", title = "kết quả", title_en = "result",
        declares = 'type = "amount", measure = "việc"',
      },
    },
    declares = 'measure = "%", better = "higher",',
    params = { "at_target = 0.5" },
    optional = { "target" },
    value = {
      reads = { "<result>", "target" },
      body = "return target and chiso.percent(<result>, target) or <result>",
    },
    cases = {
      {
        name = "80% of the target earns in proportion", given = { result = 40 },
        beside = { "params = { target = 50 }", "peers = { max = 120 }" }, share = 0.4,
      },
      {
        name = "exactly at the target earns its share", given = { result = 50 },
        beside = { "params = { target = 50 }", "peers = { max = 120 }" }, share = 0.5,
      },
      {
        name = "half the way to the leader", given = { result = 55 },
        beside = { "params = { target = 50 }", "peers = { max = 120 }" }, share = 0.75,
      },
      {
        name = "the leader earns everything", given = { result = 60 },
        beside = { "params = { target = 50 }", "peers = { max = 120 }" }, share = 1,
      },
      {
        name = "without a target, against the best of those without one", given = { result = 60 },
        beside = { "peers = { max = 120 }" }, value = 60, share = 0.5,
      },
      { name = "a result left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
