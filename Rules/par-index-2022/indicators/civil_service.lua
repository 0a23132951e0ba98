--- V Reform of the civil service: points of 2022 as printed.
---
--- TCTP 5.3.1 is by its code a part of TC 5.3, whose points are recorded whole: it weighs 0.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "recruitment",
    code = "TCTP 5.2.1",
    appendix = "1",
    row = "V.1",
    title = "Thực hiện quy định về tuyển dụng công chức, viên chức cấp tỉnh, ĐVHC cấp huyện, cấp "
      .. "xã",
    title_en = "Recruitment by the rules",
    max = 0.25,
  },
  criterion {
    key = "appointments",
    code = "TCTP 5.3.1",
    appendix = "1",
    row = "V.2",
    title = "Thực hiện quy định về bổ nhiệm các chức danh lãnh đạo, quản lý",
    title_en = "Appointment of leaders by the rules",
    max = 0.75,
    weight = 0,
  },
  criterion {
    key = "job_positions",
    code = "TCTP 5.1.2",
    appendix = "2",
    row = "V.1",
    title = "Tỷ lệ cơ quan, đơn vị của tỉnh bố trí công chức, viên chức theo đúng vị trí việc làm "
      .. "được phê duyệt",
    title_en = "Agencies whose staff hold the approved job positions",
    max = 1.5,
  },
  criterion {
    key = "discipline",
    code = "TC 5.4",
    appendix = "2",
    row = "V.2",
    title = "Chấp hành kỷ luật, kỷ cương",
    title_en = "Discipline",
    max = 1.5,
  },
  criterion {
    key = "appointment_transparency",
    code = "TC 5.3",
    appendix = "2",
    row = "V.3",
    title = "Tính công khai, minh bạch trong công tác bổ nhiệm công chức, viên chức",
    title_en = "Openness of appointments",
    max = 2,
    survey = true,
  },
  criterion {
    key = "staff_quality",
    code = "TC 5.7",
    appendix = "2",
    row = "V.4",
    title = "Chất lượng đội ngũ công chức, viên chức",
    title_en = "Quality of the staff",
    max = 4,
    survey = true,
  },
}
