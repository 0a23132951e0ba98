--- What the round submits: the published scores of five dimensions and the points of nine items,
--- and the targets that the plan states for the dimensions.
---
--- The stated targets are not scored. They are held against the rule that the plan follows for its
--- items: half a point more each.

--- What the plan adds to each item it lists.
local RISE = 0.5

--- Half a unit of the second decimal, to which the plan prints its figures.
local TOLERANCE = 0.005

local DIFFERS = "mục tiêu in khác điểm hiện có cộng 0,50 cho mỗi nội dung thành phần được in"

--- Whether a stated target is the score with the rise of its items, as printed.
local function follows_rule(stated, score, items)
  return chiso.round(math.abs(stated - score - RISE * items), 9) <= TOLERANCE
end

--- Points of an item.
---@param field table
---@return chiso.Field
local function item(field)
  field.type = "amount"
  field.measure = "điểm"
  return field
end

--- The score of a dimension, 1 to 10.
---@param field table
---@return chiso.Field
local function dimension(field)
  field.type = "amount"
  field.measure = "điểm"
  field.range = { 1, 10 }
  return field
end

--- What the plan wants a dimension to reach.
---@param field table
---@return chiso.Field
local function stated_target(field)
  field.type = "amount"
  field.measure = "điểm"
  return field
end

---@type chiso.Fields
return {
  fields = {
    dimension {
      key = "participation_score",
      code = "1",
      title = "Tham gia của người dân ở cấp cơ sở",
      title_en = "Participation at local level",
    },
    item {
      key = "civic_knowledge_points",
      code = "1.1",
      title = "Tri thức công dân",
      title_en = "Civic knowledge",
      range = { 0, 2.5 },
    },
    item {
      key = "participation_opportunities_points",
      code = "1.2",
      title = "Cơ hội tham gia",
      title_en = "Opportunities to take part",
      range = { 0, 2.5 },
    },
    stated_target {
      key = "participation_target_stated",
      code = "1",
      title = "Mục tiêu năm 2024 của chỉ số nội dung 1 theo kế hoạch",
      title_en = "Target of dimension 1 for 2024 as the plan states it",
    },
    dimension {
      key = "transparency_score",
      code = "2",
      title = "Công khai, minh bạch",
      title_en = "Transparency",
    },
    item {
      key = "information_access_points",
      code = "2.1",
      title = "Tiếp cận thông tin",
      title_en = "Access to information",
      range = { 0, 2.5 },
    },
    stated_target {
      key = "transparency_target_stated",
      code = "2",
      title = "Mục tiêu năm 2024 của chỉ số nội dung 2 theo kế hoạch",
      title_en = "Target of dimension 2 for 2024 as the plan states it",
    },
    dimension {
      key = "accountability_score",
      code = "3",
      title = "Trách nhiệm giải trình với nhân dân",
      title_en = "Vertical accountability",
    },
    item {
      key = "interaction_with_authorities_points",
      code = "3.1",
      title = "Hiệu quả tương tác với các cấp chính quyền",
      title_en = "Interaction with local authorities",
      range = { 0, 3.4 },
    },
    item {
      key = "complaints_answered_points",
      code = "3.2",
      title = "Giải đáp khiếu nại, tố cáo, khúc mắc của người dân",
      title_en = "Answers to complaints and denunciations",
      range = { 0, 3.3 },
    },
    stated_target {
      key = "accountability_target_stated",
      code = "3",
      title = "Mục tiêu năm 2024 của chỉ số nội dung 3 theo kế hoạch",
      title_en = "Target of dimension 3 for 2024 as the plan states it",
    },
    dimension {
      key = "corruption_control_score",
      code = "4",
      title = "Kiểm soát tham nhũng trong khu vực công",
      title_en = "Control of corruption in the public sector",
    },
    item {
      key = "corruption_in_government_points",
      code = "4.1",
      title = "Kiểm soát tham nhũng trong chính quyền",
      title_en = "Control of corruption in government",
      range = { 0, 2.5 },
    },
    item {
      key = "anti_corruption_resolve_points",
      code = "4.4",
      title = "Quyết tâm chống tham nhũng",
      title_en = "Willingness to fight corruption",
      range = { 0, 2.5 },
    },
    stated_target {
      key = "corruption_control_target_stated",
      code = "4",
      title = "Mục tiêu năm 2024 của chỉ số nội dung 4 theo kế hoạch",
      title_en = "Target of dimension 4 for 2024 as the plan states it",
    },
    dimension {
      key = "e_governance_score",
      code = "8",
      title = "Quản trị điện tử",
      title_en = "E-governance",
    },
    item {
      key = "portal_use_points",
      code = "8.1",
      title = "Sử dụng cổng thông tin điện tử của chính quyền địa phương",
      title_en = "Use of the local government portal",
      range = { 0, 3.4 },
    },
    item {
      key = "portal_responses_points",
      code = "8.3",
      title = "Phúc đáp qua cổng thông tin điện tử",
      title_en = "Responses through the portal",
      range = { 0, 3.3 },
    },
    stated_target {
      key = "e_governance_target_stated",
      code = "8",
      title = "Mục tiêu năm 2024 của chỉ số nội dung 8 theo kế hoạch",
      title_en = "Target of dimension 8 for 2024 as the plan states it",
    },
  },
  checks = {
    {
      key = "participation_target_follows_rule",
      check = function(participation_target_stated, participation_score)
        return follows_rule(participation_target_stated, participation_score, 2)
      end,
      message = "Chỉ số nội dung 1: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "transparency_target_follows_rule",
      check = function(transparency_target_stated, transparency_score)
        return follows_rule(transparency_target_stated, transparency_score, 1)
      end,
      message = "Chỉ số nội dung 2: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "accountability_target_follows_rule",
      check = function(accountability_target_stated, accountability_score)
        return follows_rule(accountability_target_stated, accountability_score, 2)
      end,
      message = "Chỉ số nội dung 3: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "corruption_control_target_follows_rule",
      check = function(corruption_control_target_stated, corruption_control_score)
        return follows_rule(corruption_control_target_stated, corruption_control_score, 2)
      end,
      message = "Chỉ số nội dung 4: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "e_governance_target_follows_rule",
      check = function(e_governance_target_stated, e_governance_score)
        return follows_rule(e_governance_target_stated, e_governance_score, 2)
      end,
      message = "Chỉ số nội dung 8: " .. DIFFERS,
      severity = "warning",
    },
  },
}
