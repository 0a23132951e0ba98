---@type chiso.IndicatorTest
return {
  {
    name = "all on time earns everything",
    given = { commune_dossiers_resolved = 6635, commune_dossiers_resolved_on_time = 6635 },
    expect = { value = 100, points = 5 },
  },
  {
    name = "99.8 per cent is not rounded up to all",
    given = { commune_dossiers_resolved = 6635, commune_dossiers_resolved_on_time = 6621 },
    expect = { value = 100 * 6621 / 6635, points = 4 },
  },
  {
    name = "exactly at the second step",
    given = { commune_dossiers_resolved = 100, commune_dossiers_resolved_on_time = 98 },
    expect = { value = 98, points = 4 },
  },
  {
    name = "just above the second step",
    given = { commune_dossiers_resolved = 1000, commune_dossiers_resolved_on_time = 981 },
    expect = { value = 98.1, points = 4 },
  },
  {
    name = "just below the second step",
    given = { commune_dossiers_resolved = 1000, commune_dossiers_resolved_on_time = 979 },
    expect = { value = 97.9, points = 2.5 },
  },
  {
    name = "exactly at the third step",
    given = { commune_dossiers_resolved = 100, commune_dossiers_resolved_on_time = 95 },
    expect = { value = 95, points = 2.5 },
  },
  {
    name = "just above the third step",
    given = { commune_dossiers_resolved = 1000, commune_dossiers_resolved_on_time = 951 },
    expect = { value = 95.1, points = 2.5 },
  },
  {
    name = "just below the third step earns nothing",
    given = { commune_dossiers_resolved = 1000, commune_dossiers_resolved_on_time = 949 },
    expect = { value = 94.9, points = 0 },
  },
  {
    name = "dossiers on time left blank",
    given = { commune_dossiers_resolved = 6635 },
    expect = { missing = true },
  },
  {
    name = "communes where no dossier arose are left out",
    given = { commune_dossiers_resolved = 0, commune_dossiers_resolved_on_time = 0 },
    expect = { not_applicable = "cấp xã không phát sinh hồ sơ" },
  },
}
