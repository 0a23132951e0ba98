local measured = require "shared.measured"

--- Institutional: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "cost_imp_ex", code = "1.4.1", column = "CostImpEx",
    title = "Chi phí xuất, nhập khẩu",
    title_en = "Cost to export/import",
  },
  measured {
    key = "tariff", code = "1.4.2", column = "Tariff",
    title = "Thuế quan trung bình",
    title_en = "Mean tariff rate",
  },
  measured {
    key = "tbts", code = "1.4.3", column = "TBTs",
    title = "Rào cản kỹ thuật trong thương mại",
    title_en = "Technical barriers to trade",
  },
  measured {
    key = "tir_con", code = "1.4.4", column = "TIRcon",
    title = "Tham gia Công ước TIR",
    title_en = "Signatory of TIR Convention",
  },
  measured {
    key = "rtas", code = "1.4.5", column = "RTAs",
    title = "Hiệp định thương mại khu vực",
    title_en = "Regional trade agreements",
  },
  measured {
    key = "visa", code = "1.4.6", column = "Visa",
    title = "Miễn thị thực hoặc cấp thị thực tại cửa khẩu",
    title_en = "Visa-free or visa-on-arrival",
  },
}
