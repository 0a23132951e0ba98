--- Nhóm IX: điểm trừ; mỗi mục ghi số điểm bị trừ.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  -- No "Xuất sắc".
  {
    key = "ix_1", code = "IX.1",
    title = "Mục IX.1", title_en = "Item IX.1",
    basis = draft("IX.1"),
    measure = "lần", better = "lower",
    max = 5, params = { per = 5 },
    value = "ix_1_count", score = chiso.capped_count(),
  },
  {
    key = "ix_2", code = "IX.2",
    title = "Mục IX.2", title_en = "Item IX.2",
    basis = draft("IX.2"),
    measure = "lần", better = "lower",
    max = 3, params = { per = 3 },
    value = "ix_2_count", score = chiso.capped_count(),
  },
  {
    key = "ix_3", code = "IX.3",
    title = "Mục IX.3", title_en = "Item IX.3",
    basis = draft("IX.3"),
    measure = "lần", better = "lower",
    max = 5, params = { per = 1 },
    value = "ix_3_count", score = chiso.capped_count(),
  },
  {
    key = "ix_4", code = "IX.4",
    title = "Mục IX.4", title_en = "Item IX.4",
    basis = draft("IX.4"),
    measure = "lần", better = "lower",
    max = 5, params = { per = 5 },
    value = "ix_4_count", score = chiso.capped_count(),
  },
  {
    key = "ix_5", code = "IX.5",
    title = "Mục IX.5", title_en = "Item IX.5",
    basis = draft("IX.5"),
    measure = "lần", better = "lower",
    max = 5, params = { per = 1 },
    value = "ix_5_count", score = chiso.capped_count(),
  },
  -- The column of maxima printed 3.
  {
    key = "ix_6", code = "IX.6",
    title = "Mục IX.6", title_en = "Item IX.6",
    basis = draft("IX.6"),
    measure = "lần", better = "lower",
    max = 6, params = { per = 3 },
    value = "ix_6_count", score = chiso.capped_count(),
  },
  -- Nothing above "Khá".
  {
    key = "ix_7", code = "IX.7",
    title = "Mục IX.7: lãnh đạo bị kỷ luật", title_en = "Item IX.7: leaders disciplined",
    basis = draft("IX.7"),
    measure = "người", better = "lower",
    max = 10, params = { per = 10 },
    value = "leaders_disciplined", score = chiso.capped_count(),
  },
  -- No "Xuất sắc".
  {
    key = "ix_8", code = "IX.8",
    title = "Mục IX.8: cán bộ bị kỷ luật", title_en = "Item IX.8: staff disciplined",
    basis = draft("IX.8"),
    measure = "người", better = "lower",
    max = 10, params = { per = 5 },
    value = "staff_disciplined", score = chiso.capped_count(),
  },
  -- Also: the criterion concerned earns nothing; one class down; repeated, "Yếu".
  {
    key = "ix_9", code = "IX.9",
    title = "Mục IX.9: minh chứng không trung thực", title_en = "Item IX.9: dishonest evidence",
    basis = draft("IX.9"),
    measure = "lần", better = "lower",
    max = 5, params = { per = 5 },
    value = "dishonest_cases", score = chiso.capped_count(),
  },
}
