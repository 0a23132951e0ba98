--- What the round submits: the points of 2022 of each criterion, as printed.
---
--- The rule of each criterion holds its points against its maximum.

--- Recorded points of a criterion.
---@param field table
---@return chiso.Field
local function points(field)
  field.type = "amount"
  field.measure = "điểm"
  return field
end

---@type chiso.Fields
return {
  fields = {
    -- I Công tác chỉ đạo, điều hành
    points {
      key = "inspection_points",
      code = "TC 1.2",
      title = "Công tác kiểm tra CCHC",
      title_en = "Inspection of administrative reform",
      range = { 0, 2 },
    },
    points {
      key = "communication_points",
      code = "TC 1.4",
      title = "Công tác tuyên truyền CCHC",
      title_en = "Communication on administrative reform",
      range = { 0, 1 },
    },
    points {
      key = "periodic_reports_points",
      code = "TC 1.2",
      title = "Thực hiện chế độ báo cáo định kỳ",
      title_en = "Periodic reports",
      range = { 0, 0.5 },
    },
    points {
      key = "innovation_points",
      code = "TC 1.5",
      title = "Đổi mới sáng tạo trong triển khai nhiệm vụ CCHC",
      title_en = "Innovation in administrative reform",
      range = { 0, 2 },
    },
    points {
      key = "assigned_tasks_points",
      code = "TC 1.7",
      title = "Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao",
      title_en = "Tasks assigned by the Government and the Prime Minister",
      range = { 0, 1.5 },
    },
    -- II Cải cách thể chế
    points {
      key = "law_enforcement_monitoring_points",
      code = "TC 2.1",
      title = "Theo dõi thi hành pháp luật",
      title_en = "Monitoring of law enforcement",
      range = { 0, 3 },
    },
    points {
      key = "legal_document_review_points",
      code = "TC 2.2",
      title = "Rà soát văn bản quy phạm pháp luật",
      title_en = "Review of legal documents",
      range = { 0, 1.5 },
    },
    points {
      key = "unlawful_documents_handled_points",
      code = "TC 2.3",
      title = "Xử lý văn bản trái pháp luật do cơ quan có thẩm quyền kiểm tra kiến nghị",
      title_en = "Unlawful documents found by inspection put right",
      range = { 0, 1.5 },
    },
    points {
      key = "legal_document_coherence_points",
      code = "TCTP 2.4.1",
      title = "Tính đồng bộ, thống nhất của các VBQPPL do địa phương ban hành",
      title_en = "Coherence of the legal documents issued by the province",
      range = { 0, 1 },
    },
    -- III Cải cách thủ tục hành chính
    points {
      key = "progress_published_points",
      code = "TCTP 3.2.3",
      title = "Công khai tiến độ, kết quả giải quyết hồ sơ trên Hệ thống thông tin giải quyết TTHC",
      title_en = "Progress and results of files published online",
      range = { 0, 1 },
    },
    points {
      key = "one_stop_shop_points",
      code = "TC 3.3",
      title = "Thực hiện cơ chế một cửa, cơ chế một cửa liên thông",
      title_en = "One-stop shop and interlinked one-stop shop",
      range = { 0, 3 },
    },
    points {
      key = "apology_for_delay_points",
      code = "TCTP 3.4.4",
      title = "Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn trong giải quyết hồ "
        .. "sơ TTHC",
      title_en = "Apology to people and organisations for late files",
      range = { 0, 0.25 },
    },
    points {
      key = "feedback_on_procedures_points",
      code = "TC 3.5",
      title = "Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức đối với TTHC thuộc thẩm "
        .. "quyền giải quyết của tỉnh",
      title_en = "Feedback on procedures received and handled",
      range = { 0, 1 },
    },
    points {
      key = "procedure_control_points",
      code = "TC 3.1",
      title = "Kiểm soát TTHC",
      title_en = "Control of administrative procedures",
      range = { 0, 1 },
    },
    points {
      key = "procedure_announcement_points",
      code = "TCTP 3.2.1",
      title = "Công bố TTHC, danh mục TTHC theo quy định",
      title_en = "Announcement of procedures and their lists",
      range = { 0, 0.5 },
    },
    points {
      key = "procedure_publication_points",
      code = "TCTP 3.2.2",
      title = "Công khai TTHC và các quy định có liên quan",
      title_en = "Publication of procedures and related rules",
      range = { 0, 1.5 },
    },
    points {
      key = "dossier_results_points",
      code = "TC 3.4",
      title = "Kết quả giải quyết TTHC",
      title_en = "Results of the handling of procedures",
      range = { 0, 5 },
    },
    -- IV Cải cách tổ chức bộ máy
    points {
      key = "decentralisation_problems_points",
      code = "TCTP 3.4.3",
      title = "Xử lý các vấn đề về phân cấp, phân quyền phát hiện qua thanh tra, kiểm tra",
      title_en = "Problems of decentralisation found by inspection put right",
      range = { 0, 1 },
    },
    points {
      key = "division_of_functions_points",
      code = "TCTP 4.1.5",
      title = "Tính hợp lý trong phân định chức năng, nhiệm vụ giữa các cơ quan, đơn vị tại địa "
        .. "phương",
      title_en = "Division of functions among agencies",
      range = { 0, 1 },
    },
    points {
      key = "working_regulation_points",
      code = "TCTP 4.1.6",
      title = "Tình hình thực hiện quy chế làm việc của UBND tỉnh",
      title_en = "Observance of the working regulation of the People's Committee",
      range = { 0, 1 },
    },
    points {
      key = "decentralisation_fitness_points",
      code = "TCTP 4.3.4",
      title = "Tính hợp lý trong việc phân cấp, phân quyền thực hiện nhiệm vụ quản lý nhà nước "
        .. "giữa tỉnh và huyện",
      title_en = "Fitness of the division of powers between province and district",
      range = { 0, 1 },
    },
    -- V Cải cách chế độ công vụ
    points {
      key = "recruitment_points",
      code = "TCTP 5.2.1",
      title = "Thực hiện quy định về tuyển dụng công chức, viên chức cấp tỉnh, ĐVHC cấp huyện, cấp "
        .. "xã",
      title_en = "Recruitment by the rules",
      range = { 0, 0.25 },
    },
    points {
      key = "appointments_points",
      code = "TCTP 5.3.1",
      title = "Thực hiện quy định về bổ nhiệm các chức danh lãnh đạo, quản lý",
      title_en = "Appointment of leaders by the rules",
      range = { 0, 0.75 },
    },
    points {
      key = "job_positions_points",
      code = "TCTP 5.1.2",
      title = "Tỷ lệ cơ quan, đơn vị của tỉnh bố trí công chức, viên chức theo đúng vị trí việc "
        .. "làm được phê duyệt",
      title_en = "Agencies whose staff hold the approved job positions",
      range = { 0, 1.5 },
    },
    points {
      key = "discipline_points",
      code = "TC 5.4",
      title = "Chấp hành kỷ luật, kỷ cương",
      title_en = "Discipline",
      range = { 0, 1.5 },
    },
    points {
      key = "appointment_transparency_points",
      code = "TC 5.3",
      title = "Tính công khai, minh bạch trong công tác bổ nhiệm công chức, viên chức",
      title_en = "Openness of appointments",
      range = { 0, 2 },
    },
    points {
      key = "staff_quality_points",
      code = "TC 5.7",
      title = "Chất lượng đội ngũ công chức, viên chức",
      title_en = "Quality of the staff",
      range = { 0, 4 },
    },
    -- VI Cải cách tài chính công
    points {
      key = "self_financed_units_points",
      code = "TCTP 6.3.1",
      title = "Số đơn vị SNCL tự bảo đảm chi thường xuyên",
      title_en = "Public service units that bear their recurrent costs",
      range = { 0, 0.25 },
    },
    points {
      key = "partly_self_financed_units_points",
      code = "TCTP 6.3.2",
      title = "Số đơn vị SNCL tự bảo đảm một phần chi thường xuyên",
      title_en = "Public service units that bear part of their recurrent costs",
      range = { 0, 0.75 },
    },
    points {
      key = "direct_spending_cut_points",
      code = "TCTP 6.3.4",
      title = "Tỷ lệ giảm chi ngân sách trực tiếp cho các đơn vị sự nghiệp so với năm 2021",
      title_en = "Cut in direct budget spending on service units against 2021",
      range = { 0, 1 },
    },
    points {
      key = "autonomy_of_agencies_points",
      code = "TCTP 6.1.4",
      title = "Tính hiệu quả của việc thực hiện cơ chế tự chủ về sử dụng kinh phí quản lý hành "
        .. "chính",
      title_en = "Effect of autonomy over administrative funds",
      range = { 0, 1 },
    },
    points {
      key = "autonomy_of_service_units_points",
      code = "TCTP 6.3.5",
      title = "Tính hiệu quả của việc thực hiện cơ chế tự chủ tại các đơn vị SNCL",
      title_en = "Effect of autonomy in public service units",
      range = { 0, 1 },
    },
    -- VII Xây dựng chính quyền điện tử, chính quyền số
    points {
      key = "internal_applications_points",
      code = "TC 7.2",
      title = "Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước",
      title_en = "Applications and services within state agencies",
      range = { 0, 3 },
    },
    points {
      key = "digitised_dossiers_points",
      code = "TCTP 7.3.4",
      title = "Triển khai số hóa hồ sơ, kết quả giải quyết TTHC",
      title_en = "Files and results of procedures digitised",
      range = { 0, 1 },
    },
    points {
      key = "fully_online_dossiers_points",
      code = "TCTP 7.3.6",
      title = "Tỷ lệ hồ sơ trực tuyến toàn trình",
      title_en = "Share of files handled fully online",
      range = { 0, 1.5 },
    },
    points {
      key = "online_payment_points",
      code = "TCTP 7.3.7",
      title = "Thực hiện thanh toán trực tuyến",
      title_en = "Online payment",
      range = { 0, 1.5 },
    },
    points {
      key = "portal_quality_points",
      code = "TCTP 7.3.2",
      title = "Chất lượng cung cấp thông tin trên Cổng thông tin điện tử tỉnh",
      title_en = "Quality of information on the provincial portal",
      range = { 0, 1 },
    },
  },
}
