--- The lines of Phụ lục II that take a figure, each once, in printed order; then
--- its headings.
--- A line without a number of its own has the number of the line it stands under, and a letter.

--- Points of a percentage by which a stated share may differ from the one its parts make:
--- districts print whole numbers and one decimal alike.
local TOLERANCE = 0.5

--- Whether a stated share agrees with its parts; a share of nothing agrees with anything.
local function agrees(stated, part, whole)
  return math.abs(stated * whole - 100 * part) <= TOLERANCE * whole
end

return {
  fields = {
    -- 1. Công tác chỉ đạo điều hành CCHC
    { key = "guiding_documents", code = "1.1", type = "count", measure = "văn bản",
      title = "Số văn bản chỉ đạo CCHC đã ban hành (kết luận, chỉ thị, công văn chỉ đạo, quán "
        .. "triệt)",
      title_en = "Guiding documents issued",
      over_periods = "sum", rolls_up = "sum" },
    { key = "plan_completion_stated", code = "1.2", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)",
      title_en = "Plan completion, as stated",
      over_periods = "last" },
    { key = "plan_tasks", code = "1.2.1", type = "count", measure = "nhiệm vụ",
      title = "Số nhiệm vụ đề ra trong kế hoạch", title_en = "Tasks in the plan",
      over_periods = "last", rolls_up = "sum" },
    { key = "plan_tasks_completed", code = "1.2.2", type = "count", measure = "nhiệm vụ",
      title = "Số nhiệm vụ đã hoàn thành", title_en = "Plan tasks completed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "communes_inspected", code = "1.3.1", type = "count", measure = "đơn vị",
      title = "Số UBND cấp xã đã kiểm tra", title_en = "Communes inspected",
      over_periods = "sum", rolls_up = "sum" },
    { key = "inspection_findings", code = "1.3.2", type = "count", measure = "vấn đề",
      title = "Số vấn đề phát hiện qua kiểm tra", title_en = "Inspection findings",
      over_periods = "sum", rolls_up = "sum" },
    { key = "inspection_findings_resolved", code = "1.3.3", type = "count", measure = "vấn đề",
      title = "Số vấn đề phát hiện đã xử lý xong", title_en = "Inspection findings resolved",
      over_periods = "sum", rolls_up = "sum" },
    { key = "inspection_findings_resolved_stated", code = "1.3.4", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra",
      title_en = "Inspection findings resolved, as stated" },
    { key = "assigned_tasks", code = "1.4.1", type = "count", measure = "nhiệm vụ",
      title = "Tổng số nhiệm vụ được giao", title_en = "Tasks assigned by the province",
      over_periods = "sum", rolls_up = "sum" },
    { key = "assigned_tasks_on_time", code = "1.4.2", type = "count", measure = "nhiệm vụ",
      title = "Số nhiệm vụ đã hoàn thành đúng hạn", title_en = "Assigned tasks completed on time",
      over_periods = "sum", rolls_up = "sum" },
    { key = "assigned_tasks_late", code = "1.4.3", type = "count", measure = "nhiệm vụ",
      title = "Số nhiệm vụ đã hoàn thành nhưng quá hạn",
      title_en = "Assigned tasks completed late",
      over_periods = "sum", rolls_up = "sum" },
    { key = "assigned_tasks_overdue", code = "1.4.4", type = "count", measure = "nhiệm vụ",
      title = "Số nhiệm vụ quá hạn nhưng chưa hoàn thành",
      title_en = "Assigned tasks overdue and not completed",
      over_periods = "last", rolls_up = "sum" },
    { key = "survey_forms", code = "1.5.1", type = "count", measure = "phiếu",
      title = "Số lượng phiếu khảo sát", title_en = "Survey forms",
      over_periods = "sum", rolls_up = "sum" },
    { key = "survey_method", code = "1.5.2", type = "choice",
      levels = {
        { key = "online", title = "Trực tuyến" },
        { key = "paper", title = "Phát phiếu" },
        { key = "combined", title = "Kết hợp" },
      },
      title = "Hình thức khảo sát", title_en = "Survey method",
      over_periods = "last" },
    { key = "leader_dialogue_held", code = "1.6", type = "yes_no", measure = "có/không",
      title = "Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp",
      title_en = "Leaders held a dialogue with citizens and businesses",
      over_periods = "greatest" },
    -- 2. Cải cách thể chế
    { key = "legal_documents_issued", code = "2.1", type = "count", measure = "văn bản",
      title = "Số VBQPPL đã ban hành/tham mưu ban hành", title_en = "Legal documents issued",
      over_periods = "sum", rolls_up = "sum" },
    { key = "legal_documents_inspected", code = "2.2", type = "count", measure = "văn bản",
      title = "Số VBQPPL đã kiểm tra theo thẩm quyền", title_en = "Legal documents inspected",
      over_periods = "sum", rolls_up = "sum" },
    { key = "inspected_documents_handled_stated", code = "2.2.1", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ xử lý VBQPPL sau kiểm tra",
      title_en = "Legal documents put right after inspection, as stated" },
    { key = "inspected_documents_to_handle", code = "2.2.1.a", type = "count", measure = "văn bản",
      title = "Tổng số VBQPPL cần phải xử lý sau kiểm tra",
      title_en = "Legal documents to put right after inspection",
      over_periods = "sum", rolls_up = "sum" },
    { key = "inspected_documents_handled", code = "2.2.1.b", type = "count", measure = "văn bản",
      title = "Số VBQPPL có kiến nghị xử lý đã được xử lý xong (sau kiểm tra)",
      title_en = "Legal documents put right after inspection",
      over_periods = "sum", rolls_up = "sum" },
    { key = "legal_documents_reviewed", code = "2.3.1", type = "count", measure = "văn bản",
      title = "Số VBQPPL đã rà soát thuộc thẩm quyền", title_en = "Legal documents reviewed",
      over_periods = "sum", rolls_up = "sum" },
    { key = "reviewed_documents_handled_stated", code = "2.3.2", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ xử lý VBQPPL sau rà soát",
      title_en = "Legal documents put right after review, as stated" },
    { key = "reviewed_documents_to_handle", code = "2.3.2.a", type = "count", measure = "văn bản",
      title = "Tổng số VBQPPL cần phải xử lý sau rà soát",
      title_en = "Legal documents to put right after review",
      over_periods = "sum", rolls_up = "sum" },
    { key = "reviewed_documents_handled", code = "2.3.2.b", type = "count", measure = "văn bản",
      title = "Số VBQPPL có kiến nghị xử lý đã được xử lý xong (sau rà soát)",
      title_en = "Legal documents put right after review",
      over_periods = "sum", rolls_up = "sum" },
    -- 3. Cải cách thủ tục hành chính
    { key = "procedures_simplified", code = "3.1.1", type = "count", measure = "thủ tục",
      title = "Số TTHC đã được phê duyệt phương án đơn giản hóa",
      title_en = "Procedures with an approved simplification",
      over_periods = "sum" },
    { key = "procedures_new", code = "3.1.2", type = "count", measure = "thủ tục",
      title = "Số TTHC công bố mới", title_en = "Procedures newly announced",
      over_periods = "sum" },
    { key = "procedures_abolished", code = "3.1.3", type = "count", measure = "thủ tục",
      title = "Số TTHC bãi bỏ, thay thế", title_en = "Procedures abolished or replaced",
      over_periods = "sum" },
    { key = "procedures_total", code = "3.1.4", type = "count", measure = "thủ tục",
      title = "Tổng số TTHC thuộc thẩm quyền giải quyết tại cơ quan, đơn vị",
      title_en = "Procedures within the unit's competence",
      over_periods = "last" },
    { key = "district_procedures", code = "3.1.4.a", type = "count", measure = "thủ tục",
      title = "Số TTHC cấp huyện", title_en = "District procedures",
      over_periods = "last" },
    { key = "commune_procedures", code = "3.1.4.b", type = "count", measure = "thủ tục",
      title = "Số TTHC cấp xã", title_en = "Commune procedures",
      over_periods = "last" },
    { key = "procedures_linked_same_level", code = "3.2.1", type = "count", measure = "thủ tục",
      title = "Số TTHC liên thông cùng cấp",
      title_en = "Procedures handled jointly within one level",
      over_periods = "last" },
    { key = "procedures_linked_across_levels", code = "3.2.2", type = "count", measure = "thủ tục",
      title = "Số TTHC liên thông giữa các cấp",
      title_en = "Procedures handled jointly across levels",
      over_periods = "last" },
    { key = "procedures_beyond_boundaries", code = "3.2.3", type = "count", measure = "thủ tục",
      title = "Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới "
        .. "hành chính",
      title_en = "Procedures not bound to administrative boundaries",
      over_periods = "last" },
    { key = "dossiers_on_time_stated", code = "3.3.1", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn",
      title_en = "Dossiers resolved on time, as stated" },
    { key = "dossiers_resolved", code = "3.3.1.a", type = "count", measure = "hồ sơ",
      title = "Tổng số hồ sơ TTHC đã giải quyết xong", title_en = "Dossiers resolved",
      over_periods = "sum", rolls_up = "sum" },
    { key = "dossiers_resolved_on_time", code = "3.3.1.b", type = "count", measure = "hồ sơ",
      title = "Số hồ sơ TTHC giải quyết đúng hạn", title_en = "Dossiers resolved on time",
      over_periods = "sum", rolls_up = "sum" },
    { key = "commune_dossiers_on_time_stated", code = "3.3.2", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn",
      title_en = "Commune dossiers resolved on time, as stated" },
    { key = "commune_dossiers_resolved", code = "3.3.2.a", type = "count", measure = "hồ sơ",
      title = "Tổng số hồ sơ TTHC đã giải quyết xong (cấp xã)",
      title_en = "Commune dossiers resolved",
      over_periods = "sum", rolls_up = "sum" },
    { key = "commune_dossiers_resolved_on_time", code = "3.3.2.b", type = "count",
      measure = "hồ sơ",
      title = "Số hồ sơ TTHC giải quyết đúng hạn (cấp xã)",
      title_en = "Commune dossiers resolved on time",
      over_periods = "sum", rolls_up = "sum" },
    { key = "feedback_resolved_stated", code = "3.4", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC",
      title_en = "Feedback on procedures resolved, as stated" },
    { key = "feedback_received", code = "3.4.1", type = "count", measure = "PAKN",
      title = "Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)",
      title_en = "Feedback received",
      over_periods = "sum", rolls_up = "sum" },
    { key = "feedback_resolved", code = "3.4.2", type = "count", measure = "PAKN",
      title = "Số PAKN đã giải quyết xong", title_en = "Feedback resolved",
      over_periods = "sum", rolls_up = "sum" },
    -- 4. Cải cách tổ chức bộ máy hành chính nhà nước
    { key = "specialised_divisions", code = "4.1", type = "count", measure = "phòng, tương đương",
      title = "Số phòng chuyên môn", title_en = "Specialised divisions",
      over_periods = "last", rolls_up = "sum" },
    { key = "subordinate_agencies", code = "4.2", type = "count", measure = "đơn vị",
      title = "Số ban, chi cục... trực thuộc", title_en = "Subordinate boards and branches",
      over_periods = "last", rolls_up = "sum" },
    { key = "public_service_units", code = "4.3", type = "count", measure = "đơn vị",
      title = "Số đơn vị sự nghiệp công lập trực thuộc", title_en = "Public service units",
      over_periods = "last", rolls_up = "sum" },
    { key = "service_units_cut_rate", code = "4.4", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015",
      title_en = "Public service units cut since 2015",
      over_periods = "last" },
    { key = "civil_servants_assigned", code = "4.5.1", type = "count", measure = "người",
      title = "Tổng số biên chế được giao trong năm", title_en = "Civil service posts assigned",
      over_periods = "last", rolls_up = "sum" },
    { key = "civil_servants_present", code = "4.5.2", type = "count", measure = "người",
      title = "Tổng số biên chế có mặt tại thời điểm báo cáo",
      title_en = "Civil servants present",
      over_periods = "last", rolls_up = "sum" },
    { key = "contract_workers", code = "4.5.3", type = "count", measure = "người",
      title = "Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước",
      title_en = "Contract workers in state agencies",
      over_periods = "last", rolls_up = "sum" },
    { key = "civil_servants_cut", code = "4.5.4", type = "count", measure = "người",
      title = "Số biên chế đã tinh giản trong kỳ báo cáo",
      title_en = "Civil service posts cut in the period",
      over_periods = "sum", rolls_up = "sum" },
    { key = "civil_servants_cut_rate", code = "4.5.5", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015",
      title_en = "Civil service posts cut since 2015",
      over_periods = "last" },
    { key = "service_staff_assigned", code = "4.6", type = "count", measure = "người",
      title = "Tổng số người làm việc được giao", title_en = "Service unit posts assigned",
      over_periods = "last", rolls_up = "sum" },
    { key = "service_staff_present", code = "4.6.1", type = "count", measure = "người",
      title = "Tổng số người làm việc có mặt", title_en = "Service unit staff present",
      over_periods = "last", rolls_up = "sum" },
    { key = "service_staff_cut", code = "4.6.2", type = "count", measure = "người",
      title = "Số người đã tinh giản trong kỳ báo cáo",
      title_en = "Service unit posts cut in the period",
      over_periods = "sum", rolls_up = "sum" },
    { key = "service_staff_cut_rate", code = "4.6.3", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ % đã tinh giản so với năm 2015",
      title_en = "Service unit posts cut since 2015",
      over_periods = "last" },
    -- 5. Cải cách chế độ công vụ
    { key = "civil_servants_in_position_rate", code = "5.1.1", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Số công chức hành chính đúng vị trí việc làm đã được phê duyệt",
      title_en = "Civil servants in an approved job position",
      over_periods = "last" },
    { key = "service_staff_in_position_rate", code = "5.1.2", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Số viên chức sự nghiệp đúng vị trí việc làm đã được phê duyệt",
      title_en = "Service unit staff in an approved job position",
      over_periods = "last" },
    { key = "service_staff_recruited", code = "5.2.1", type = "count", measure = "người",
      title = "Số viên chức được tuyển dụng (thi tuyển, xét tuyển)",
      title_en = "Service unit staff recruited",
      over_periods = "sum", rolls_up = "sum" },
    { key = "service_staff_recruited_special", code = "5.2.2", type = "count", measure = "người",
      title = "Số viên chức được tuyển dụng theo trường hợp đặc biệt",
      title_en = "Service unit staff recruited as special cases",
      over_periods = "sum", rolls_up = "sum" },
    { key = "unit_leaders_appointed", code = "5.3.1", type = "count", measure = "người",
      title = "Số lãnh đạo đơn vị được bổ nhiệm mới", title_en = "Unit leaders newly appointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "division_leaders_appointed", code = "5.3.2", type = "count", measure = "người",
      title = "Số lãnh đạo cấp phòng được bổ nhiệm mới",
      title_en = "Division leaders newly appointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "subordinate_leaders_appointed", code = "5.3.3", type = "count", measure = "người",
      title = "Số lãnh đạo đơn vị trực thuộc được bổ nhiệm mới",
      title_en = "Leaders of subordinate units newly appointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "unit_leaders_reappointed", code = "5.3.4", type = "count", measure = "người",
      title = "Số lãnh đạo đơn vị được bổ nhiệm lại", title_en = "Unit leaders reappointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "division_leaders_reappointed", code = "5.3.5", type = "count", measure = "người",
      title = "Số lãnh đạo cấp phòng được bổ nhiệm lại",
      title_en = "Division leaders reappointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "subordinate_leaders_reappointed", code = "5.3.6", type = "count", measure = "người",
      title = "Số lãnh đạo đơn vị trực thuộc được bổ nhiệm lại",
      title_en = "Leaders of subordinate units reappointed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "unit_leaders_disciplined", code = "5.4.1", type = "count", measure = "người",
      title = "Số lãnh đạo đơn vị bị kỷ luật", title_en = "Unit leaders disciplined",
      over_periods = "sum", rolls_up = "sum" },
    { key = "division_leaders_disciplined", code = "5.4.2", type = "count", measure = "người",
      title = "Số lãnh đạo cấp phòng bị kỷ luật", title_en = "Division leaders disciplined",
      over_periods = "sum", rolls_up = "sum" },
    { key = "staff_disciplined", code = "5.4.3", type = "count", measure = "người",
      title = "Số công chức, người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật",
      title_en = "Staff disciplined",
      over_periods = "sum", rolls_up = "sum" },
    -- 6. Cải cách tài chính công
    { key = "investment_disbursed_stated", code = "6.1", type = "percent", measure = "%",
      title = "Tỷ lệ thực hiện kế hoạch giải ngân vốn đầu tư công",
      title_en = "Public investment disbursed, as stated",
      over_periods = "last" },
    { key = "investment_plan", code = "6.1.1", type = "amount", measure = "triệu đồng",
      title = "Kế hoạch được giao", title_en = "Public investment planned",
      over_periods = "last", rolls_up = "sum" },
    { key = "investment_disbursed", code = "6.1.2", type = "amount", measure = "triệu đồng",
      title = "Đã thực hiện", title_en = "Public investment disbursed",
      over_periods = "to_date", rolls_up = "sum" },
    { key = "units_autonomous_invest", code = "6.2.1", type = "count", measure = "đơn vị",
      title = "Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế "
        .. "đến thời điểm báo cáo)",
      title_en = "Service units covering recurrent and investment spending",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_autonomous_recurrent", code = "6.2.2", type = "count",
      measure = "đơn vị",
      title = "Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên (lũy kế "
        .. "đến thời điểm báo cáo)",
      title_en = "Service units covering all recurrent spending",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_self_financing_70", code = "6.2.3.a", type = "count", measure = "đơn vị",
      title = "Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên",
      title_en = "Service units covering 70 to under 100% of recurrent spending",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_self_financing_30", code = "6.2.3.b", type = "count", measure = "đơn vị",
      title = "Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên",
      title_en = "Service units covering 30 to under 70% of recurrent spending",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_self_financing_10", code = "6.2.3.c", type = "count", measure = "đơn vị",
      title = "Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên",
      title_en = "Service units covering 10 to under 30% of recurrent spending",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_state_financed", code = "6.2.4", type = "count", measure = "đơn vị",
      title = "Số đơn vị SNCL do nhà nước đảm bảo 100% chi thường xuyên (lũy kế "
        .. "đến thời điểm báo cáo)",
      title_en = "Service units financed by the state in full",
      over_periods = "last", rolls_up = "sum" },
    { key = "units_equitised", code = "6.2.5", type = "count", measure = "đơn vị",
      title = "Số lượng đơn vị SNCL đã chuyển đổi thành công ty cổ phần (lũy kế "
        .. "đến thời điểm báo cáo)",
      title_en = "Service units turned into joint-stock companies",
      over_periods = "last", rolls_up = "sum" },
    -- 7. Xây dựng và phát triển chính quyền điện tử
    { key = "documents_sent", code = "7.1", type = "count", measure = "văn bản",
      title = "Tổng số văn bản đi giữa các cơ quan nhà nước",
      title_en = "Documents sent between state agencies",
      over_periods = "sum", rolls_up = "sum" },
    { key = "documents_electronic_rate", code = "7.1.a", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử (sử dụng chữ ký số, chứng thư số "
        .. "và gửi trên môi trường điện tử)",
      title_en = "Documents sent electronically" },
    { key = "documents_with_paper_rate", code = "7.1.b", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử và song song với văn bản giấy",
      title_en = "Documents sent electronically and on paper as well" },
    { key = "level3_offered_stated", code = "7.2.1", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3",
      title_en = "Eligible procedures offered at level 3, as stated",
      over_periods = "last" },
    { key = "level3_eligible", code = "7.2.1.a", type = "count", measure = "thủ tục",
      title = "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3",
      title_en = "Procedures eligible for level 3",
      over_periods = "last" },
    { key = "level3_offered", code = "7.2.1.b", type = "count", measure = "thủ tục",
      title = "Số TTHC đang cung cấp trực tuyến mức độ 3",
      title_en = "Procedures offered at level 3",
      over_periods = "last" },
    { key = "level3_used", code = "7.2.1.c", type = "count", measure = "thủ tục",
      title = "Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ nộp trực tuyến",
      title_en = "Procedures at level 3 with dossiers filed online",
      over_periods = "to_date" },
    { key = "level4_offered_stated", code = "7.2.2", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4",
      title_en = "Eligible procedures offered at level 4, as stated",
      over_periods = "last" },
    { key = "level4_eligible", code = "7.2.2.a", type = "count", measure = "thủ tục",
      title = "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4",
      title_en = "Procedures eligible for level 4",
      over_periods = "last" },
    { key = "level4_offered", code = "7.2.2.b", type = "count", measure = "thủ tục",
      title = "Số TTHC đang cung cấp trực tuyến mức độ 4",
      title_en = "Procedures offered at level 4",
      over_periods = "last" },
    { key = "level4_used", code = "7.2.2.c", type = "count", measure = "thủ tục",
      title = "Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ nộp trực tuyến",
      title_en = "Procedures at level 4 with dossiers filed online",
      over_periods = "to_date" },
    { key = "services_integrated_stated", code = "7.2.3", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC "
        .. "của tỉnh, quốc gia",
      title_en = "Online procedures integrated, as stated",
      over_periods = "last" },
    { key = "services_online", code = "7.2.3.a", type = "count", measure = "thủ tục",
      title = "Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4 của cơ quan, đơn vị",
      title_en = "Procedures offered at levels 3 and 4",
      over_periods = "last" },
    { key = "services_integrated", code = "7.2.3.b", type = "count", measure = "thủ tục",
      title = "Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc "
        .. "gia",
      title_en = "Procedures at levels 3 and 4 integrated with the national portal",
      over_periods = "last" },
    { key = "dossiers_online_stated", code = "7.2.4", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (chỉ thống kê đối với các "
        .. "TTHC mức độ 3 và 4 có phát sinh hồ sơ)",
      title_en = "Dossiers received online, as stated" },
    { key = "dossiers_received", code = "7.2.4.a", type = "count", measure = "hồ sơ",
      title = "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp, bưu chính công ích và trực tuyến)",
      title_en = "Dossiers received",
      over_periods = "sum", rolls_up = "sum" },
    { key = "dossiers_received_online", code = "7.2.4.b", type = "count", measure = "hồ sơ",
      title = "Số hồ sơ TTHC đã tiếp nhận trực tuyến", title_en = "Dossiers received online",
      over_periods = "sum", rolls_up = "sum" },
    { key = "payment_online_stated", code = "7.2.5", type = "percent",
      measure = "%", range = { 0, 100 },
      title = "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến",
      title_en = "Procedures with fees payable online, as stated",
      over_periods = "last" },
    { key = "procedures_with_fees", code = "7.2.5.a", type = "count", measure = "thủ tục",
      title = "Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ "
        .. "phí,...)",
      title_en = "Procedures with fees or charges",
      over_periods = "last" },
    { key = "procedures_payable_online", code = "7.2.5.b", type = "count", measure = "thủ tục",
      title = "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia "
        .. "hoặc trên Cổng DVC của tỉnh",
      title_en = "Procedures with fees payable online",
      over_periods = "last" },
  },

  headings = {
    { code = "1.3", title = "Kiểm tra CCHC",
      title_en = "Inspection of the reform" },
    { code = "1.4", title = "Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao",
      title_en = "Tasks assigned by the province" },
    { code = "1.5", title = "Khảo sát sự hài lòng của người dân, tổ chức",
      title_en = "Surveys of satisfaction" },
    { code = "2.3", title = "Rà soát VBQPPL",
      title_en = "Review of legal documents" },
    { code = "3.1", title = "Thống kê TTHC",
      title_en = "Procedures" },
    { code = "3.2", title = "Thực hiện cơ chế một cửa, một cửa liên thông",
      title_en = "One-stop shops" },
    { code = "3.3", title = "Kết quả giải quyết TTHC",
      title_en = "Dossiers resolved" },
    { code = "4.5", title = "Số liệu về biên chế công chức",
      title_en = "Civil service posts" },
    { code = "4.6",
      title = "Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập",
      title_en = "Staff of public service units paid from the budget" },
    { code = "5.1", title = "Vị trí việc làm của công chức, viên chức",
      title_en = "Job positions" },
    { code = "5.2", title = "Tuyển dụng viên chức",
      title_en = "Recruitment of service unit staff" },
    { code = "5.3",
      title = "Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (lũy kế "
        .. "từ đầu năm)",
      title_en = "Leaders selected or appointed by examination (year to date)" },
    { code = "5.4",
      title = "Số liệu về xử lý kỷ luật cán bộ, công chức (cả về Đảng và chính quyền)",
      title_en = "Disciplinary measures (of the Party and the state)" },
    { code = "6.2",
      title = "Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) tại địa phương (lũy kế "
        .. "đến thời điểm báo cáo)",
      title_en = "Financial autonomy of service units (on the day of the report)" },
    { code = "6.2.3",
      title = "Số đơn vị SNCL đã thực hiện tự chủ một phần chi thường xuyên (lũy kế đến thời "
        .. "điểm báo cáo)",
      title_en = "Service units covering a part of recurrent spending (on the day of the report)" },
    { code = "7.2", title = "Cung cấp Dịch vụ công trực tuyến",
      title_en = "Online public services" },
  },

  checks = {
    -- A part that exceeds its whole cannot be scored.
    {
      key = "plan_tasks_within_plan", severity = "error",
      check = function(plan_tasks_completed, plan_tasks)
        return plan_tasks_completed <= plan_tasks
      end,
      message = "Số nhiệm vụ đã hoàn thành (1.2.2) lớn hơn số nhiệm vụ đề ra (1.2.1)",
    },
    {
      key = "findings_resolved_within_found", severity = "error",
      check = function(inspection_findings_resolved, inspection_findings)
        return inspection_findings_resolved <= inspection_findings
      end,
      message = "Số vấn đề đã xử lý (1.3.3) lớn hơn số vấn đề phát hiện (1.3.2)",
    },
    {
      key = "inspected_handled_within_total", severity = "error",
      check = function(inspected_documents_handled, inspected_documents_to_handle)
        return inspected_documents_handled <= inspected_documents_to_handle
      end,
      message = "Số văn bản đã xử lý sau kiểm tra lớn hơn số phải xử lý (2.2.1)",
    },
    {
      key = "reviewed_handled_within_total", severity = "error",
      check = function(reviewed_documents_handled, reviewed_documents_to_handle)
        return reviewed_documents_handled <= reviewed_documents_to_handle
      end,
      message = "Số văn bản đã xử lý sau rà soát lớn hơn số phải xử lý (2.3.2)",
    },
    {
      key = "on_time_within_resolved", severity = "error",
      check = function(dossiers_resolved_on_time, dossiers_resolved)
        return dossiers_resolved_on_time <= dossiers_resolved
      end,
      message = "Số hồ sơ giải quyết đúng hạn lớn hơn số đã giải quyết xong (3.3.1)",
    },
    {
      key = "commune_on_time_within_resolved", severity = "error",
      check = function(commune_dossiers_resolved_on_time, commune_dossiers_resolved)
        return commune_dossiers_resolved_on_time <= commune_dossiers_resolved
      end,
      message = "Số hồ sơ cấp xã giải quyết đúng hạn lớn hơn số đã giải quyết xong (3.3.2)",
    },
    {
      key = "feedback_resolved_within_received", severity = "error",
      check = function(feedback_resolved, feedback_received)
        return feedback_resolved <= feedback_received
      end,
      message = "Số PAKN đã giải quyết (3.4.2) lớn hơn số đã tiếp nhận (3.4.1)",
    },
    {
      key = "level3_offered_within_eligible", severity = "error",
      check = function(level3_offered, level3_eligible)
        return level3_offered <= level3_eligible
      end,
      message = "Số TTHC đang cung cấp mức độ 3 lớn hơn số đủ điều kiện (7.2.1)",
    },
    {
      key = "level3_used_within_offered", severity = "error",
      check = function(level3_used, level3_offered)
        return level3_used <= level3_offered
      end,
      message = "Số TTHC mức độ 3 có phát sinh hồ sơ lớn hơn số đang cung cấp (7.2.1)",
    },
    {
      key = "level4_offered_within_eligible", severity = "error",
      check = function(level4_offered, level4_eligible)
        return level4_offered <= level4_eligible
      end,
      message = "Số TTHC đang cung cấp mức độ 4 lớn hơn số đủ điều kiện (7.2.2)",
    },
    {
      key = "level4_used_within_offered", severity = "error",
      check = function(level4_used, level4_offered)
        return level4_used <= level4_offered
      end,
      message = "Số TTHC mức độ 4 có phát sinh hồ sơ lớn hơn số đang cung cấp (7.2.2)",
    },
    {
      key = "integrated_within_online", severity = "error",
      check = function(services_integrated, services_online)
        return services_integrated <= services_online
      end,
      message = "Số TTHC đã tích hợp lớn hơn số TTHC cung cấp trực tuyến (7.2.3)",
    },
    {
      key = "online_within_received", severity = "error",
      check = function(dossiers_received_online, dossiers_received)
        return dossiers_received_online <= dossiers_received
      end,
      message = "Số hồ sơ tiếp nhận trực tuyến lớn hơn tổng số tiếp nhận (7.2.4)",
    },
    {
      key = "payable_within_fees", severity = "error",
      check = function(procedures_payable_online, procedures_with_fees)
        return procedures_payable_online <= procedures_with_fees
      end,
      message = "Số TTHC thanh toán trực tuyến lớn hơn số TTHC có phí, lệ phí (7.2.5)",
    },
    {
      key = "assigned_tasks_add_up", severity = "error",
      check = function(
        assigned_tasks_on_time, assigned_tasks_late, assigned_tasks_overdue, assigned_tasks
      )
        return assigned_tasks_on_time
          + assigned_tasks_late
          + assigned_tasks_overdue
          <= assigned_tasks
      end,
      message = "Đúng hạn + quá hạn + chưa hoàn thành (1.4.2 - 1.4.4) lớn hơn số được giao (1.4.1)",
    },
    {
      key = "communes_inspected_within_communes", severity = "error",
      check = function(communes_inspected, communes) return communes_inspected <= communes end,
      message = "Số UBND cấp xã đã kiểm tra (1.3.1) lớn hơn số xã, thị trấn",
    },
    {
      key = "linked_within_total", severity = "error",
      check = function(
        procedures_linked_same_level, procedures_linked_across_levels, procedures_total
      )
        return procedures_linked_same_level + procedures_linked_across_levels <= procedures_total
      end,
      message = "Số TTHC liên thông (3.2.1, 3.2.2) lớn hơn tổng số TTHC (3.1.4)",
    },
    {
      key = "beyond_boundaries_within_total", severity = "error",
      check = function(procedures_beyond_boundaries, procedures_total)
        return procedures_beyond_boundaries <= procedures_total
      end,
      message = "Số TTHC không phụ thuộc địa giới (3.2.3) lớn hơn tổng số TTHC (3.1.4)",
    },
    {
      key = "autonomous_units_within_total", severity = "error",
      check = function(units_autonomous_recurrent, public_service_units)
        return units_autonomous_recurrent <= public_service_units
      end,
      message = "Đơn vị tự bảo đảm chi thường xuyên (6.2.2) nhiều hơn tổng số đơn vị (4.3)",
    },
    {
      key = "self_financing_units_within_total", severity = "error",
      check = function(
        units_self_financing_70, units_self_financing_30, units_self_financing_10,
        public_service_units
      )
        return units_self_financing_70 + units_self_financing_30 + units_self_financing_10
          <= public_service_units
      end,
      message = "Đơn vị tự bảo đảm một phần (6.2.3) nhiều hơn tổng số đơn vị (4.3)",
    },

    -- Parts and totals, and numbers that may be right but ask for a second look.
    {
      key = "procedures_add_up", severity = "warning",
      check = function(district_procedures, commune_procedures, procedures_total)
        return district_procedures + commune_procedures == procedures_total
      end,
      message = "TTHC cấp huyện + cấp xã khác tổng số TTHC (3.1.4)",
    },
    {
      key = "online_services_add_up", severity = "warning",
      check = function(level3_offered, level4_offered, services_online)
        return level3_offered + level4_offered == services_online
      end,
      message = "TTHC mức độ 3 + mức độ 4 khác tổng số TTHC trực tuyến (7.2.1, 7.2.2, 7.2.3)",
    },
    {
      key = "simplified_within_total", severity = "warning",
      check = function(procedures_simplified, procedures_total)
        return procedures_simplified <= procedures_total
      end,
      message = "Số TTHC được đơn giản hóa (3.1.1) lớn hơn tổng số TTHC (3.1.4)",
    },
    {
      key = "civil_servants_within_assigned", severity = "warning",
      check = function(civil_servants_present, civil_servants_assigned)
        return civil_servants_present <= civil_servants_assigned
      end,
      message = "Biên chế công chức có mặt (4.5.2) lớn hơn được giao (4.5.1)",
    },
    {
      key = "service_staff_within_assigned", severity = "warning",
      check = function(service_staff_present, service_staff_assigned)
        return service_staff_present <= service_staff_assigned
      end,
      message = "Người làm việc có mặt (4.6.1) lớn hơn được giao (4.6)",
    },
    {
      key = "disbursed_within_plan", severity = "warning",
      check = function(investment_disbursed, investment_plan)
        return investment_disbursed <= investment_plan
      end,
      message = "Vốn đã giải ngân (6.1.2) lớn hơn kế hoạch (6.1.1)",
    },
    {
      key = "financed_units_within_total", severity = "warning",
      check = function(units_autonomous_recurrent, units_state_financed, public_service_units)
        return units_autonomous_recurrent + units_state_financed <= public_service_units
      end,
      message = "Đơn vị tự chủ và đơn vị nhà nước bảo đảm (6.2.2, 6.2.4) nhiều hơn tổng số (4.3)",
    },
    {
      key = "resolved_within_received", severity = "warning",
      check = function(dossiers_resolved, commune_dossiers_resolved, dossiers_received)
        return dossiers_resolved + commune_dossiers_resolved <= dossiers_received
      end,
      message = "Hồ sơ đã giải quyết của huyện và xã (3.3) nhiều hơn tổng số tiếp nhận (7.2.4)",
    },

    -- Stated shares against those their parts make.
    {
      key = "plan_completion_agrees", severity = "warning",
      check = function(plan_completion_stated, plan_tasks_completed, plan_tasks)
        return agrees(plan_completion_stated, plan_tasks_completed, plan_tasks)
      end,
      message = "Tỷ lệ ghi ở mục 1.2 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "findings_resolved_agrees", severity = "warning",
      check = function(
        inspection_findings_resolved_stated, inspection_findings_resolved, inspection_findings
      )
        return agrees(
          inspection_findings_resolved_stated, inspection_findings_resolved, inspection_findings
        )
      end,
      message = "Tỷ lệ ghi ở mục 1.3.4 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "inspected_handled_agrees", severity = "warning",
      check = function(
        inspected_documents_handled_stated, inspected_documents_handled,
        inspected_documents_to_handle
      )
        return agrees(
          inspected_documents_handled_stated,
          inspected_documents_handled,
          inspected_documents_to_handle
        )
      end,
      message = "Tỷ lệ ghi ở mục 2.2.1 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "reviewed_handled_agrees", severity = "warning",
      check = function(
        reviewed_documents_handled_stated, reviewed_documents_handled,
        reviewed_documents_to_handle
      )
        return agrees(
          reviewed_documents_handled_stated,
          reviewed_documents_handled,
          reviewed_documents_to_handle
        )
      end,
      message = "Tỷ lệ ghi ở mục 2.3.2 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "on_time_agrees", severity = "warning",
      check = function(dossiers_on_time_stated, dossiers_resolved_on_time, dossiers_resolved)
        return agrees(dossiers_on_time_stated, dossiers_resolved_on_time, dossiers_resolved)
      end,
      message = "Tỷ lệ ghi ở mục 3.3.1 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "commune_on_time_agrees", severity = "warning",
      check = function(
        commune_dossiers_on_time_stated, commune_dossiers_resolved_on_time,
        commune_dossiers_resolved
      )
        return agrees(
          commune_dossiers_on_time_stated,
          commune_dossiers_resolved_on_time,
          commune_dossiers_resolved
        )
      end,
      message = "Tỷ lệ ghi ở mục 3.3.2 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "feedback_resolved_agrees", severity = "warning",
      check = function(feedback_resolved_stated, feedback_resolved, feedback_received)
        return agrees(feedback_resolved_stated, feedback_resolved, feedback_received)
      end,
      message = "Tỷ lệ ghi ở mục 3.4 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "disbursed_agrees", severity = "warning",
      check = function(investment_disbursed_stated, investment_disbursed, investment_plan)
        return agrees(investment_disbursed_stated, investment_disbursed, investment_plan)
      end,
      message = "Tỷ lệ ghi ở mục 6.1 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "level3_offered_agrees", severity = "warning",
      check = function(level3_offered_stated, level3_offered, level3_eligible)
        return agrees(level3_offered_stated, level3_offered, level3_eligible)
      end,
      message = "Tỷ lệ ghi ở mục 7.2.1 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "level4_offered_agrees", severity = "warning",
      check = function(level4_offered_stated, level4_offered, level4_eligible)
        return agrees(level4_offered_stated, level4_offered, level4_eligible)
      end,
      message = "Tỷ lệ ghi ở mục 7.2.2 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "integrated_agrees", severity = "warning",
      check = function(services_integrated_stated, services_integrated, services_online)
        return agrees(services_integrated_stated, services_integrated, services_online)
      end,
      message = "Tỷ lệ ghi ở mục 7.2.3 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "online_agrees", severity = "warning",
      check = function(dossiers_online_stated, dossiers_received_online, dossiers_received)
        return agrees(dossiers_online_stated, dossiers_received_online, dossiers_received)
      end,
      message = "Tỷ lệ ghi ở mục 7.2.4 khác tỷ lệ tính từ hai số bên dưới",
    },
    {
      key = "payable_agrees", severity = "warning",
      check = function(payment_online_stated, procedures_payable_online, procedures_with_fees)
        return agrees(payment_online_stated, procedures_payable_online, procedures_with_fees)
      end,
      message = "Tỷ lệ ghi ở mục 7.2.5 khác tỷ lệ tính từ hai số bên dưới",
    },
  },
}
