--- VII E-government and digital government: points of 2022 as printed.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "internal_applications",
    code = "TC 7.2",
    appendix = "1",
    row = "VII.1",
    title = "Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước",
    title_en = "Applications and services within state agencies",
    max = 3,
  },
  criterion {
    key = "digitised_dossiers",
    code = "TCTP 7.3.4",
    appendix = "1",
    row = "VII.2",
    title = "Triển khai số hóa hồ sơ, kết quả giải quyết TTHC",
    title_en = "Files and results of procedures digitised",
    max = 1,
  },
  criterion {
    key = "fully_online_dossiers",
    code = "TCTP 7.3.6",
    appendix = "2",
    row = "VII.1",
    title = "Tỷ lệ hồ sơ trực tuyến toàn trình",
    title_en = "Share of files handled fully online",
    max = 1.5,
  },
  criterion {
    key = "online_payment",
    code = "TCTP 7.3.7",
    appendix = "2",
    row = "VII.2",
    title = "Thực hiện thanh toán trực tuyến",
    title_en = "Online payment",
    max = 1.5,
  },
  criterion {
    key = "portal_quality",
    code = "TCTP 7.3.2",
    appendix = "2",
    row = "VII.3",
    title = "Chất lượng cung cấp thông tin trên Cổng thông tin điện tử tỉnh",
    title_en = "Quality of information on the provincial portal",
    max = 1,
    survey = true,
  },
}
