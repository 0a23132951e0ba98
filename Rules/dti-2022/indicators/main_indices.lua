--- The eight main indices, each with its points of 1000.

local main_index = require "shared.main_index"

---@type chiso.Indicator[]
return {
  main_index {
    key = "awareness",
    title = "Nhận thức số",
    title_en = "Digital awareness",
    points = 100,
  },
  main_index {
    key = "institutions",
    title = "Thể chế số",
    title_en = "Digital institutions",
    points = 100,
  },
  main_index {
    key = "infrastructure",
    title = "Hạ tầng số",
    title_en = "Digital infrastructure",
    points = 100,
  },
  main_index {
    key = "human_resources",
    title = "Nhân lực số",
    title_en = "Digital human resources",
    points = 100,
  },
  main_index {
    key = "cyber_security",
    title = "An toàn thông tin mạng",
    title_en = "Cyber security",
    points = 100,
  },
  main_index {
    key = "digital_government",
    title = "Hoạt động chính quyền số",
    title_en = "Digital government",
    points = 200,
  },
  main_index {
    key = "digital_economy",
    title = "Hoạt động kinh tế số",
    title_en = "Digital economy",
    points = 150,
  },
  main_index {
    key = "digital_society",
    title = "Hoạt động xã hội số",
    title_en = "Digital society",
    points = 150,
  },
}
