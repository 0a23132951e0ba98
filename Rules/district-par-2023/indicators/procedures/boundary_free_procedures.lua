--- Tỷ lệ TTHC tiếp nhận, giải quyết không phụ thuộc địa giới hành chính.
---@type chiso.Indicator
return {
  key = "boundary_free_procedures", code = "3.2.3",
  title = "Tỷ lệ TTHC tiếp nhận, giải quyết không phụ thuộc địa giới hành chính",
  title_en = "Procedures not bound to administrative boundaries",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.2.3, 3.1.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 50,
  params = { step = 0.25 },
  none_arising = { not_applicable = "không có TTHC thuộc thẩm quyền" },
  value = function(procedures_beyond_boundaries, procedures_total)
    return chiso.percent(procedures_beyond_boundaries, procedures_total)
  end,
  score = chiso.rounded_to_step(),
}
