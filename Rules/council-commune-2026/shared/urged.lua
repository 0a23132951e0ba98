--- Steps with an exception: below a rate, a council that urged in writing earns more than its step.
---
--- Reads, besides what `chiso.steps` does: `params.urged_below` and `params.urged_points`, and the
--- yes/no field named, which the indicator lists as optional.
return function(field)
  local by_rate = chiso.steps()
  return {
    reads = { "value", "max", "steps", "urged_below", "urged_points", field },
    check = by_rate.check,
    score = function(value, max, steps, urged_below, urged_points, is_urged)
      local points = by_rate.score(value, max, steps)
      if is_urged and value < urged_below then return math.max(points, urged_points) end
      return points
    end,
  }
end
