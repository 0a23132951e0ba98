---@type chiso.IndicatorTest
return {
  {
    indicator = "poverty", name = "2.2.1: three quarters of the way from the least to the most",
    given = { poverty_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "poverty", name = "2.2.1: nothing is the least",
    given = { poverty_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "poverty", name = "2.2.1: the most",
    given = { poverty_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "poverty", name = "2.2.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "palma", name = "2.2.2: three quarters of the way from the least to the most",
    given = { palma_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "palma", name = "2.2.2: nothing is the least",
    given = { palma_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "palma", name = "2.2.2: the most",
    given = { palma_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "palma", name = "2.2.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tert_grad", name = "2.2.3: three quarters of the way from the least to the most",
    given = { tert_grad_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tert_grad", name = "2.2.3: nothing is the least",
    given = { tert_grad_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tert_grad", name = "2.2.3: the most",
    given = { tert_grad_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tert_grad", name = "2.2.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "free_press", name = "2.2.4: three quarters of the way from the least to the most",
    given = { free_press_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "free_press", name = "2.2.4: nothing is the least",
    given = { free_press_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "free_press", name = "2.2.4: the most",
    given = { free_press_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "free_press", name = "2.2.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tol_min", name = "2.2.5: three quarters of the way from the least to the most",
    given = { tol_min_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tol_min", name = "2.2.5: nothing is the least",
    given = { tol_min_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tol_min", name = "2.2.5: the most",
    given = { tol_min_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tol_min", name = "2.2.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "ngos", name = "2.2.6: three quarters of the way from the least to the most",
    given = { ngos_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "ngos", name = "2.2.6: nothing is the least",
    given = { ngos_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "ngos", name = "2.2.6: the most",
    given = { ngos_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "ngos", name = "2.2.6 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "cpi", name = "2.2.7: three quarters of the way from the least to the most",
    given = { cpi_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "cpi", name = "2.2.7: nothing is the least",
    given = { cpi_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "cpi", name = "2.2.7: the most",
    given = { cpi_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "cpi", name = "2.2.7 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "fem_lab", name = "2.2.8: three quarters of the way from the least to the most",
    given = { fem_lab_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "fem_lab", name = "2.2.8: nothing is the least",
    given = { fem_lab_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "fem_lab", name = "2.2.8: the most",
    given = { fem_lab_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "fem_lab", name = "2.2.8 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "wom_parl", name = "2.2.9: three quarters of the way from the least to the most",
    given = { wom_parl_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "wom_parl", name = "2.2.9: nothing is the least",
    given = { wom_parl_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "wom_parl", name = "2.2.9: the most",
    given = { wom_parl_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "wom_parl", name = "2.2.9 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
