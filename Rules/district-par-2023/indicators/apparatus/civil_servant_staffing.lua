--- Tỷ lệ biên chế công chức có mặt so với được giao.
---@type chiso.Indicator
return {
  key = "civil_servant_staffing", code = "4.5.2",
  title = "Tỷ lệ biên chế công chức có mặt so với được giao",
  title_en = "Civil servants present against the number assigned",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 4.5.1, 4.5.2",
    "Thang điểm minh họa",
  },
  measure = "%",
  max = 3,
  params = { enough = 90, ceiling = 100 },
  none_arising = { not_applicable = "không được giao biên chế công chức" },
  value = function(civil_servants_present, civil_servants_assigned)
    return chiso.percent(civil_servants_present, civil_servants_assigned)
  end,
  score = require "shared.staffing",
}
