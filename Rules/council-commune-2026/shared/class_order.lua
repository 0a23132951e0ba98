--- Moving between classes.
local best_first = { "Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu" }

local place = {}
for i, class in ipairs(best_first) do place[class] = i end

return {
  --- The class, or `highest` where it lies above that.
  at_most = function(class, highest)
    return best_first[math.max(place[class], place[highest])]
  end,
  --- One class down; below the last there is none.
  lowered = function(class)
    return best_first[math.min(place[class] + 1, #best_first)]
  end,
  --- The class that a condition leaves of another; where it is lower, the reason goes to `why`.
  told = function(class, left, why, reason)
    if left ~= class then why[#why + 1] = reason end
    return left
  end,
}
