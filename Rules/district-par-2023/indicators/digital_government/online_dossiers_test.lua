---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the target earns everything",
    given = { dossiers_received = 1000, dossiers_received_online = 600 },
    expect = { value = 60, points = 4 },
  },
  {
    name = "just above the target earns no more",
    given = { dossiers_received = 1000, dossiers_received_online = 601 },
    expect = { value = 60.1, points = 4 },
  },
  {
    name = "just below the target earns a little less",
    given = { dossiers_received = 1000, dossiers_received_online = 599 },
    expect = { value = 59.9, points = 3.995 },
  },
  {
    name = "exactly at the fair share earns half",
    given = { dossiers_received = 1000, dossiers_received_online = 200 },
    expect = { value = 20, points = 2 },
  },
  {
    name = "just above the fair share climbs slowly",
    given = { dossiers_received = 1000, dossiers_received_online = 201 },
    expect = { value = 20.1, points = 2.005 },
  },
  {
    name = "just below the fair share falls faster",
    given = { dossiers_received = 1000, dossiers_received_online = 199 },
    expect = { value = 19.9, points = 1.99 },
  },
  {
    name = "Bạch Thông in 2023, by the total of the line",
    given = { dossiers_received = 6471, dossiers_received_online = 1727 },
    expect = { value = 100 * 1727 / 6471, points = 2.3344 },
  },
  {
    name = "none online earns nothing",
    given = { dossiers_received = 1000, dossiers_received_online = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number online left blank",
    given = { dossiers_received = 6471 },
    expect = { missing = true },
  },
  {
    name = "a unit where no dossier arose is left out",
    given = { dossiers_received = 0, dossiers_received_online = 0 },
    expect = { not_applicable = "không phát sinh hồ sơ" },
  },
}
