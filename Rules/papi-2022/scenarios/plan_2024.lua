--- The plan's rule for 2024: half a point more on every item it lists, each once.
---@type chiso.Scenario
return {
  title = "Mục tiêu năm 2024: mỗi nội dung thành phần được in tăng 0,50 điểm",
  title_en = "Targets for 2024: each listed item half a point higher",
  changes = {
    "civic_knowledge.added_points = 0.5",
    "participation_opportunities.added_points = 0.5",
    "information_access.added_points = 0.5",
    "interaction_with_authorities.added_points = 0.5",
    "complaints_answered.added_points = 0.5",
    "corruption_in_government.added_points = 0.5",
    "anti_corruption_resolve.added_points = 0.5",
    "portal_use.added_points = 0.5",
    "portal_responses.added_points = 0.5",
  },
}
