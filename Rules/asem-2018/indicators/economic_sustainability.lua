local measured = require "shared.measured"

--- Economic and financial (sustainability): as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "pub_debt", code = "2.3.1", column = "PubDebt",
    title = "Nợ công so với GDP",
    title_en = "Public debt as a percentage of GDP",
  },
  measured {
    key = "priv_debt", code = "2.3.2", column = "PrivDebt",
    title = "Nợ tư nhân so với GDP",
    title_en = "Private debt, loans and debt securities as percentage of GDP",
  },
  measured {
    key = "gdp_grow", code = "2.3.3", column = "GDPGrow",
    title = "Tăng trưởng GDP bình quân đầu người",
    title_en = "GDP per capita growth",
  },
  measured {
    key = "rd_exp", code = "2.3.4", column = "RDExp",
    title = "Chi nghiên cứu và phát triển so với GDP",
    title_en = "R&D expenditure as a percentage of GDP",
  },
  measured {
    key = "neet", code = "2.3.5", column = "NEET",
    title = "Thanh niên không học, không làm, không đào tạo",
    title_en = "Proportion of youth not in education, employment or training",
  },
}
