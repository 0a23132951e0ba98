--- Tỷ lệ hoàn thành kế hoạch: computed where the plan is known, else as the document states it.

---@param actual number
---@param plan number?    nil where no plan is printed
---@param stated number   the percent of plan that the document states
---@return number
return function(actual, plan, stated)
  if plan == nil then return stated end
  return chiso.percent(actual, plan)
end
