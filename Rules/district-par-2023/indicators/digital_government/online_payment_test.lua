---@type chiso.IndicatorTest
return {
  {
    name = "all payable online earns everything",
    given = { procedures_with_fees = 90, procedures_payable_online = 90 },
    expect = { value = 100, points = 2 },
  },
  {
    name = "just below all of them earns in proportion",
    given = { procedures_with_fees = 1000, procedures_payable_online = 999 },
    expect = { value = 99.9, points = 1.998 },
  },
  {
    name = "half payable online earns half",
    given = { procedures_with_fees = 90, procedures_payable_online = 45 },
    expect = { value = 50, points = 1 },
  },
  {
    name = "none payable online earns nothing",
    given = { procedures_with_fees = 90, procedures_payable_online = 0 },
    expect = { value = 0, points = 0 },
  },
  {
    name = "the number payable online left blank",
    given = { procedures_with_fees = 90 },
    expect = { missing = true },
  },
  {
    name = "no procedure with a fee: left out, not zero",
    given = { procedures_with_fees = 0, procedures_payable_online = 0 },
    expect = { not_applicable = "không có TTHC phải thu phí, lệ phí" },
  },
}
