--- Illustrative: two points go from boundary-free procedures to dossiers on time.
---@type chiso.Scenario
return {
  title = "Tăng điểm tối đa của hồ sơ đúng hạn (minh họa)",
  title_en = "Dossiers on time weigh more (illustrative)",
  changes = {
    "dossiers_on_time.max = 4",
    "boundary_free_procedures.max = 2",
  },
}
