--- What the list prints for each commune: points of five criteria and the result of the survey.

--- Points of a criterion.
---@param field table
---@return chiso.Field
local function points(field)
  field.type = "number"
  field.measure = "điểm"
  return field
end

---@type chiso.Fields
return {
  fields = {
    points {
      key = "law_enforcement_points",
      code = "1",
      title = "Điểm tiêu chí 1: Bảo đảm thi hành Hiến pháp và pháp luật",
      title_en = "Points of criterion 1: enforcement of the constitution and the law",
      range = { 0, 15 },
    },
    points {
      key = "procedures_points",
      code = "2",
      title = "Điểm tiêu chí 2: Thực hiện thủ tục hành chính thuộc thẩm quyền của UBND cấp xã",
      title_en = "Points of criterion 2: procedures in the power of the commune",
      range = { 0, 30 },
    },
    points {
      key = "dissemination_points",
      code = "3",
      title = "Điểm tiêu chí 3: Phổ biến, giáo dục pháp luật",
      title_en = "Points of criterion 3: legal information and education",
      range = { 0, 25 },
    },
    points {
      key = "mediation_points",
      code = "4",
      title = "Điểm tiêu chí 4: Hòa giải ở cơ sở",
      title_en = "Points of criterion 4: grassroots mediation",
      range = { 0, 10 },
    },
    points {
      key = "grassroots_democracy_points",
      code = "5",
      title = "Điểm tiêu chí 5: Thực hiện dân chủ ở cơ sở",
      title_en = "Points of criterion 5: grassroots democracy",
      range = { 0, 20 },
    },
    {
      key = "satisfaction_percent",
      title = "Kết quả đánh giá sự hài lòng",
      title_en = "Result of the satisfaction survey",
      type = "percent",
      measure = "%",
      range = { 0, 100 },
    },
  },
}
