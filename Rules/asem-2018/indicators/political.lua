local measured = require "shared.measured"

--- Political: as normalised, higher is better.
---@type chiso.Indicator[]
return {
  measured {
    key = "embs", code = "1.3.1", column = "Embs",
    title = "Mạng lưới đại sứ quán",
    title_en = "Embassies network",
  },
  measured {
    key = "igos", code = "1.3.2", column = "IGOs",
    title = "Tham gia tổ chức liên chính phủ quốc tế",
    title_en = "Participation in international intergovernmental organisations",
  },
  measured {
    key = "un_vote", code = "1.3.3", column = "UNVote",
    title = "Mức tương đồng khi bỏ phiếu tại Liên Hợp Quốc",
    title_en = "UN voting alignment",
  },
}
