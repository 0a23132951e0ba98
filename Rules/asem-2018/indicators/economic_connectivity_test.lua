---@type chiso.IndicatorTest
return {
  {
    indicator = "goods", name = "1.2.1: three quarters of the way from the least to the most",
    given = { goods_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "goods", name = "1.2.1: nothing is the least",
    given = { goods_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "goods", name = "1.2.1: the most",
    given = { goods_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "goods", name = "1.2.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "services", name = "1.2.2: three quarters of the way from the least to the most",
    given = { services_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "services", name = "1.2.2: nothing is the least",
    given = { services_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "services", name = "1.2.2: the most",
    given = { services_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "services", name = "1.2.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "fdi", name = "1.2.3: three quarters of the way from the least to the most",
    given = { fdi_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "fdi", name = "1.2.3: nothing is the least",
    given = { fdi_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "fdi", name = "1.2.3: the most",
    given = { fdi_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "fdi", name = "1.2.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "premit", name = "1.2.4: three quarters of the way from the least to the most",
    given = { premit_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "premit", name = "1.2.4: nothing is the least",
    given = { premit_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "premit", name = "1.2.4: the most",
    given = { premit_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "premit", name = "1.2.4 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "for_port", name = "1.2.5: three quarters of the way from the least to the most",
    given = { for_port_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "for_port", name = "1.2.5: nothing is the least",
    given = { for_port_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "for_port", name = "1.2.5: the most",
    given = { for_port_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "for_port", name = "1.2.5 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
