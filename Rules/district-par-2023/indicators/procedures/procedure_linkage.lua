--- Tỷ lệ TTHC thực hiện liên thông cùng cấp và giữa các cấp.
---@type chiso.Indicator
return {
  key = "procedure_linkage", code = "3.2",
  title = "Tỷ lệ TTHC thực hiện liên thông cùng cấp và giữa các cấp",
  title_en = "Procedures handled jointly within and across levels",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.2.1, 3.2.2, 3.1.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3,
  params = {
    steps = { { at_least = 20, points = 3 }, { at_least = 10, points = 1.5 }, { points = 0 } },
  },
  none_arising = { not_applicable = "không có TTHC thuộc thẩm quyền" },
  value = function(
    procedures_linked_same_level, procedures_linked_across_levels, procedures_total
  )
    return chiso.percent(
      procedures_linked_same_level + procedures_linked_across_levels, procedures_total
    )
  end,
  score = chiso.steps(),
}
