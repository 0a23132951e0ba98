--- PAPI of a province, year 2022: the five dimensions that a plan of Bắc Kạn prints.
---
--- A dimension is the sum of its items. The plan lists some of them; what they leave of the
--- published score is one further indicator, so that the sum is the published score.
---@type chiso.Pack
return {
  id = "papi-2022",
  rulebook = "papi",
  edition = "2022",
  title = "Chỉ số quản trị hành chính công cấp tỉnh (PAPI) năm 2022, năm chỉ số nội dung",
  title_en = "Provincial governance and public administration index (PAPI), 2022, five dimensions",
  -- Scores are published; three of the eight dimensions and most items are not in the plan.
  status = "illustrative",
  partial = true,
  in_force = { from = "2022", to = "2022" },
  scale = 80,
  basis = {
    "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4",
  },
  missing = "refuse",
  missing_reason = "chỉ số nội dung chỉ có nghĩa khi đủ điểm các nội dung thành phần",
  decimals = { indicator = 2, group = 2, total = 2, index = 2 },
  rank_by = "points",
  ties = "competition",
  tree = {
    {
      key = "participation",
      code = "1",
      title = "Tham gia của người dân ở cấp cơ sở",
      title_en = "Participation at local level",
      max = 10,
      children = {
        "civic_knowledge",
        "participation_opportunities",
        "participation_unlisted",
      },
    },
    {
      key = "transparency",
      code = "2",
      title = "Công khai, minh bạch",
      title_en = "Transparency",
      max = 10,
      children = {
        "information_access",
        "transparency_unlisted",
      },
    },
    {
      key = "accountability",
      code = "3",
      title = "Trách nhiệm giải trình với nhân dân",
      title_en = "Vertical accountability",
      max = 10,
      children = {
        "interaction_with_authorities",
        "complaints_answered",
        "accountability_unlisted",
      },
    },
    {
      key = "corruption_control",
      code = "4",
      title = "Kiểm soát tham nhũng trong khu vực công",
      title_en = "Control of corruption in the public sector",
      max = 10,
      children = {
        "corruption_in_government",
        "anti_corruption_resolve",
        "corruption_control_unlisted",
      },
    },
    {
      key = "e_governance",
      code = "8",
      title = "Quản trị điện tử",
      title_en = "E-governance",
      max = 10,
      children = {
        "portal_use",
        "portal_responses",
        "e_governance_unlisted",
      },
    },
  },
}
