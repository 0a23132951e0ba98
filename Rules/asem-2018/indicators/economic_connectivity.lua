local measured = require "shared.measured"

--- Economic and financial (connectivity): as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "goods", code = "1.2.1", column = "Goods",
    title = "Thương mại hàng hóa",
    title_en = "Trade in goods",
  },
  measured {
    key = "services", code = "1.2.2", column = "Services",
    title = "Thương mại dịch vụ",
    title_en = "Trade in services",
  },
  measured {
    key = "fdi", code = "1.2.3", column = "FDI",
    title = "Đầu tư trực tiếp nước ngoài",
    title_en = "Foreign direct investment",
  },
  measured {
    key = "premit", code = "1.2.4", column = "PRemit",
    title = "Kiều hối nhận và gửi",
    title_en = "Personal remittances (received and paid)",
  },
  measured {
    key = "for_port", code = "1.2.5", column = "ForPort",
    title = "Đầu tư gián tiếp nước ngoài, nợ và tài sản",
    title_en = "Foreign portfolio investment liabilities and assets",
  },
}
