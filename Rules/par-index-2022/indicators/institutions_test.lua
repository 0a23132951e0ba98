---@type chiso.IndicatorTest
return {
  {
    indicator = "law_enforcement_monitoring",
    name = "TC 2.1: 1.5 of 3 points would stand as recorded",
    given = { law_enforcement_monitoring_points = 1.5 },
    expect = { value = 1.5, points = 1.5 },
  },
  {
    indicator = "law_enforcement_monitoring",
    name = "TC 2.1: exactly 3 is the most that can be recorded",
    given = { law_enforcement_monitoring_points = 3 },
    expect = { value = 3, points = 3 },
  },
  {
    indicator = "law_enforcement_monitoring",
    name = "TC 2.1: just above 3 is an error of the record",
    given = { law_enforcement_monitoring_points = 3.0001 },
    expect = { failed = "the recorded points 3.0001 are outside 0 to 3" },
  },
  {
    indicator = "law_enforcement_monitoring",
    name = "TC 2.1: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "legal_document_review",
    name = "TC 2.2: 0.75 of 1.5 points would stand as recorded",
    given = { legal_document_review_points = 0.75 },
    expect = { value = 0.75, points = 0.75 },
  },
  {
    indicator = "legal_document_review",
    name = "TC 2.2: exactly 1.5 is the most that can be recorded",
    given = { legal_document_review_points = 1.5 },
    expect = { value = 1.5, points = 1.5 },
  },
  {
    indicator = "legal_document_review",
    name = "TC 2.2: just above 1.5 is an error of the record",
    given = { legal_document_review_points = 1.5001 },
    expect = { failed = "the recorded points 1.5001 are outside 0 to 1.5" },
  },
  {
    indicator = "legal_document_review",
    name = "TC 2.2: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "unlawful_documents_handled",
    name = "TC 2.3: 0.75 of 1.5 points would stand as recorded",
    given = { unlawful_documents_handled_points = 0.75 },
    expect = { value = 0.75, points = 0.75 },
  },
  {
    indicator = "unlawful_documents_handled",
    name = "TC 2.3: exactly 1.5 is the most that can be recorded",
    given = { unlawful_documents_handled_points = 1.5 },
    expect = { value = 1.5, points = 1.5 },
  },
  {
    indicator = "unlawful_documents_handled",
    name = "TC 2.3: just above 1.5 is an error of the record",
    given = { unlawful_documents_handled_points = 1.5001 },
    expect = { failed = "the recorded points 1.5001 are outside 0 to 1.5" },
  },
  {
    indicator = "unlawful_documents_handled",
    name = "TC 2.3: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "legal_document_coherence",
    name = "TCTP 2.4.1: 0.7646 of 1 points in 2022 stand as recorded",
    given = { legal_document_coherence_points = 0.7646 },
    expect = { value = 0.7646, points = 0.7646 },
  },
  {
    indicator = "legal_document_coherence",
    name = "TCTP 2.4.1: exactly 1 is the most that can be recorded",
    given = { legal_document_coherence_points = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    indicator = "legal_document_coherence",
    name = "TCTP 2.4.1: just above 1 is an error of the record",
    given = { legal_document_coherence_points = 1.0001 },
    expect = { failed = "the recorded points 1.0001 are outside 0 to 1" },
  },
  {
    indicator = "legal_document_coherence",
    name = "TCTP 2.4.1: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
