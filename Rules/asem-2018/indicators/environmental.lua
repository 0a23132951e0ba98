local measured = require "shared.measured"

--- Environmental: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "renew", code = "2.1.1", column = "Renew",
    title = "Năng lượng tái tạo trong tiêu thụ năng lượng cuối cùng",
    title_en = "Renewable energy in total final energy consumption",
  },
  measured {
    key = "prim_ener", code = "2.1.2", column = "PrimEner",
    title = "Năng lượng sơ cấp trên GDP",
    title_en = "Primary energy use per GDP",
  },
  measured {
    key = "co2", code = "2.1.3", column = "CO2",
    title = "Phát thải CO2 bình quân đầu người",
    title_en = "CO2 emissions per capita",
  },
  measured {
    key = "mat_con", code = "2.1.4", column = "MatCon",
    title = "Tiêu thụ vật chất trong nước bình quân đầu người",
    title_en = "Domestic material consumption per capita",
  },
  measured {
    key = "forest", code = "2.1.5", column = "Forest",
    title = "Mất rừng ròng",
    title_en = "Net forest loss",
  },
}
