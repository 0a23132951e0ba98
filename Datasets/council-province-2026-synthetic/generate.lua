-- luacheck: std lua54
--- Writes the tables of figures: made-up councils, each made to show something.
---
--- Run with `lua5.4 generate.lua`; every run writes the same bytes. Nothing is drawn by lot: every
--- council fills in the form so that it loses nothing, but for the figures given beside its name.

--- The form in its order, with what loses nothing and adds nothing.
local form = {
  -- Nhóm I
  { "i_1_a_level", "Đạt" }, { "i_1_b_level", "Đạt" }, { "i_1_c_rate", "100" },
  { "i_2_a_rate", "100" }, { "late_meetings", "0" }, { "flawed_resolutions", "0" },
  { "i_4_a_level", "Đạt" }, { "i_4_b_level", "Đạt" }, { "i_5_a_level", "Đạt" },
  { "i_5_b_level", "Trong 5 ngày làm việc" }, { "i_6_a_level", "Đạt" }, { "i_6_b_level", "Đạt" },
  { "i_7_a_level", "Đạt" }, { "i_7_b_level", "Đạt" },
  -- Nhóm II
  { "ii_1_a_level", "Đạt" }, { "ii_1_b_level", "Đạt" }, { "missed_quota_groups", "0" },
  { "ii_2_b_level", "Đạt" }, { "ii_3_a_level", "Đủ hai điều kiện" }, { "ii_3_b_level", "Đạt" },
  { "ii_4_a_level", "Đạt" }, { "recommendations", "40" }, { "recommendations_not_due", "0" },
  { "recommendations_excused", "0" }, { "recommendations_resolved", "40" },
  { "ii_4_c_level", "Đạt" }, { "ii_5_a_level", "Đạt" }, { "ii_5_b_level", "Đạt" },
  -- Nhóm III
  { "iii_1_a_count", "0" }, { "iii_1_b_count", "2" }, { "iii_2_a_level", "Đạt" },
  { "iii_2_b_rate", "100" }, { "iii_2_b_urged", "không" }, { "iii_2_c_level", "Đạt" },
  { "iii_3_a_count", "0" }, { "iii_3_b_level", "Đạt" }, { "iii_4_a_level", "Đạt" },
  { "iii_4_b_level", "Đạt" },
  -- Nhóm IV
  { "iv_1_a_rate", "100" }, { "iv_2_a_level", "Đạt" }, { "iv_2_b_level", "Đạt" },
  { "iv_3_a_level", "Đạt" }, { "iv_3_b_level", "Đạt" }, { "iv_4_a_level", "Đạt" },
  { "iv_4_b_level", "Đạt" },
  -- Nhóm V
  { "model_1_conditions", "5" }, { "model_2_conditions", "5" }, { "model_3_conditions", "" },
  { "v_2_a_count", "2" }, { "par_index_rank", "20" }, { "dti_rank", "25" }, { "pci_rank", "30" },
  { "v_3_b_level", "Đạt" },
  -- Nhóm VI
  { "vi_1_a_level", "Đạt" }, { "vi_1_b_level", "Đạt" }, { "vi_2_a_level", "Đạt" },
  { "vi_2_b_level", "Đạt" },
  -- Nhóm VII
  { "vii_1_a_count", "0" }, { "vii_2_a_level", "Đạt" }, { "vii_2_b_level", "Đạt" },
  { "vii_2_c_level", "Đạt" },
  -- Nhóm VIII
  { "viii_1_a_level", "Không đạt" }, { "viii_2_a_level", "Không có" }, { "pii_rank", "20" },
  -- Nhóm IX
  { "ix_2_count", "0" }, { "ix_3_count", "0" }, { "ix_4_count", "0" }, { "ix_5_count", "0" },
  { "leaders_disciplined", "0" }, { "staff_disciplined", "0" }, { "dishonest_cases", "0" },
  { "dishonest_criterion", "Không" }, { "dishonest_repeated", "không" },
}

--- The councils, and where each differs from the form above.
local councils = {
  -- Every bonus; "Xuất sắc" by its points, but a quarter of three councils is none.
  {
    unit = "tinh-1",
    but = {
      i_1_b_level = "Không phát sinh", i_4_a_level = "Không phát sinh",
      ii_5_b_level = "Không đạt", viii_1_a_level = "Đạt", viii_2_a_level = "Cấp quốc gia",
      pii_rank = "9",
    },
  },
  -- Criterion I.6 void by I.6.a; one flawed resolution lowers I.3.a and is penalised in IX.1.
  {
    unit = "tinh-2",
    but = {
      late_meetings = "4", flawed_resolutions = "1", i_5_b_level = "Muộn",
      i_6_a_level = "Không đạt", missed_quota_groups = "1", recommendations = "50",
      recommendations_not_due = "10", recommendations_resolved = "32", iii_2_b_rate = "72",
      iii_2_b_urged = "có", dti_rank = "28", pci_rank = "31", viii_2_a_level = "Cấp bộ",
    },
  },
  -- Criterion I.1 void by I.1.a; penalties of 3 + 10 + 10, capped at 20.
  {
    unit = "tinh-3",
    but = {
      i_1_a_level = "Không đạt", model_2_conditions = "4", v_2_a_count = "1",
      par_index_rank = "22", dti_rank = "", pci_rank = "30", ix_4_count = "3",
      leaders_disciplined = "1", staff_disciplined = "2",
    },
  },
}

--- The fields by name, so that a slip of the pen is found.
local known = {}
for _, field in ipairs(form) do known[field[1]] = true end

local rows = { "unit;field;value;note;evidence" }
for _, council in ipairs(councils) do
  for field in pairs(council.but) do
    assert(known[field], field .. " is no field of the form")
  end
  for _, field in ipairs(form) do
    local value = council.but[field[1]] or field[2]
    rows[#rows + 1] = ("%s;%s;%s;số liệu giả lập;"):format(council.unit, field[1], value)
  end
end

local folder = arg[0]:match("^(.*)/[^/]*$") or "."

local function write(name, lines)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  file:write(table.concat(lines, "\n"), "\n")
  file:close()
end

write("submissions.csv", rows)

--- Ranks of the year before, by council, in this order.
local ranks = { "par_index_rank", "dti_rank", "pci_rank", "pii_rank" }
local previous = {
  { "tinh-1", 22, 27, 33, 15 },
  { "tinh-2", 24, 28, 30, 23 },
  { "tinh-3", 21, 26, 30, 19 },
}

local earlier = { "unit;key;value" }
for _, row in ipairs(previous) do
  for i, key in ipairs(ranks) do
    earlier[#earlier + 1] = ("%s;field.%s;%d"):format(row[1], key, row[i + 1])
  end
end
write("previous.csv", earlier)
