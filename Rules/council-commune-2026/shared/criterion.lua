--- Points of a criterion: those of its items that apply, or nothing at all where it is void.
return function(is_void, ...)
  if is_void then return 0 end
  local points = 0
  for place = 1, select("#", ...) do points = points + (select(place, ...) or 0) end
  return points
end
