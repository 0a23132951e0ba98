--- VI Reform of public finance: points of 2022 as printed.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "self_financed_units",
    code = "TCTP 6.3.1",
    appendix = "1",
    row = "VI.1",
    title = "Số đơn vị SNCL tự bảo đảm chi thường xuyên",
    title_en = "Public service units that bear their recurrent costs",
    max = 0.25,
  },
  criterion {
    key = "partly_self_financed_units",
    code = "TCTP 6.3.2",
    appendix = "2",
    row = "VI.1",
    title = "Số đơn vị SNCL tự bảo đảm một phần chi thường xuyên",
    title_en = "Public service units that bear part of their recurrent costs",
    max = 0.75,
  },
  criterion {
    key = "direct_spending_cut",
    code = "TCTP 6.3.4",
    appendix = "2",
    row = "VI.2",
    title = "Tỷ lệ giảm chi ngân sách trực tiếp cho các đơn vị sự nghiệp so với năm 2021",
    title_en = "Cut in direct budget spending on service units against 2021",
    max = 1,
  },
  criterion {
    key = "autonomy_of_agencies",
    code = "TCTP 6.1.4",
    appendix = "2",
    row = "VI.3",
    title = "Tính hiệu quả của việc thực hiện cơ chế tự chủ về sử dụng kinh phí quản lý hành chính",
    title_en = "Effect of autonomy over administrative funds",
    max = 1,
    survey = true,
  },
  criterion {
    key = "autonomy_of_service_units",
    code = "TCTP 6.3.5",
    appendix = "2",
    row = "VI.4",
    title = "Tính hiệu quả của việc thực hiện cơ chế tự chủ tại các đơn vị SNCL",
    title_en = "Effect of autonomy in public service units",
    max = 1,
    survey = true,
  },
}
