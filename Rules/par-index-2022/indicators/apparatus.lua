--- IV Reform of the organisation: points of 2022 as printed.
---
--- TCTP 3.4.3 is printed under this field, and with this code; both stay.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "decentralisation_problems",
    code = "TCTP 3.4.3",
    appendix = "1",
    row = "IV.1",
    title = "Xử lý các vấn đề về phân cấp, phân quyền phát hiện qua thanh tra, kiểm tra",
    title_en = "Problems of decentralisation found by inspection put right",
    max = 1,
  },
  criterion {
    key = "division_of_functions",
    code = "TCTP 4.1.5",
    appendix = "2",
    row = "IV.1",
    title = "Tính hợp lý trong phân định chức năng, nhiệm vụ giữa các cơ quan, đơn vị tại địa "
      .. "phương",
    title_en = "Division of functions among agencies",
    max = 1,
    survey = true,
  },
  criterion {
    key = "working_regulation",
    code = "TCTP 4.1.6",
    appendix = "2",
    row = "IV.2",
    title = "Tình hình thực hiện quy chế làm việc của UBND tỉnh",
    title_en = "Observance of the working regulation of the People's Committee",
    max = 1,
    survey = true,
  },
  criterion {
    key = "decentralisation_fitness",
    code = "TCTP 4.3.4",
    appendix = "2",
    row = "IV.3",
    title = "Tính hợp lý trong việc phân cấp, phân quyền thực hiện nhiệm vụ quản lý nhà nước giữa "
      .. "tỉnh và huyện",
    title_en = "Fitness of the division of powers between province and district",
    max = 1,
    survey = true,
  },
}
