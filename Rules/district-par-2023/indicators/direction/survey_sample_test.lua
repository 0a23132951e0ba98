---@type chiso.IndicatorTest
return {
  {
    name = "400 dossiers need 200 forms",
    given = { dossiers_received = 400, survey_forms = 200 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just above the sample earns no more",
    given = { dossiers_received = 400, survey_forms = 201 },
    expect = { value = 100.5, points = 2 },
  },
  {
    name = "just below the sample earns in proportion",
    given = { dossiers_received = 400, survey_forms = 199 },
    expect = { value = 99.5, points = 1.99 },
  },
  {
    name = "half the sample earns half",
    given = { dossiers_received = 400, survey_forms = 100 },
    expect = { value = 50, points = 1 },
  },
  {
    name = "a wider margin needs fewer forms",
    given = { dossiers_received = 400, survey_forms = 80 },
    params = { margin = 0.1 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "the number of forms left blank",
    given = { dossiers_received = 400 },
    expect = { missing = true },
  },
  {
    name = "a unit without dossiers is left out",
    given = { dossiers_received = 0, survey_forms = 0 },
    expect = { not_applicable = "không phát sinh hồ sơ để khảo sát" },
  },
}
