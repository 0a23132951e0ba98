--- I Direction and management: points of 2022 as printed.
---
--- The plan gives the code TC 1.2 to two criteria, one in each appendix; both keep it.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "inspection",
    code = "TC 1.2",
    appendix = "1",
    row = "I.1",
    title = "Công tác kiểm tra CCHC",
    title_en = "Inspection of administrative reform",
    max = 2,
  },
  criterion {
    key = "communication",
    code = "TC 1.4",
    appendix = "1",
    row = "I.2",
    title = "Công tác tuyên truyền CCHC",
    title_en = "Communication on administrative reform",
    max = 1,
  },
  criterion {
    key = "periodic_reports",
    code = "TC 1.2",
    appendix = "2",
    row = "I.1",
    title = "Thực hiện chế độ báo cáo định kỳ",
    title_en = "Periodic reports",
    max = 0.5,
  },
  criterion {
    key = "innovation",
    code = "TC 1.5",
    appendix = "2",
    row = "I.2",
    title = "Đổi mới sáng tạo trong triển khai nhiệm vụ CCHC",
    title_en = "Innovation in administrative reform",
    max = 2,
  },
  criterion {
    key = "assigned_tasks",
    code = "TC 1.7",
    appendix = "2",
    row = "I.3",
    title = "Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao",
    title_en = "Tasks assigned by the Government and the Prime Minister",
    max = 1.5,
  },
}
