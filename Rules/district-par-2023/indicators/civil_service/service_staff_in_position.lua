--- Tỷ lệ viên chức sự nghiệp đúng vị trí việc làm được phê duyệt.
---@type chiso.Indicator
return {
  key = "service_staff_in_position", code = "5.1.2",
  title = "Tỷ lệ viên chức sự nghiệp đúng vị trí việc làm được phê duyệt",
  title_en = "Service unit staff in an approved job position",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 5.1.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3, target = 100,
  params = { floor = 90 },
  value = "service_staff_in_position_rate",
  score = chiso.threshold_proportion(),
}
