--- Illustrative index of administrative reform for the districts of Bắc Kạn, 2023.

--- Points really earned that a class asks for, besides its band: a high index on few figures
--- is not enough. A class that is withheld becomes `otherwise`.
local proven = { ["Xuất sắc"] = 70, ["Tốt"] = 60 }
local otherwise = "Khá"

---@type chiso.Pack
return {
  id = "district-par-2023",
  edition = "2023",
  title = "Chỉ số CCHC cấp huyện năm 2023 (bộ minh họa)",
  title_en = "District administrative reform index 2023 (illustrative)",
  status = "illustrative",
  in_force = { from = "2023", to = "2023" },
  scale = 100,
  basis = {
    "Phụ lục II, Báo cáo công tác CCHC năm 2023 của UBND huyện Bạch Thông: các chỉ tiêu thống kê",
    "Điểm tối đa, mục tiêu, ngưỡng: minh họa; chưa có toàn văn quyết định của UBND tỉnh Bắc Kạn",
    "Mức xếp loại: minh họa, theo dự thảo khung đánh giá của Thường trực HĐND tỉnh Thanh Hóa",
  },
  missing = "exclude",
  missing_reason = "Để trống không phải là 0: tiêu chí thiếu số liệu không bị tính 0 điểm mà rời "
    .. "khỏi điểm tối đa; số tiêu chí đã chấm ghi cạnh thứ hạng; loại Tốt, Xuất sắc còn đòi hỏi "
    .. "ít nhất " .. proven["Tốt"] .. ", " .. proven["Xuất sắc"] .. " điểm thực đạt",
  decimals = { indicator = 4, group = 4, total = 4, index = 2 },
  rank_by = "index",
  ties = "competition",
  tie_break = { "procedures", "digital_government" },
  classes = {
    { name = "Xuất sắc", from = 90 },
    { name = "Tốt", from = 80 },
    { name = "Khá", from = 65 },
    { name = "Trung bình", from = 50 },
    { name = "Yếu", from = 0 },
  },
  classify = function(class, points)
    local needed = proven[class]
    if needed and points < needed then
      return otherwise, "cần ít nhất " .. chiso.text(needed) .. " điểm để xếp loại " .. class
    end
    return nil
  end,
  unit_columns = {
    { key = "communes", title = "Số xã, phường, thị trấn", type = "count" },
  },
  tree = {
    {
      key = "direction", code = "1", max = 16,
      title = "Công tác chỉ đạo điều hành CCHC",
      title_en = "Direction of the reform",
      children = {
        "plan_completion", "commune_inspection", "finding_resolution",
        "assigned_task_completion", "survey_sample", "survey_channel", "leader_dialogue",
      },
    },
    {
      key = "institutions", code = "2", max = 8,
      title = "Cải cách thể chế",
      title_en = "Institutions",
      children = { "inspected_documents", "reviewed_documents" },
    },
    {
      key = "procedures", code = "3", max = 20,
      title = "Cải cách thủ tục hành chính",
      title_en = "Administrative procedures",
      children = {
        "procedure_simplification", "procedure_linkage", "boundary_free_procedures",
        "dossiers_on_time", "commune_dossiers_on_time", "feedback_resolution",
      },
    },
    {
      key = "apparatus", code = "4", max = 12,
      title = "Cải cách tổ chức bộ máy hành chính nhà nước",
      title_en = "Organisation of the apparatus",
      children = {
        "service_unit_reduction", "civil_servant_staffing", "civil_servant_reduction",
        "service_staff_staffing", "service_staff_reduction",
      },
    },
    {
      key = "civil_service", code = "5", max = 12,
      title = "Cải cách chế độ công vụ",
      title_en = "Civil service",
      children = {
        "civil_servants_in_position", "service_staff_in_position", "leader_discipline",
        "staff_discipline",
      },
    },
    {
      key = "public_finance", code = "6", max = 10,
      title = "Cải cách tài chính công",
      title_en = "Public finance",
      children = {
        "investment_disbursement", "fully_autonomous_units", "partly_autonomous_units",
      },
    },
    {
      key = "digital_government", code = "7", max = 22,
      title = "Xây dựng và phát triển chính quyền điện tử",
      title_en = "Digital government",
      children = {
        "electronic_documents", "paper_duplicates", "partial_services_offered",
        "partial_services_used", "full_services_offered", "full_services_used",
        "service_integration", "online_dossiers", "online_payment",
      },
    },
  },
}
