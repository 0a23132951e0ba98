---@type chiso.IndicatorTest
return {
  {
    indicator = "embs", name = "1.3.1: three quarters of the way from the least to the most",
    given = { embs_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "embs", name = "1.3.1: nothing is the least",
    given = { embs_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "embs", name = "1.3.1: the most",
    given = { embs_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "embs", name = "1.3.1 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "igos", name = "1.3.2: three quarters of the way from the least to the most",
    given = { igos_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "igos", name = "1.3.2: nothing is the least",
    given = { igos_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "igos", name = "1.3.2: the most",
    given = { igos_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "igos", name = "1.3.2 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
  {
    indicator = "un_vote", name = "1.3.3: three quarters of the way from the least to the most",
    given = { un_vote_normalised = 75 }, expect = { value = 75, points = 75 },
  },
  {
    indicator = "un_vote", name = "1.3.3: nothing is the least",
    given = { un_vote_normalised = 0 }, expect = { value = 0, points = 0 },
  },
  {
    indicator = "un_vote", name = "1.3.3: the most",
    given = { un_vote_normalised = 100 }, expect = { value = 100, points = 100 },
  },
  {
    indicator = "un_vote", name = "1.3.3 without a figure is missing, not zero",
    given = {}, expect = { missing = true },
  },
}
