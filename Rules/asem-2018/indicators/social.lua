local measured = require "shared.measured"

--- Social: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "poverty", code = "2.2.1", column = "Poverty",
    title = "Dân số dưới chuẩn nghèo quốc tế",
    title_en = "Population living below the international poverty line",
  },
  measured {
    key = "palma", code = "2.2.2", column = "Palma",
    title = "Chỉ số Palma",
    title_en = "Palma Index",
  },
  measured {
    key = "tert_grad", code = "2.2.3", column = "TertGrad",
    title = "Người tốt nghiệp đại học",
    title_en = "Tertiary graduates",
  },
  measured {
    key = "free_press", code = "2.2.4", column = "FreePress",
    title = "Tự do báo chí",
    title_en = "Freedom of the press",
  },
  measured {
    key = "tol_min", code = "2.2.5", column = "TolMin",
    title = "Khoan dung với nhóm thiểu số",
    title_en = "Tolerance for minorities",
  },
  measured {
    key = "ngos", code = "2.2.6", column = "NGOs",
    title = "Tổ chức phi chính phủ quốc tế",
    title_en = "Presence of international non-governmental organisations",
  },
  measured {
    key = "cpi", code = "2.2.7", column = "CPI",
    title = "Chỉ số cảm nhận tham nhũng",
    title_en = "Corruption Perceptions Index",
  },
  measured {
    key = "fem_lab", code = "2.2.8", column = "FemLab",
    title = "Lao động nữ",
    title_en = "Female labour-force participation",
  },
  measured {
    key = "wom_parl", code = "2.2.9", column = "WomParl",
    title = "Nữ đại biểu quốc hội",
    title_en = "Women's participation in national parliaments",
  },
}
