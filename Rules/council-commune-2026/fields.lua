--- What the council of a commune submits, in the order of the framework, and what
--- appraisers record (`appraiser`: not asked of the council in its form).

-- The names of levels are ours: of the draft only numbers, points and notes were available.
local met_or_not = {
  { key = "met", title = "Đạt" },
  { key = "not_met", title = "Không đạt" },
}
local three = {
  { key = "met", title = "Đạt" },
  { key = "partly", title = "Đạt một phần" },
  { key = "not_met", title = "Không đạt" },
}
local or_none_arising = {
  { key = "met", title = "Đạt" },
  { key = "not_arising", title = "Không phát sinh" },
  { key = "not_met", title = "Không đạt" },
}
local highest = {
  { key = "first", title = "Mức thứ nhất" },
  { key = "second", title = "Mức thứ hai" },
  { key = "without", title = "Không có" },
}

--- The criteria whose evidence may turn out dishonest.
local criteria = {
  { key = "none", title = "Không" },
  { key = "i_1", title = "Tiêu chí I.1" }, { key = "i_2", title = "Tiêu chí I.2" },
  { key = "i_3", title = "Tiêu chí I.3" }, { key = "i_4", title = "Tiêu chí I.4" },
  { key = "ii_1", title = "Tiêu chí II.1" }, { key = "ii_2", title = "Tiêu chí II.2" },
  { key = "ii_3", title = "Tiêu chí II.3" }, { key = "ii_4", title = "Tiêu chí II.4" },
  { key = "iii_1", title = "Tiêu chí III.1" }, { key = "iii_2", title = "Tiêu chí III.2" },
  { key = "iii_3", title = "Tiêu chí III.3" }, { key = "iii_4", title = "Tiêu chí III.4" },
  { key = "iv_1", title = "Tiêu chí IV.1" }, { key = "iv_2", title = "Tiêu chí IV.2" },
  { key = "iv_3", title = "Tiêu chí IV.3" }, { key = "v_1", title = "Tiêu chí V.1" },
  { key = "v_2", title = "Tiêu chí V.2" }, { key = "vi_1", title = "Tiêu chí VI.1" },
  { key = "vi_2", title = "Tiêu chí VI.2" }, { key = "vi_3", title = "Tiêu chí VI.3" },
  { key = "vii_1", title = "Tiêu chí VII.1" }, { key = "vii_2", title = "Tiêu chí VII.2" },
  { key = "viii_1", title = "Tiêu chí VIII.1" }, { key = "viii_2", title = "Tiêu chí VIII.2" },
  { key = "viii_3", title = "Tiêu chí VIII.3" }, { key = "viii_4", title = "Tiêu chí VIII.4" },
}

---@type chiso.Fields
return {
  fields = {
    -- Nhóm I
    { key = "i_1_a_level", code = "I.1.a", type = "choice", levels = met_or_not,
      title = "Mục I.1.a: mức đạt", title_en = "Item I.1.a: level" },
    { key = "i_1_b_level", code = "I.1.b", type = "choice", levels = three,
      title = "Mục I.1.b: phần chất lượng", title_en = "Item I.1.b: quality part" },
    { key = "i_1_c_level", code = "I.1.c", type = "choice", levels = or_none_arising,
      title = "Mục I.1.c: mức đạt", title_en = "Item I.1.c: level" },
    { key = "i_2_a_level", code = "I.2.a", type = "choice", levels = three,
      title = "Mục I.2.a: mức đạt", title_en = "Item I.2.a: level" },
    { key = "i_2_b_rate", code = "I.2.b", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục I.2.b: tỷ lệ", title_en = "Item I.2.b: rate" },
    { key = "i_3_a_count", code = "I.3.a", type = "count", measure = "trường hợp",
      title = "Mục I.3.a: số lượng", title_en = "Item I.3.a: number" },
    { key = "i_3_b_level", code = "I.3.b", type = "choice", levels = met_or_not,
      title = "Mục I.3.b: mức đạt", title_en = "Item I.3.b: level" },
    { key = "i_4_a_level", code = "I.4.a", type = "choice", levels = three,
      title = "Mục I.4.a: mức đạt", title_en = "Item I.4.a: level" },
    { key = "i_4_b_level", code = "I.4.b", type = "choice", levels = met_or_not,
      title = "Mục I.4.b: mức đạt", title_en = "Item I.4.b: level" },
    -- Nhóm II
    { key = "ii_1_a_level", code = "II.1.a", type = "choice", levels = met_or_not,
      title = "Mục II.1.a: mức đạt", title_en = "Item II.1.a: level" },
    { key = "ii_1_b_count", code = "II.1.b", type = "count", measure = "trường hợp",
      title = "Mục II.1.b: số lượng", title_en = "Item II.1.b: number" },
    { key = "ii_2_a_level", code = "II.2.a", type = "choice", levels = three,
      title = "Mục II.2.a: mức đạt", title_en = "Item II.2.a: level" },
    { key = "ii_2_b_level", code = "II.2.b", type = "choice", levels = met_or_not,
      title = "Mục II.2.b: mức đạt", title_en = "Item II.2.b: level" },
    { key = "recommendations", code = "II.3.a", type = "count", measure = "kiến nghị",
      title = "Tổng số kiến nghị", title_en = "Recommendations" },
    { key = "recommendations_not_due", code = "II.3.a", type = "count", measure = "kiến nghị",
      title = "Trong đó: chưa đến hạn hoặc thực hiện nhiều năm",
      title_en = "Of these not yet due, or of several years" },
    { key = "recommendations_excused", code = "II.3.a", type = "count", measure = "kiến nghị",
      title = "Trong đó: bất khả kháng, có văn bản chấp thuận",
      title_en = "Of these impossible for objective reasons, approved in writing" },
    { key = "recommendations_resolved", code = "II.3.a", type = "count", measure = "kiến nghị",
      title = "Số kiến nghị đến hạn đã giải quyết", title_en = "Recommendations due and resolved" },
    { key = "ii_4_a_level", code = "II.4.a", type = "choice", levels = met_or_not,
      title = "Mục II.4.a: mức đạt", title_en = "Item II.4.a: level" },
    { key = "ii_4_b_level", code = "II.4.b", type = "choice", levels = met_or_not,
      title = "Mục II.4.b: mức đạt", title_en = "Item II.4.b: level" },
    -- Nhóm III
    { key = "iii_1_a_rate", code = "III.1.a", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục III.1.a: tỷ lệ", title_en = "Item III.1.a: rate" },
    { key = "iii_1_b_level", code = "III.1.b", type = "choice", levels = met_or_not,
      title = "Mục III.1.b: mức đạt", title_en = "Item III.1.b: level" },
    { key = "iii_2_a_level", code = "III.2.a", type = "choice", levels = met_or_not,
      title = "Mục III.2.a: mức đạt", title_en = "Item III.2.a: level" },
    { key = "iii_2_b_rate", code = "III.2.b", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục III.2.b: tỷ lệ", title_en = "Item III.2.b: rate" },
    { key = "iii_2_b_urged", code = "III.2.b", type = "yes_no", measure = "có/không",
      title = "Mục III.2.b: đã đôn đốc bằng văn bản", title_en = "Item III.2.b: urged in writing" },
    { key = "iii_2_c_level", code = "III.2.c", type = "choice", levels = met_or_not,
      title = "Mục III.2.c: mức đạt", title_en = "Item III.2.c: level" },
    { key = "iii_3_a_count", code = "III.3.a", type = "count", measure = "lần",
      title = "Mục III.3.a: số lượng", title_en = "Item III.3.a: number" },
    { key = "iii_3_b_cases", code = "III.3.b", type = "count", measure = "trường hợp",
      title = "Mục III.3.b: số trường hợp trong năm",
      title_en = "Item III.3.b: cases in the year" },
    { key = "iii_3_b_met", code = "III.3.b", type = "count", measure = "trường hợp",
      title = "Mục III.3.b: số trường hợp đạt", title_en = "Item III.3.b: cases that meet it" },
    { key = "iii_3_c_level", code = "III.3.c", type = "choice", levels = three,
      title = "Mục III.3.c: mức đạt", title_en = "Item III.3.c: level" },
    { key = "iii_4_a_level", code = "III.4.a", type = "choice", levels = met_or_not,
      title = "Mục III.4.a: mức đạt", title_en = "Item III.4.a: level" },
    { key = "iii_4_b_level", code = "III.4.b", type = "choice", levels = met_or_not,
      title = "Mục III.4.b: mức đạt", title_en = "Item III.4.b: level" },
    -- Nhóm IV
    { key = "iv_1_a_rate", code = "IV.1.a", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục IV.1.a: tỷ lệ", title_en = "Item IV.1.a: rate" },
    { key = "iv_1_b_level", code = "IV.1.b", type = "choice", levels = met_or_not,
      title = "Mục IV.1.b: mức đạt", title_en = "Item IV.1.b: level" },
    { key = "iv_2_a_count", code = "IV.2.a", type = "count", measure = "nội dung", range = { 0, 3 },
      title = "Số nội dung đã thực hiện, trên 3", title_en = "Contents carried out, of 3" },
    { key = "iv_3_a_count", code = "IV.3.a", type = "count", measure = "lần",
      title = "Mục IV.3.a: số lượng", title_en = "Item IV.3.a: number" },
    { key = "iv_3_b_level", code = "IV.3.b", type = "choice", levels = met_or_not,
      title = "Mục IV.3.b: mức đạt", title_en = "Item IV.3.b: level" },
    -- Nhóm V
    { key = "model_1_conditions", code = "V.1.a", type = "count",
      measure = "điều kiện", range = { 0, 5 },
      title = "Mô hình thứ 1: số điều kiện đã đáp ứng, trên 5",
      title_en = "Model 1: conditions fulfilled, of 5" },
    { key = "model_2_conditions", code = "V.1.a", type = "count",
      measure = "điều kiện", range = { 0, 5 },
      title = "Mô hình thứ 2: số điều kiện đã đáp ứng, trên 5",
      title_en = "Model 2: conditions fulfilled, of 5" },
    { key = "model_3_conditions", code = "V.1.a", type = "count",
      measure = "điều kiện", range = { 0, 5 },
      title = "Mô hình thứ 3: số điều kiện đã đáp ứng, trên 5",
      title_en = "Model 3: conditions fulfilled, of 5" },
    { key = "v_2_a_level", code = "V.2.a", type = "choice", levels = met_or_not,
      title = "Mục V.2.a: mức đạt", title_en = "Item V.2.a: level" },
    { key = "v_2_b_level", code = "V.2.b", type = "choice", levels = met_or_not,
      title = "Mục V.2.b: mức đạt", title_en = "Item V.2.b: level" },
    -- Nhóm VI
    { key = "sessions_held", code = "VI.1.a", type = "count", measure = "kỳ",
      title = "Mục VI.1.a: số kỳ đã thực hiện trong năm",
      title_en = "Item VI.1.a: sessions held in the year" },
    { key = "vi_1_b_level", code = "VI.1.b", type = "choice", levels = met_or_not,
      title = "Mục VI.1.b: phần chất lượng", title_en = "Item VI.1.b: quality part" },
    { key = "vi_1_c_level", code = "VI.1.c", type = "choice", levels = met_or_not,
      title = "Mục VI.1.c: mức đạt", title_en = "Item VI.1.c: level" },
    { key = "vi_2_a_rate", code = "VI.2.a", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục VI.2.a: tỷ lệ", title_en = "Item VI.2.a: rate" },
    { key = "vi_2_b_level", code = "VI.2.b", type = "choice", levels = met_or_not,
      title = "Mục VI.2.b: mức đạt", title_en = "Item VI.2.b: level" },
    { key = "vi_3_a_rate", code = "VI.3.a", type = "percent", measure = "%", range = { 0, 100 },
      title = "Mục VI.3.a: tỷ lệ", title_en = "Item VI.3.a: rate" },
    { key = "vi_3_b_level", code = "VI.3.b", type = "choice", levels = met_or_not,
      title = "Mục VI.3.b: mức đạt", title_en = "Item VI.3.b: level" },
    -- Nhóm VII
    { key = "vii_1_a_count", code = "VII.1.a", type = "count", measure = "lần",
      title = "Mục VII.1.a: số lượng", title_en = "Item VII.1.a: number" },
    { key = "vii_2_a_level", code = "VII.2.a", type = "choice", levels = three,
      title = "Mục VII.2.a: mức đạt", title_en = "Item VII.2.a: level" },
    -- Nhóm VIII: điểm thưởng
    { key = "viii_1_a_level", code = "VIII.1.a", type = "choice", levels = met_or_not,
      title = "Mục VIII.1.a: tính một lần trong năm",
      title_en = "Item VIII.1.a: counted once a year" },
    { key = "viii_2_a_level", code = "VIII.2.a", type = "choice", levels = highest,
      title = "Mục VIII.2.a: mức cao nhất", title_en = "Item VIII.2.a: highest level only" },
    { key = "viii_3_a_level", code = "VIII.3.a", type = "choice", levels = three,
      title = "Mục VIII.3.a: mức đạt", title_en = "Item VIII.3.a: level" },
    { key = "viii_4_a_count", code = "VIII.4.a", type = "count", measure = "lần",
      title = "Mục VIII.4.a: số lượng", title_en = "Item VIII.4.a: number",
      evidence = true },
    -- Nhóm IX: điểm trừ
    { key = "ix_1_count", code = "IX.1", type = "count", measure = "lần",
      title = "Mục IX.1: số lượng", title_en = "Item IX.1: number" },
    { key = "ix_2_count", code = "IX.2", type = "count", measure = "lần",
      title = "Mục IX.2: số lượng", title_en = "Item IX.2: number" },
    { key = "ix_3_count", code = "IX.3", type = "count", measure = "lần",
      title = "Mục IX.3: số lượng", title_en = "Item IX.3: number" },
    { key = "ix_4_count", code = "IX.4", type = "count", measure = "lần",
      title = "Mục IX.4: số lượng", title_en = "Item IX.4: number" },
    { key = "ix_5_count", code = "IX.5", type = "count", measure = "lần",
      title = "Mục IX.5: số lượng", title_en = "Item IX.5: number" },
    { key = "ix_6_count", code = "IX.6", type = "count", measure = "lần",
      title = "Mục IX.6: số lượng", title_en = "Item IX.6: number" },
    { key = "leaders_disciplined", code = "IX.7", type = "count", measure = "người",
      title = "Số lãnh đạo bị kỷ luật", title_en = "Leaders disciplined" },
    { key = "staff_disciplined", code = "IX.8", type = "count", measure = "người",
      title = "Số cán bộ bị kỷ luật", title_en = "Staff disciplined" },
    { key = "dishonest_cases", code = "IX.9", type = "count", measure = "lần",
      title = "Số vụ minh chứng không trung thực", title_en = "Cases of dishonest evidence",
      appraiser = true },
    -- IX.9: what follows from dishonest evidence
    { key = "dishonest_criterion", code = "IX.9", type = "choice", levels = criteria,
      title = "Tiêu chí có minh chứng không trung thực",
      title_en = "Criterion whose evidence was dishonest",
      appraiser = true },
    { key = "dishonest_repeated", code = "IX.9", type = "yes_no", measure = "có/không",
      title = "Tái phạm về minh chứng không trung thực",
      title_en = "Dishonest evidence, repeated",
      appraiser = true },
  },
  checks = {
    {
      key = "recommendations_within_total", severity = "error",
      check = function(recommendations, recommendations_not_due, recommendations_excused)
        return recommendations_not_due + recommendations_excused <= recommendations
      end,
      message = "Kiến nghị chưa đến hạn và bất khả kháng nhiều hơn tổng số kiến nghị",
    },
    {
      key = "resolved_within_due", severity = "error",
      check = function(
        recommendations_resolved, recommendations, recommendations_not_due, recommendations_excused
      )
        return recommendations_resolved
          <= recommendations - recommendations_not_due - recommendations_excused
      end,
      message = "Kiến nghị đã giải quyết nhiều hơn kiến nghị đến hạn",
    },
    {
      key = "iii_3_b_met_within_cases", severity = "error",
      check = function(iii_3_b_met, iii_3_b_cases)
        return iii_3_b_met <= iii_3_b_cases
      end,
      message = "Mục III.3.b: số đạt nhiều hơn số trường hợp",
    },
    {
      key = "dishonest_case_names_its_criterion", severity = "warning",
      check = function(dishonest_cases, dishonest_criterion)
        return (dishonest_cases > 0) == (dishonest_criterion ~= "none")
      end,
      message = "Mục IX.9 và tiêu chí có minh chứng không trung thực không khớp nhau",
    },
    {
      key = "repeated_is_a_case", severity = "warning",
      check = function(dishonest_repeated, dishonest_cases)
        return not dishonest_repeated or dishonest_cases > 0
      end,
      message = "Tái phạm mà không có vụ nào trong năm",
    },
    {
      key = "shortfall_is_penalised", severity = "warning",
      check = function(
        i_1_a_level, ix_1_count, ix_2_count, ix_3_count, ix_4_count, ix_5_count, ix_6_count
      )
        local penalised = ix_1_count + ix_2_count + ix_3_count
          + ix_4_count + ix_5_count + ix_6_count
        return i_1_a_level == "met" or penalised > 0
      end,
      message = "Mục I.1.a không đạt thì nhóm IX cũng phải ghi điểm trừ",
    },
  },
}
