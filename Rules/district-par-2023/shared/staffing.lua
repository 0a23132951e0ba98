--- Posts filled against posts assigned: enough earns everything, fewer earn in proportion,
--- more than the ceiling earn nothing, because nobody may be kept on beyond the posts assigned.
return function(value, enough, ceiling, max)
  if value > ceiling then return 0 end
  if value >= enough then return max end
  return max * value / enough
end
