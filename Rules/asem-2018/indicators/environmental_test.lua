---@type chiso.IndicatorTest
return {
  {
    indicator = "renew", name = "2.1.1: three quarters of the way from the least to the most",
    given = { renew_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "renew", name = "2.1.1: nothing is the least",
    given = { renew_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "renew", name = "2.1.1: the most",
    given = { renew_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "renew", name = "2.1.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "prim_ener", name = "2.1.2: three quarters of the way from the least to the most",
    given = { prim_ener_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "prim_ener", name = "2.1.2: nothing is the least",
    given = { prim_ener_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "prim_ener", name = "2.1.2: the most",
    given = { prim_ener_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "prim_ener", name = "2.1.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "co2", name = "2.1.3: three quarters of the way from the least to the most",
    given = { co2_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "co2", name = "2.1.3: nothing is the least",
    given = { co2_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "co2", name = "2.1.3: the most",
    given = { co2_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "co2", name = "2.1.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "mat_con", name = "2.1.4: three quarters of the way from the least to the most",
    given = { mat_con_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "mat_con", name = "2.1.4: nothing is the least",
    given = { mat_con_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "mat_con", name = "2.1.4: the most",
    given = { mat_con_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "mat_con", name = "2.1.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "forest", name = "2.1.5: three quarters of the way from the least to the most",
    given = { forest_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "forest", name = "2.1.5: nothing is the least",
    given = { forest_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "forest", name = "2.1.5: the most",
    given = { forest_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "forest", name = "2.1.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
