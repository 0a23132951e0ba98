--- Illustrative: both other scenarios, and a lower floor for dossiers on time.
---@type chiso.Scenario
return {
  title = "Gộp hai kịch bản, hạ ngưỡng đúng hạn còn 90% (minh họa)",
  title_en = "Both scenarios, floor of dossiers on time at 90% (illustrative)",
  builds_on = { "higher_online_targets", "on_time_weighs_more" },
  changes = { "dossiers_on_time.floor = 90" },
}
