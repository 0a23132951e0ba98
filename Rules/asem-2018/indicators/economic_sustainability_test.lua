---@type chiso.IndicatorTest
return {
  {
    indicator = "pub_debt", name = "2.3.1: three quarters of the way from the least to the most",
    given = { pub_debt_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "pub_debt", name = "2.3.1: nothing is the least",
    given = { pub_debt_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "pub_debt", name = "2.3.1: the most",
    given = { pub_debt_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "pub_debt", name = "2.3.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "priv_debt", name = "2.3.2: three quarters of the way from the least to the most",
    given = { priv_debt_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "priv_debt", name = "2.3.2: nothing is the least",
    given = { priv_debt_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "priv_debt", name = "2.3.2: the most",
    given = { priv_debt_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "priv_debt", name = "2.3.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "gdp_grow", name = "2.3.3: three quarters of the way from the least to the most",
    given = { gdp_grow_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "gdp_grow", name = "2.3.3: nothing is the least",
    given = { gdp_grow_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "gdp_grow", name = "2.3.3: the most",
    given = { gdp_grow_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "gdp_grow", name = "2.3.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "rd_exp", name = "2.3.4: three quarters of the way from the least to the most",
    given = { rd_exp_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "rd_exp", name = "2.3.4: nothing is the least",
    given = { rd_exp_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "rd_exp", name = "2.3.4: the most",
    given = { rd_exp_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "rd_exp", name = "2.3.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "neet", name = "2.3.5: three quarters of the way from the least to the most",
    given = { neet_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "neet", name = "2.3.5: nothing is the least",
    given = { neet_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "neet", name = "2.3.5: the most",
    given = { neet_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "neet", name = "2.3.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
