--- 8 E-governance:
--- the listed items, and the rest of the published score.

local listed_item = require "shared.listed_item"

---@type chiso.Indicator[]
return {
  listed_item {
    key = "portal_use",
    code = "8.1",
    title = "Sử dụng cổng thông tin điện tử của chính quyền địa phương",
    title_en = "Use of the local government portal",
    max = 3.4,
  },
  listed_item {
    key = "portal_responses",
    code = "8.3",
    title = "Phúc đáp qua cổng thông tin điện tử",
    title_en = "Responses through the portal",
    max = 3.3,
  },
  {
    key = "e_governance_unlisted",
    title = "Các nội dung thành phần khác của chỉ số nội dung 8 (không in trong kế hoạch)",
    title_en = "Other items of dimension 8 (not printed in the plan)",
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng 8: điểm chỉ số "
        .. "nội dung trừ điểm các dòng được in",
    },
    measure = "điểm",
    better = "higher",
    max = 3.3,
    value = function(e_governance_score, portal_use_points, portal_responses_points)
      return chiso.round(e_governance_score - portal_use_points - portal_responses_points, 9)
    end,
    score = chiso.recorded(),
  },
}
