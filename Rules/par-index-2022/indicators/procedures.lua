--- III Reform of administrative procedures: points of 2022 as printed.
---
--- TCTP 3.4.4 is by its code a part of TC 3.4, whose points are recorded whole: it weighs 0.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "progress_published",
    code = "TCTP 3.2.3",
    appendix = "1",
    row = "III.1",
    title = "Công khai tiến độ, kết quả giải quyết hồ sơ trên Hệ thống thông tin giải quyết TTHC",
    title_en = "Progress and results of files published online",
    max = 1,
  },
  criterion {
    key = "one_stop_shop",
    code = "TC 3.3",
    appendix = "1",
    row = "III.2",
    title = "Thực hiện cơ chế một cửa, cơ chế một cửa liên thông",
    title_en = "One-stop shop and interlinked one-stop shop",
    max = 3,
  },
  criterion {
    key = "apology_for_delay",
    code = "TCTP 3.4.4",
    appendix = "1",
    row = "III.3",
    title = "Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn trong giải quyết hồ "
      .. "sơ TTHC",
    title_en = "Apology to people and organisations for late files",
    max = 0.25,
    weight = 0,
  },
  criterion {
    key = "feedback_on_procedures",
    code = "TC 3.5",
    appendix = "1",
    row = "III.4",
    title = "Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức đối với TTHC thuộc thẩm "
      .. "quyền giải quyết của tỉnh",
    title_en = "Feedback on procedures received and handled",
    max = 1,
  },
  criterion {
    key = "procedure_control",
    code = "TC 3.1",
    appendix = "2",
    row = "III.1",
    title = "Kiểm soát TTHC",
    title_en = "Control of administrative procedures",
    max = 1,
  },
  criterion {
    key = "procedure_announcement",
    code = "TCTP 3.2.1",
    appendix = "2",
    row = "III.2",
    title = "Công bố TTHC, danh mục TTHC theo quy định",
    title_en = "Announcement of procedures and their lists",
    max = 0.5,
  },
  criterion {
    key = "procedure_publication",
    code = "TCTP 3.2.2",
    appendix = "2",
    row = "III.3",
    title = "Công khai TTHC và các quy định có liên quan",
    title_en = "Publication of procedures and related rules",
    max = 1.5,
  },
  criterion {
    key = "dossier_results",
    code = "TC 3.4",
    appendix = "2",
    row = "III.4",
    title = "Kết quả giải quyết TTHC",
    title_en = "Results of the handling of procedures",
    max = 5,
  },
}
