--- II Institutional reform: points of 2022 as printed.

local criterion = require "shared.criterion"

---@type chiso.Indicator[]
return {
  criterion {
    key = "law_enforcement_monitoring",
    code = "TC 2.1",
    appendix = "1",
    row = "II.1",
    title = "Theo dõi thi hành pháp luật",
    title_en = "Monitoring of law enforcement",
    max = 3,
  },
  criterion {
    key = "legal_document_review",
    code = "TC 2.2",
    appendix = "1",
    row = "II.2",
    title = "Rà soát văn bản quy phạm pháp luật",
    title_en = "Review of legal documents",
    max = 1.5,
  },
  criterion {
    key = "unlawful_documents_handled",
    code = "TC 2.3",
    appendix = "1",
    row = "II.3",
    title = "Xử lý văn bản trái pháp luật do cơ quan có thẩm quyền kiểm tra kiến nghị",
    title_en = "Unlawful documents found by inspection put right",
    max = 1.5,
  },
  criterion {
    key = "legal_document_coherence",
    code = "TCTP 2.4.1",
    appendix = "2",
    row = "II.1",
    title = "Tính đồng bộ, thống nhất của các VBQPPL do địa phương ban hành",
    title_en = "Coherence of the legal documents issued by the province",
    max = 1,
    survey = true,
  },
}
