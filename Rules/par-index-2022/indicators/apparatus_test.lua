---@type chiso.IndicatorTest
return {
  {
    indicator = "decentralisation_problems",
    name = "TCTP 3.4.3: 0.5 of 1 points would stand as recorded",
    given = { decentralisation_problems_points = 0.5 },
    expect = { value = 0.5, points = 0.5 },
  },
  {
    indicator = "decentralisation_problems",
    name = "TCTP 3.4.3: exactly 1 is the most that can be recorded",
    given = { decentralisation_problems_points = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    indicator = "decentralisation_problems",
    name = "TCTP 3.4.3: just above 1 is an error of the record",
    given = { decentralisation_problems_points = 1.0001 },
    expect = { failed = "the recorded points 1.0001 are outside 0 to 1" },
  },
  {
    indicator = "decentralisation_problems",
    name = "TCTP 3.4.3: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "division_of_functions",
    name = "TCTP 4.1.5: 0.7139 of 1 points in 2022 stand as recorded",
    given = { division_of_functions_points = 0.7139 },
    expect = { value = 0.7139, points = 0.7139 },
  },
  {
    indicator = "division_of_functions",
    name = "TCTP 4.1.5: exactly 1 is the most that can be recorded",
    given = { division_of_functions_points = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    indicator = "division_of_functions",
    name = "TCTP 4.1.5: just above 1 is an error of the record",
    given = { division_of_functions_points = 1.0001 },
    expect = { failed = "the recorded points 1.0001 are outside 0 to 1" },
  },
  {
    indicator = "division_of_functions",
    name = "TCTP 4.1.5: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "working_regulation",
    name = "TCTP 4.1.6: 0.7201 of 1 points in 2022 stand as recorded",
    given = { working_regulation_points = 0.7201 },
    expect = { value = 0.7201, points = 0.7201 },
  },
  {
    indicator = "working_regulation",
    name = "TCTP 4.1.6: exactly 1 is the most that can be recorded",
    given = { working_regulation_points = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    indicator = "working_regulation",
    name = "TCTP 4.1.6: just above 1 is an error of the record",
    given = { working_regulation_points = 1.0001 },
    expect = { failed = "the recorded points 1.0001 are outside 0 to 1" },
  },
  {
    indicator = "working_regulation",
    name = "TCTP 4.1.6: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
  {
    indicator = "decentralisation_fitness",
    name = "TCTP 4.3.4: 0.6966 of 1 points in 2022 stand as recorded",
    given = { decentralisation_fitness_points = 0.6966 },
    expect = { value = 0.6966, points = 0.6966 },
  },
  {
    indicator = "decentralisation_fitness",
    name = "TCTP 4.3.4: exactly 1 is the most that can be recorded",
    given = { decentralisation_fitness_points = 1 },
    expect = { value = 1, points = 1 },
  },
  {
    indicator = "decentralisation_fitness",
    name = "TCTP 4.3.4: just above 1 is an error of the record",
    given = { decentralisation_fitness_points = 1.0001 },
    expect = { failed = "the recorded points 1.0001 are outside 0 to 1" },
  },
  {
    indicator = "decentralisation_fitness",
    name = "TCTP 4.3.4: points that are not printed are missing, not zero",
    given = {},
    expect = { missing = true },
  },
}
