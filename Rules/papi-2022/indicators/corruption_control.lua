--- 4 Control of corruption in the public sector:
--- the listed items, and the rest of the published score.

local listed_item = require "shared.listed_item"

---@type chiso.Indicator[]
return {
  listed_item {
    key = "corruption_in_government",
    code = "4.1",
    title = "Kiểm soát tham nhũng trong chính quyền",
    title_en = "Control of corruption in government",
    max = 2.5,
  },
  listed_item {
    key = "anti_corruption_resolve",
    code = "4.4",
    title = "Quyết tâm chống tham nhũng",
    title_en = "Willingness to fight corruption",
    max = 2.5,
  },
  {
    key = "corruption_control_unlisted",
    title = "Các nội dung thành phần khác của chỉ số nội dung 4 (không in trong kế hoạch)",
    title_en = "Other items of dimension 4 (not printed in the plan)",
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng 4: điểm chỉ số "
        .. "nội dung trừ điểm các dòng được in",
    },
    measure = "điểm",
    better = "higher",
    max = 5,
    value = function(
      corruption_control_score, corruption_in_government_points, anti_corruption_resolve_points
    )
      local listed = corruption_in_government_points + anti_corruption_resolve_points
      return chiso.round(corruption_control_score - listed, 9)
    end,
    score = chiso.recorded(),
  },
}
