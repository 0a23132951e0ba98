--- Illustrative: what if next year asked more of online services?
---@type chiso.Scenario
return {
  title = "Nâng mục tiêu dịch vụ công trực tuyến (minh họa)",
  title_en = "Higher targets for online services (illustrative)",
  changes = {
    "partial_services_used.target = 60",
    "full_services_used.target = 60",
    "online_dossiers.target = 70",
  },
}
