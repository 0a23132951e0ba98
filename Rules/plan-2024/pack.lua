--- Results against plan of the province of Bắc Kạn, year 2024: percent of plan, line by line.
---@type chiso.Pack
return {
  id = "plan-2024",
  edition = "2024",
  title = "Kết quả thực hiện so với kế hoạch năm 2024 (bộ minh họa)",
  title_en = "Results against plan, 2024 (illustrative)",
  -- The percentages are published; that they earn points, and how many, is not.
  status = "illustrative",
  in_force = { from = "2024", to = "2024" },
  scale = 85,
  -- The two reports print some lines of the year's plan, not all.
  partial = true,
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024",
    "Bài tổng kết công tác CCHC năm 2024 của tỉnh Bắc Kạn (không ghi ngày)",
    "Điểm: minh họa; không có quy định nào chấm điểm các chỉ tiêu này",
  },
  missing = "exclude",
  missing_reason = "Hai văn bản chỉ in một phần các chỉ tiêu: chỉ tiêu không in rời khỏi điểm "
    .. "tối đa",
  decimals = { indicator = 4, group = 4, total = 4, index = 2 },
  rank_by = "index",
  ties = "competition",
  tree = {
    {
      key = "economy", code = "1", max = 25,
      title = "Kinh tế",
      title_en = "Economy",
      children = {
        "cereal_area", "afforestation", "timber", "meat", "trade",
      },
    },
    {
      key = "labour", code = "2", max = 35,
      title = "Lao động, việc làm, bảo hiểm xã hội",
      title_en = "Labour, jobs, social insurance",
      children = {
        "jobs", "workers_abroad", "job_advice", "new_jobs", "compulsory_insurance",
        "voluntary_insurance", "unemployment_insurance",
      },
    },
    {
      key = "reform", code = "3", max = 25,
      title = "Cải cách hành chính",
      title_en = "Administrative reform",
      children = {
        "procedure_review", "internal_procedure_review", "district_document_inspection",
        "agency_regulations", "division_regulations",
      },
    },
  },
}
