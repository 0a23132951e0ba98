---@type chiso.IndicatorTest
return {
  {
    indicator = "cost_imp_ex", name = "1.4.1: three quarters of the way from the least to the most",
    given = { cost_imp_ex_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "cost_imp_ex", name = "1.4.1: nothing is the least",
    given = { cost_imp_ex_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "cost_imp_ex", name = "1.4.1: the most",
    given = { cost_imp_ex_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "cost_imp_ex", name = "1.4.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tariff", name = "1.4.2: three quarters of the way from the least to the most",
    given = { tariff_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tariff", name = "1.4.2: nothing is the least",
    given = { tariff_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tariff", name = "1.4.2: the most",
    given = { tariff_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tariff", name = "1.4.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tbts", name = "1.4.3: three quarters of the way from the least to the most",
    given = { tbts_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tbts", name = "1.4.3: nothing is the least",
    given = { tbts_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tbts", name = "1.4.3: the most",
    given = { tbts_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tbts", name = "1.4.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "tir_con", name = "1.4.4: three quarters of the way from the least to the most",
    given = { tir_con_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "tir_con", name = "1.4.4: nothing is the least",
    given = { tir_con_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "tir_con", name = "1.4.4: the most",
    given = { tir_con_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "tir_con", name = "1.4.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "rtas", name = "1.4.5: three quarters of the way from the least to the most",
    given = { rtas_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "rtas", name = "1.4.5: nothing is the least",
    given = { rtas_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "rtas", name = "1.4.5: the most",
    given = { rtas_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "rtas", name = "1.4.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "visa", name = "1.4.6: three quarters of the way from the least to the most",
    given = { visa_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "visa", name = "1.4.6: nothing is the least",
    given = { visa_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "visa", name = "1.4.6: the most",
    given = { visa_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "visa", name = "1.4.6 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
