--- Models of innovation: one counts only when it fulfils every condition.
return {
  --- How many conditions there are.
  conditions = 5,
  --- How many of the models, each given by the conditions it fulfils, fulfil all; nil is no model.
  recognised = function(conditions, ...)
    local count = 0
    for place = 1, select("#", ...) do
      if (select(place, ...) or 0) >= conditions then count = count + 1 end
    end
    return count
  end,
}
