---@type chiso.IndicatorTest
return {
  {
    indicator = "st_mob", name = "1.5.1: three quarters of the way from the least to the most",
    given = { st_mob_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "st_mob", name = "1.5.1: nothing is the least",
    given = { st_mob_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "st_mob", name = "1.5.1: the most",
    given = { st_mob_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "st_mob", name = "1.5.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "research", name = "1.5.2: three quarters of the way from the least to the most",
    given = { research_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "research", name = "1.5.2: nothing is the least",
    given = { research_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "research", name = "1.5.2: the most",
    given = { research_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "research", name = "1.5.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "pat", name = "1.5.3: three quarters of the way from the least to the most",
    given = { pat_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "pat", name = "1.5.3: nothing is the least",
    given = { pat_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "pat", name = "1.5.3: the most",
    given = { pat_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "pat", name = "1.5.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "cult_serv", name = "1.5.4: three quarters of the way from the least to the most",
    given = { cult_serv_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "cult_serv", name = "1.5.4: nothing is the least",
    given = { cult_serv_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "cult_serv", name = "1.5.4: the most",
    given = { cult_serv_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "cult_serv", name = "1.5.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "cult_good", name = "1.5.5: three quarters of the way from the least to the most",
    given = { cult_good_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "cult_good", name = "1.5.5: nothing is the least",
    given = { cult_good_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "cult_good", name = "1.5.5: the most",
    given = { cult_good_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "cult_good", name = "1.5.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tourist", name = "1.5.6: three quarters of the way from the least to the most",
    given = { tourist_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tourist", name = "1.5.6: nothing is the least",
    given = { tourist_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tourist", name = "1.5.6: the most",
    given = { tourist_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tourist", name = "1.5.6 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "mig_stock", name = "1.5.7: three quarters of the way from the least to the most",
    given = { mig_stock_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "mig_stock", name = "1.5.7: nothing is the least",
    given = { mig_stock_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "mig_stock", name = "1.5.7: the most",
    given = { mig_stock_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "mig_stock", name = "1.5.7 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "lang", name = "1.5.8: three quarters of the way from the least to the most",
    given = { lang_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "lang", name = "1.5.8: nothing is the least",
    given = { lang_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "lang", name = "1.5.8: the most",
    given = { lang_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "lang", name = "1.5.8 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
