--- The five criteria: points as the commune was given them.

local DECISION = "Quyết định số 619/QĐ-TTg ngày 08/05/2017 của Thủ tướng Chính phủ, tiêu chí "

--- A criterion whose points were recorded.
---@param item table
---@return chiso.Indicator
local function recorded(item)
  item.basis = { DECISION .. item.code }
  item.measure = "điểm"
  item.better = "higher"
  item.value = item.key .. "_points"
  item.score = chiso.recorded()
  return item
end

---@type chiso.Indicator[]
return {
  recorded {
    key = "law_enforcement",
    code = "1",
    title = "Bảo đảm thi hành Hiến pháp và pháp luật",
    title_en = "Enforcement of the constitution and the law",
    max = 15,
  },
  recorded {
    key = "procedures",
    code = "2",
    title = "Thực hiện thủ tục hành chính thuộc thẩm quyền của UBND cấp xã",
    title_en = "Administrative procedures in the power of the commune",
    max = 30,
  },
  recorded {
    key = "dissemination",
    code = "3",
    title = "Phổ biến, giáo dục pháp luật",
    title_en = "Legal information and education",
    max = 25,
  },
  recorded {
    key = "mediation",
    code = "4",
    title = "Hòa giải ở cơ sở",
    title_en = "Grassroots mediation",
    max = 10,
  },
  recorded {
    key = "grassroots_democracy",
    code = "5",
    title = "Thực hiện dân chủ ở cơ sở",
    title_en = "Grassroots democracy",
    max = 20,
  },
}
