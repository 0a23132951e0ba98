--- What the round submits: survey results of the items, and the scores the plan states for groups
--- and total.
---
--- The stated scores are compared with the items. Only that of A.3, whose items are not all
--- printed, is scored.

--- Half a unit of the second decimal, to which the plan prints its figures: a stated mean further
--- from the mean of the printed figures cannot have been rounded from it.
local TOLERANCE = 0.005

local DIFFERS = "điểm công bố khác trung bình các tiêu chí thành phần"

--- Whether a stated mean is the mean of these figures, as printed.
local function is_mean(stated, figures)
  local sum = 0
  for _, figure in ipairs(figures) do
    sum = sum + figure
  end
  return chiso.round(math.abs(stated - sum / #figures), 9) <= TOLERANCE
end

--- A result in percent satisfied.
---@param field table
---@return chiso.Field
local function percent(field)
  field.type = "percent"
  field.measure = "%"
  field.range = { 0, 100 }
  return field
end

---@type chiso.Fields
return {
  fields = {
    -- A.1 Trách nhiệm giải trình của cơ quan nhà nước
    percent {
      key = "accountability_stated",
      code = "A.1",
      title = "Điểm nhóm A.1 theo số công bố",
      title_en = "Group score A.1 as published",
    },
    percent {
      key = "explanation_forms_percent",
      code = "A.1.1",
      title = "Hình thức cơ quan nhà nước cung cấp, giải thích thông tin về các chính sách",
      title_en = "Ways in which agencies give and explain policy information",
    },
    percent {
      key = "explanation_quality_percent",
      code = "A.1.2",
      title = "Chất lượng thông tin cơ quan nhà nước cung cấp về các chính sách",
      title_en = "Quality of the policy information agencies give",
    },
    -- A.2 Cơ hội tham gia vào quá trình xây dựng tổ chức thực hiện chính sách
    percent {
      key = "participation_stated",
      code = "A.2",
      title = "Điểm nhóm A.2 theo số công bố",
      title_en = "Group score A.2 as published",
    },
    percent {
      key = "consultation_forms_percent",
      code = "A.2.1",
      title = "Hình thức cơ quan nhà nước lấy ý kiến góp ý của người dân, tổ chức về các chính "
        .. "sách",
      title_en = "Ways in which agencies ask people for their views on policy",
    },
    percent {
      key = "response_forms_percent",
      code = "A.2.2",
      title = "Hình thức giúp người dân tham gia phản hồi ý kiến về kết quả tác động của chính "
        .. "sách đến cơ quan nhà nước",
      title_en = "Ways in which people can report the effects of policy to agencies",
    },
    -- A.3 Chất lượng chính sách
    percent {
      key = "policy_quality_stated",
      code = "A.3",
      title = "Điểm nhóm A.3 theo số công bố",
      title_en = "Group score A.3 as published",
    },
    percent {
      key = "public_order_policy_percent",
      code = "A.3.4",
      title = "Sự phù hợp của chính sách trật tự, an toàn xã hội",
      title_en = "Fitness of policy on public order and safety",
    },
    percent {
      key = "road_traffic_policy_percent",
      code = "A.3.5",
      title = "Sự phù hợp của chính sách giao thông đường bộ",
      title_en = "Fitness of policy on road traffic",
    },
    percent {
      key = "household_power_policy_percent",
      code = "A.3.6",
      title = "Sự phù hợp của chính sách điện sinh hoạt",
      title_en = "Fitness of policy on household electricity",
    },
    -- A.4 Kết quả tác động của chính sách
    percent {
      key = "policy_impact_stated",
      code = "A.4",
      title = "Điểm nhóm A.4 theo số công bố",
      title_en = "Group score A.4 as published",
    },
    percent {
      key = "economic_impact_percent",
      code = "A.4.1",
      title = "Chính sách của địa phương đã góp phần giúp cho kinh tế của người dân, tổ chức "
        .. "ngày càng tốt hơn",
      title_en = "Local policy has made people and organisations better off",
    },
    percent {
      key = "quality_of_life_impact_percent",
      code = "A.4.2",
      title = "Chính sách của địa phương đã góp phần nâng cao chất lượng cuộc sống của người dân",
      title_en = "Local policy has raised the quality of life",
    },
    -- B.1 Tiếp cận dịch vụ
    percent {
      key = "service_access_stated",
      code = "B.1",
      title = "Điểm nhóm B.1 theo số công bố",
      title_en = "Group score B.1 as published",
    },
    percent {
      key = "procedure_information_percent",
      code = "B.1.1",
      title = "Cung cấp thông tin về giải quyết TTHC",
      title_en = "Information on the handling of procedures",
    },
    percent {
      key = "reception_premises_percent",
      code = "B.1.2",
      title = "Trụ sở tiếp nhận hồ sơ và trả kết quả giải quyết TTHC",
      title_en = "Premises where files are received and results returned",
    },
    percent {
      key = "handling_premises_percent",
      code = "B.1.3",
      title = "Trụ sở làm việc giải quyết TTHC",
      title_en = "Premises where procedures are handled",
    },
    percent {
      key = "reception_equipment_percent",
      code = "B.1.4",
      title = "Trang thiết bị trụ sở tiếp nhận hồ sơ và trả kết quả giải quyết TTHC",
      title_en = "Equipment of the reception premises",
    },
    -- B.2 Thủ tục hành chính
    percent {
      key = "procedures_stated",
      code = "B.2",
      title = "Điểm nhóm B.2 theo số công bố",
      title_en = "Group score B.2 as published",
    },
    percent {
      key = "posting_of_rules_percent",
      code = "B.2.1",
      title = "Niêm yết công khai các quy định TTHC",
      title_en = "Public posting of the rules of procedures",
    },
    percent {
      key = "required_documents_percent",
      code = "B.2.2",
      title = "Thành phần hồ sơ TTHC phải nộp",
      title_en = "Documents that must be handed in",
    },
    percent {
      key = "fees_percent",
      code = "B.2.3",
      title = "Mức phí/lệ phí phải nộp khi thực hiện TTHC",
      title_en = "Fees and charges for procedures",
    },
    percent {
      key = "time_limits_percent",
      code = "B.2.4",
      title = "Thời hạn giải quyết TTHC",
      title_en = "Time limits for handling procedures",
    },
    -- B.3 Công chức trực tiếp giải quyết công việc
    percent {
      key = "civil_servants_stated",
      code = "B.3",
      title = "Điểm nhóm B.3 theo số công bố",
      title_en = "Group score B.3 as published",
    },
    percent {
      key = "attitude_percent",
      code = "B.3.1",
      title = "Thái độ giải quyết công việc của công chức",
      title_en = "Attitude of civil servants at work",
    },
    percent {
      key = "information_by_staff_percent",
      code = "B.3.2",
      title = "Cung cấp thông tin về TTHC",
      title_en = "Information given on procedures",
    },
    percent {
      key = "guidance_by_staff_percent",
      code = "B.3.3",
      title = "Thực hiện hướng dẫn hồ sơ TTHC của công chức",
      title_en = "Guidance by civil servants on files",
    },
    percent {
      key = "compliance_by_staff_percent",
      code = "B.3.4",
      title = "Tuân thủ các quy định về giải quyết công việc của công chức",
      title_en = "Observance of the working rules by civil servants",
    },
    percent {
      key = "dedication_percent",
      code = "B.3.5",
      title = "Sự tận tình của công chức đối với người dân trong giải quyết công việc",
      title_en = "Dedication of civil servants to the people they serve",
    },
    -- B.4 Kết quả dịch vụ
    percent {
      key = "service_results_stated",
      code = "B.4",
      title = "Điểm nhóm B.4 theo số công bố",
      title_en = "Group score B.4 as published",
    },
    percent {
      key = "result_timeliness_percent",
      code = "B.4.1",
      title = "Kết quả về thời gian giải quyết TTHC",
      title_en = "Timeliness of results",
    },
    percent {
      key = "result_content_percent",
      code = "B.4.2",
      title = "Kết quả về nội dung giải quyết TTHC",
      title_en = "Content of results",
    },
    percent {
      key = "result_fairness_percent",
      code = "B.4.3",
      title = "Kết quả công bằng trong giải quyết TTHC",
      title_en = "Fairness of results",
    },
    -- B.5 Cơ quan tiếp nhận, xử lý phản ánh kiến nghị
    percent {
      key = "feedback_handling_stated",
      code = "B.5",
      title = "Điểm nhóm B.5 theo số công bố",
      title_en = "Group score B.5 as published",
    },
    percent {
      key = "feedback_forms_percent",
      code = "B.5.1",
      title = "Hình thức tiếp nhận, xử lý phản ánh kiến nghị của cơ quan hành chính",
      title_en = "Ways in which agencies receive and handle feedback",
    },
    percent {
      key = "feedback_rules_percent",
      code = "B.5.2",
      title = "Thực hiện quy định tiếp nhận, xử lý phản ánh kiến nghị của cơ quan hành chính",
      title_en = "Observance of the rules on feedback by agencies",
    },
    percent {
      key = "feedback_results_percent",
      code = "B.5.3",
      title = "Kết quả xử lý phản ánh kiến nghị của cơ quan hành chính",
      title_en = "Results of the handling of feedback",
    },
    percent {
      key = "total_stated",
      title = "Chỉ số hài lòng chung theo số công bố",
      title_en = "Total as published",
    },
  },
  checks = {
    {
      key = "accountability_is_mean_of_items",
      check = function(
        accountability_stated, explanation_forms_percent, explanation_quality_percent
      )
        return is_mean(accountability_stated, {
          explanation_forms_percent, explanation_quality_percent,
        })
      end,
      message = "Nhóm A.1 Trách nhiệm giải trình của cơ quan nhà nước: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "participation_is_mean_of_items",
      check = function(
        participation_stated, consultation_forms_percent, response_forms_percent
      )
        return is_mean(participation_stated, { consultation_forms_percent, response_forms_percent })
      end,
      message = "Nhóm A.2 Cơ hội tham gia vào quá trình xây dựng tổ chức thực hiện chính sách: "
        .. DIFFERS,
      severity = "warning",
    },
    -- A.3: not checked, the plan does not print all of its items.
    {
      key = "policy_impact_is_mean_of_items",
      check = function(
        policy_impact_stated, economic_impact_percent, quality_of_life_impact_percent
      )
        return is_mean(policy_impact_stated, {
          economic_impact_percent, quality_of_life_impact_percent,
        })
      end,
      message = "Nhóm A.4 Kết quả tác động của chính sách: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "service_access_is_mean_of_items",
      check = function(
        service_access_stated, procedure_information_percent, reception_premises_percent,
        handling_premises_percent, reception_equipment_percent
      )
        return is_mean(service_access_stated, {
          procedure_information_percent, reception_premises_percent, handling_premises_percent,
          reception_equipment_percent,
        })
      end,
      message = "Nhóm B.1 Tiếp cận dịch vụ: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "procedures_is_mean_of_items",
      check = function(
        procedures_stated, posting_of_rules_percent, required_documents_percent, fees_percent,
        time_limits_percent
      )
        return is_mean(procedures_stated, {
          posting_of_rules_percent, required_documents_percent, fees_percent, time_limits_percent,
        })
      end,
      message = "Nhóm B.2 Thủ tục hành chính: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "civil_servants_is_mean_of_items",
      check = function(
        civil_servants_stated, attitude_percent, information_by_staff_percent,
        guidance_by_staff_percent, compliance_by_staff_percent, dedication_percent
      )
        return is_mean(civil_servants_stated, {
          attitude_percent, information_by_staff_percent, guidance_by_staff_percent,
          compliance_by_staff_percent, dedication_percent,
        })
      end,
      message = "Nhóm B.3 Công chức trực tiếp giải quyết công việc: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "service_results_is_mean_of_items",
      check = function(
        service_results_stated, result_timeliness_percent, result_content_percent,
        result_fairness_percent
      )
        return is_mean(service_results_stated, {
          result_timeliness_percent, result_content_percent, result_fairness_percent,
        })
      end,
      message = "Nhóm B.4 Kết quả dịch vụ: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "feedback_handling_is_mean_of_items",
      check = function(
        feedback_handling_stated, feedback_forms_percent, feedback_rules_percent,
        feedback_results_percent
      )
        return is_mean(feedback_handling_stated, {
          feedback_forms_percent, feedback_rules_percent, feedback_results_percent,
        })
      end,
      message = "Nhóm B.5 Cơ quan tiếp nhận, xử lý phản ánh kiến nghị: " .. DIFFERS,
      severity = "warning",
    },
    {
      key = "total_is_mean_of_groups",
      check = function(
        total_stated, accountability_stated, participation_stated, policy_quality_stated,
        policy_impact_stated, service_access_stated, procedures_stated, civil_servants_stated,
        service_results_stated, feedback_handling_stated
      )
        return is_mean(total_stated, {
          accountability_stated, participation_stated, policy_quality_stated, policy_impact_stated,
          service_access_stated, procedures_stated, civil_servants_stated, service_results_stated,
          feedback_handling_stated,
        })
      end,
      message = "Chỉ số chung: số công bố khác trung bình điểm công bố của chín nhóm",
      severity = "warning",
    },
  },
}
