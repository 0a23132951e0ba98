local measured = require "shared.measured"

--- People to people: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "st_mob", code = "1.5.1", column = "StMob",
    title = "Sinh viên quốc tế bậc đại học",
    title_en = "International student mobility in tertiary education",
  },
  measured {
    key = "research", code = "1.5.2", column = "Research",
    title = "Công bố khoa học hợp tác quốc tế",
    title_en = "Research outputs with international collaborations",
  },
  measured {
    key = "pat", code = "1.5.3", column = "Pat",
    title = "Sáng chế có đồng tác giả nước ngoài",
    title_en = "Patents with foreign co-inventor",
  },
  measured {
    key = "cult_serv", code = "1.5.4", column = "CultServ",
    title = "Thương mại dịch vụ văn hóa",
    title_en = "Trade in cultural services",
  },
  measured {
    key = "cult_good", code = "1.5.5", column = "CultGood",
    title = "Thương mại hàng hóa văn hóa",
    title_en = "Trade in cultural goods",
  },
  measured {
    key = "tourist", code = "1.5.6", column = "Tourist",
    title = "Khách du lịch qua biên giới",
    title_en = "Tourist arrivals at national borders",
  },
  measured {
    key = "mig_stock", code = "1.5.7", column = "MigStock",
    title = "Số người di cư",
    title_en = "Migrant stock",
  },
  measured {
    key = "lang", code = "1.5.8", column = "Lang",
    title = "Người dùng ngôn ngữ chung",
    title_en = "Common languages users",
  },
}
