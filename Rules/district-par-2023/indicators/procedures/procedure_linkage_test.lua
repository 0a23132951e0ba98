---@type chiso.IndicatorTest
return {
  {
    name = "exactly at the upper step",
    given = {
      procedures_linked_same_level = 30,
      procedures_linked_across_levels = 10,
      procedures_total = 200,
    },
    expect = { value = 20, points = 3 },
  },
  {
    name = "just above the upper step",
    given = {
      procedures_linked_same_level = 101,
      procedures_linked_across_levels = 100,
      procedures_total = 1000,
    },
    expect = { value = 20.1, points = 3 },
  },
  {
    name = "just below the upper step",
    given = {
      procedures_linked_same_level = 100,
      procedures_linked_across_levels = 99,
      procedures_total = 1000,
    },
    expect = { value = 19.9, points = 1.5 },
  },
  {
    name = "exactly at the lower step",
    given = {
      procedures_linked_same_level = 10,
      procedures_linked_across_levels = 10,
      procedures_total = 200,
    },
    expect = { value = 10, points = 1.5 },
  },
  {
    name = "just above the lower step",
    given = {
      procedures_linked_same_level = 51,
      procedures_linked_across_levels = 50,
      procedures_total = 1000,
    },
    expect = { value = 10.1, points = 1.5 },
  },
  {
    name = "just below the lower step earns nothing",
    given = {
      procedures_linked_same_level = 50,
      procedures_linked_across_levels = 49,
      procedures_total = 1000,
    },
    expect = { value = 9.9, points = 0 },
  },
  {
    name = "one of the two counts left blank",
    given = { procedures_linked_across_levels = 10, procedures_total = 200 },
    expect = { missing = true },
  },
  {
    name = "a unit without procedures is left out",
    given = {
      procedures_linked_same_level = 0,
      procedures_linked_across_levels = 0,
      procedures_total = 0,
    },
    expect = { not_applicable = "không có TTHC thuộc thẩm quyền" },
  },
}
