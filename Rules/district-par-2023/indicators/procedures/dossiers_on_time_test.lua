---@type chiso.IndicatorTest
return {
  {
    name = "all on time earns everything",
    given = { dossiers_resolved = 941, dossiers_resolved_on_time = 941 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below the target earns in proportion",
    given = { dossiers_resolved = 1000, dossiers_resolved_on_time = 999 },
    expect = { value = 99.9, points = 1.998 },
  },
  {
    name = "Bạch Thông in 2023",
    given = { dossiers_resolved = 941, dossiers_resolved_on_time = 925 },
    expect = { value = 100 * 925 / 941, points = 1.966 },
  },
  {
    name = "exactly at the floor earns in proportion",
    given = { dossiers_resolved = 200, dossiers_resolved_on_time = 190 },
    expect = { value = 95, points = 1.9 },
  },
  {
    name = "just above the floor earns in proportion",
    given = { dossiers_resolved = 1000, dossiers_resolved_on_time = 951 },
    expect = { value = 95.1, points = 1.902 },
  },
  {
    name = "just below the floor earns nothing",
    given = { dossiers_resolved = 1000, dossiers_resolved_on_time = 949 },
    expect = { value = 94.9, points = 0 },
  },
  {
    name = "at a lower target, reaching it earns everything",
    given = { dossiers_resolved = 100, dossiers_resolved_on_time = 98 },
    params = { target = 98 },
    expect = { value = 98, points = 2 },
  },
  {
    name = "dossiers on time left blank",
    given = { dossiers_resolved = 941 },
    expect = { missing = true },
  },
  {
    name = "a unit where no dossier arose is left out, not scored zero",
    given = { dossiers_resolved = 0, dossiers_resolved_on_time = 0 },
    expect = { not_applicable = "không phát sinh hồ sơ" },
  },
}
