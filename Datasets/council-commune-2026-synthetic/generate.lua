-- luacheck: std lua54
--- Writes the tables of figures: made-up councils, each made to show something.
---
--- Run with `lua5.4 generate.lua`; every run writes the same bytes. Nothing is drawn by lot: every
--- council fills in the form so that it loses nothing, but for the figures given beside its name.

--- The form in its order, with what loses nothing and adds nothing.
local form = {
  -- Nhóm I
  { "i_1_a_level", "Đạt" }, { "i_1_b_level", "Đạt" }, { "i_1_c_level", "Đạt" },
  { "i_2_a_level", "Đạt" }, { "i_2_b_rate", "100" }, { "i_3_a_count", "0" },
  { "i_3_b_level", "Đạt" }, { "i_4_a_level", "Đạt" }, { "i_4_b_level", "Đạt" },
  -- Nhóm II
  { "ii_1_a_level", "Đạt" }, { "ii_1_b_count", "2" }, { "ii_2_a_level", "Đạt" },
  { "ii_2_b_level", "Đạt" }, { "recommendations", "40" }, { "recommendations_not_due", "0" },
  { "recommendations_excused", "0" }, { "recommendations_resolved", "40" },
  { "ii_4_a_level", "Đạt" }, { "ii_4_b_level", "Đạt" },
  -- Nhóm III
  { "iii_1_a_rate", "100" }, { "iii_1_b_level", "Đạt" }, { "iii_2_a_level", "Đạt" },
  { "iii_2_b_rate", "100" }, { "iii_2_b_urged", "không" }, { "iii_2_c_level", "Đạt" },
  { "iii_3_a_count", "0" }, { "iii_3_b_cases", "8" }, { "iii_3_b_met", "8" },
  { "iii_3_c_level", "Đạt" }, { "iii_4_a_level", "Đạt" }, { "iii_4_b_level", "Đạt" },
  -- Nhóm IV
  { "iv_1_a_rate", "100" }, { "iv_1_b_level", "Đạt" }, { "iv_2_a_count", "3" },
  { "iv_3_a_count", "0" }, { "iv_3_b_level", "Đạt" },
  -- Nhóm V
  { "model_1_conditions", "5" }, { "model_2_conditions", "5" }, { "model_3_conditions", "" },
  { "v_2_a_level", "Đạt" }, { "v_2_b_level", "Đạt" },
  -- Nhóm VI
  { "sessions_held", "12" }, { "vi_1_b_level", "Đạt" }, { "vi_1_c_level", "Đạt" },
  { "vi_2_a_rate", "100" }, { "vi_2_b_level", "Đạt" }, { "vi_3_a_rate", "100" },
  { "vi_3_b_level", "Đạt" },
  -- Nhóm VII
  { "vii_1_a_count", "0" }, { "vii_2_a_level", "Đạt" },
  -- Nhóm VIII
  { "viii_1_a_level", "Không đạt" }, { "viii_2_a_level", "Không có" },
  { "viii_3_a_level", "Không đạt" }, { "viii_4_a_count", "0" },
  -- Nhóm IX
  { "ix_1_count", "0" }, { "ix_2_count", "0" }, { "ix_3_count", "0" }, { "ix_4_count", "0" },
  { "ix_5_count", "0" }, { "ix_6_count", "0" }, { "leaders_disciplined", "0" },
  { "staff_disciplined", "0" }, { "dishonest_cases", "0" }, { "dishonest_criterion", "Không" },
  { "dishonest_repeated", "không" },
}

--- The councils, and where each differs from the form above.
local councils = {
  -- Every bonus: above 100 points.
  {
    unit = "dong-bang-1",
    but = {
      ii_4_b_level = "Không đạt", viii_1_a_level = "Đạt", viii_2_a_level = "Mức thứ nhất",
      viii_3_a_level = "Đạt", viii_4_a_count = "3",
    },
  },
  -- A disciplined member of staff: no "Xuất sắc".
  {
    unit = "dong-bang-2",
    but = {
      viii_2_a_level = "Mức thứ nhất", viii_4_a_count = "1", staff_disciplined = "1",
    },
  },
  -- Equal to dong-bang-4, with more bonus: takes the second place of the quota.
  {
    unit = "dong-bang-3",
    but = {
      ii_2_a_level = "Đạt một phần", iii_4_a_level = "Không đạt", iv_1_b_level = "Không đạt",
      iv_3_a_count = "1", viii_4_a_count = "2",
    },
  },
  -- Equal to dong-bang-3, with less bonus: falls to "Tốt" by the quota.
  {
    unit = "dong-bang-4",
    but = {
      i_3_b_level = "Không đạt", iii_4_a_level = "Không đạt", vi_2_b_level = "Không đạt",
      viii_4_a_count = "1",
    },
  },
  -- Equal to dong-bang-6 in total and bonus, with more in group V.
  {
    unit = "dong-bang-5",
    but = {
      i_4_a_level = "Đạt một phần", i_4_b_level = "Không đạt", ii_1_b_count = "1",
      ii_2_b_level = "Không đạt", iii_1_a_rate = "95,5", iii_3_c_level = "Đạt một phần",
      iv_2_a_count = "2", vi_1_c_level = "Không đạt", vii_1_a_count = "1",
    },
  },
  -- Equal to dong-bang-5 in total and bonus, with less in group V.
  {
    unit = "dong-bang-6",
    but = {
      i_4_a_level = "Đạt một phần", i_4_b_level = "Không đạt", ii_1_b_count = "1",
      ii_2_b_level = "Không đạt", iii_1_a_rate = "95,5", iii_3_c_level = "Đạt một phần",
      iv_3_a_count = "2", v_2_b_level = "Không đạt", vi_1_c_level = "Không đạt",
    },
  },
  -- Penalties of 3 + 10 + 10, capped at 20; one figure left blank.
  {
    unit = "dong-bang-7",
    but = {
      i_4_a_level = "Không đạt", i_4_b_level = "Không đạt", ii_1_a_level = "Không đạt",
      ii_2_a_level = "Không đạt", ii_2_b_level = "Không đạt", recommendations = "100",
      recommendations_resolved = "83", iii_1_b_level = "Không đạt", iii_3_c_level = "Không đạt",
      iv_1_b_level = "Không đạt", vi_1_c_level = "", ix_3_count = "3", leaders_disciplined = "1",
      staff_disciplined = "2",
    },
  },
  -- A model short of one condition: over 90 points, and only "Khá".
  {
    unit = "dong-bang-8",
    but = {
      i_2_a_level = "Đạt một phần", iii_4_b_level = "Không đạt", model_1_conditions = "4",
      model_2_conditions = "", vi_3_b_level = "Không đạt",
    },
  },
  -- Dishonest evidence: criterion II.3 void, 5 points off, one class down.
  {
    unit = "mien-nui-1",
    but = {
      viii_4_a_count = "2", dishonest_cases = "1", dishonest_criterion = "Tiêu chí II.3",
    },
  },
  -- Dishonest evidence again: "Yếu", whatever the points.
  {
    unit = "mien-nui-2",
    but = {
      dishonest_cases = "2", dishonest_criterion = "Tiêu chí I.4", dishonest_repeated = "có",
    },
  },
  -- What did not arise or is not due costs nothing; urged in writing.
  {
    unit = "mien-nui-3",
    but = {
      i_1_c_level = "Không phát sinh", recommendations = "50", recommendations_not_due = "10",
      recommendations_resolved = "32", iii_2_b_rate = "72", iii_2_b_urged = "có",
      iii_3_b_cases = "0", iii_3_b_met = "0",
    },
  },
  -- A disciplined leader: nothing above "Khá"; item I.1.a lowered and penalised.
  {
    unit = "mien-nui-4",
    but = {
      i_1_a_level = "Không đạt", sessions_held = "12", viii_4_a_count = "1", ix_2_count = "1",
      leaders_disciplined = "1",
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
