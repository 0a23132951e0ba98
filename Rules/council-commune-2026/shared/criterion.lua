--- Points of a criterion: those of its items that apply, or nothing at all where it is void.
local dishonest = "minh chứng không trung thực: cả tiêu chí không được tính điểm"

--- `void` is false, true for dishonest evidence, or another reason in words; the reason is told.
return function(void, ...)
  if void then return 0, void == true and dishonest or void end
  local points = 0
  for place = 1, select("#", ...) do points = points + (select(place, ...) or 0) end
  return points
end
