--- Tỷ lệ người làm việc có mặt tại đơn vị sự nghiệp so với được giao.
---@type chiso.Indicator
return {
  key = "service_staff_staffing", code = "4.6.1",
  title = "Tỷ lệ người làm việc có mặt tại đơn vị sự nghiệp so với được giao",
  title_en = "Service unit staff present against the number assigned",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 4.6, 4.6.1",
    "Thang điểm minh họa",
  },
  measure = "%",
  max = 3,
  params = { enough = 95, ceiling = 100 },
  none_arising = { not_applicable = "không được giao số người làm việc" },
  value = function(service_staff_present, service_staff_assigned)
    return chiso.percent(service_staff_present, service_staff_assigned)
  end,
  score = require "shared.staffing",
}
