---@type chiso.IndicatorTest
return {
  {
    indicator = "lpi", name = "1.1.1: three quarters of the way from the least to the most",
    given = { lpi_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "lpi", name = "1.1.1: nothing is the least",
    given = { lpi_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "lpi", name = "1.1.1: the most",
    given = { lpi_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "lpi", name = "1.1.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "flights", name = "1.1.2: three quarters of the way from the least to the most",
    given = { flights_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "flights", name = "1.1.2: nothing is the least",
    given = { flights_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "flights", name = "1.1.2: the most",
    given = { flights_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "flights", name = "1.1.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "ship", name = "1.1.3: three quarters of the way from the least to the most",
    given = { ship_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "ship", name = "1.1.3: nothing is the least",
    given = { ship_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "ship", name = "1.1.3: the most",
    given = { ship_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "ship", name = "1.1.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "bord", name = "1.1.4: three quarters of the way from the least to the most",
    given = { bord_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "bord", name = "1.1.4: nothing is the least",
    given = { bord_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "bord", name = "1.1.4: the most",
    given = { bord_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "bord", name = "1.1.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "elec", name = "1.1.5: three quarters of the way from the least to the most",
    given = { elec_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "elec", name = "1.1.5: nothing is the least",
    given = { elec_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "elec", name = "1.1.5: the most",
    given = { elec_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "elec", name = "1.1.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "gas", name = "1.1.6: three quarters of the way from the least to the most",
    given = { gas_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "gas", name = "1.1.6: nothing is the least",
    given = { gas_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "gas", name = "1.1.6: the most",
    given = { gas_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "gas", name = "1.1.6 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "con_speed", name = "1.1.7: three quarters of the way from the least to the most",
    given = { con_speed_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "con_speed", name = "1.1.7: nothing is the least",
    given = { con_speed_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "con_speed", name = "1.1.7: the most",
    given = { con_speed_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "con_speed", name = "1.1.7 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "cov4g", name = "1.1.8: three quarters of the way from the least to the most",
    given = { cov4g_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "cov4g", name = "1.1.8: nothing is the least",
    given = { cov4g_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "cov4g", name = "1.1.8: the most",
    given = { cov4g_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "cov4g", name = "1.1.8 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
