local measured = require "shared.measured"

--- Physical: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "lpi", code = "1.1.1", column = "LPI",
    title = "Chỉ số hiệu quả logistics",
    title_en = "Logistics Performance Index",
  },
  measured {
    key = "flights", code = "1.1.2", column = "Flights",
    title = "Năng lực chở khách của các chuyến bay quốc tế",
    title_en = "International flights passenger capacity",
  },
  measured {
    key = "ship", code = "1.1.3", column = "Ship",
    title = "Chỉ số kết nối vận tải biển định tuyến",
    title_en = "Liner Shipping Connectivity Index",
  },
  measured {
    key = "bord", code = "1.1.4", column = "Bord",
    title = "Cửa khẩu",
    title_en = "Border crossings",
  },
  measured {
    key = "elec", code = "1.1.5", column = "Elec",
    title = "Mua bán điện",
    title_en = "Trade in electricity",
  },
  measured {
    key = "gas", code = "1.1.6", column = "Gas",
    title = "Mua bán khí đốt",
    title_en = "Trade in gas",
  },
  measured {
    key = "con_speed", code = "1.1.7", column = "ConSpeed",
    title = "Tốc độ kết nối mạng trung bình",
    title_en = "Average connection speed",
  },
  measured {
    key = "cov4g", code = "1.1.8", column = "Cov4G",
    title = "Dân số được phủ sóng từ 4G",
    title_en = "Population covered by at least a 4G mobile network",
  },
}
