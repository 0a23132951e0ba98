--- Draft framework for assessing people's councils 2026-2031, Thanh Hóa: commune level.

local class_order = require "shared.class_order"
local criterion = require "shared.criterion"
local models = require "shared.models"

--- What a class asks for besides its band: group V in percent, and models that fulfil everything.
local innovation = {
  { class = "Xuất sắc", group_v = 60, models = 1 },
  { class = "Tốt", group_v = 40, models = 1 },
}

---@type chiso.Pack
return {
  id = "council-commune-2026",
  rulebook = "council-commune",
  edition = "2026",
  title = "Khung đánh giá HĐND cấp xã 2026-2031 (dự thảo)",
  title_en = "Assessment framework for commune people's councils 2026-2031 (draft)",
  status = "draft",
  in_force = { from = "2026", to = "2031" },
  scale = 100,
  basis = {
    "Dự thảo quyết định của Thường trực HĐND tỉnh Thanh Hóa về khung đánh giá HĐND 2026-2031, "
      .. "khung cấp xã, theo bản số hóa của bên thứ ba: số điểm và ghi chú, không có lời văn",
    "Điều 6 của dự thảo: mức xếp loại, điều kiện về đổi mới, hạ loại, chỉ tiêu 25% Xuất sắc",
  },
  missing = "zero",
  -- The draft is silent. Illustrative: a blank must not be better than a figure that is given.
  missing_penalty = "max",
  missing_reason = "Dự thảo chấm theo minh chứng: mục không có số liệu thì không có điểm; mục "
    .. "không phát sinh phải ghi là không phát sinh thì mới đủ điểm",
  decimals = { indicator = 2, group = 2, total = 2, index = 2 },
  total = { min = 0, max = 110 },
  rank_by = "points",
  ties = "competition",
  tie_break = { "bonus", "group_v" },
  rank_within = "cluster",
  unit_columns = {
    { key = "cluster", title = "Nhóm đơn vị xếp chung", type = "text" },
  },
  classes = {
    { name = "Xuất sắc", from = 90, quota = 0.25 },
    { name = "Tốt", from = 80 },
    { name = "Khá", from = 65 },
    { name = "Trung bình", from = 50 },
    { name = "Yếu", from = 0 },
  },
  -- In the order of the draft: band, innovation, no "Xuất sắc", nothing above "Khá", one down,
  -- repeated. The quota comes last.
  classify = function(
    class, group_v_index, model_1_conditions, model_2_conditions, model_3_conditions,
    ix_1_count, staff_disciplined, leaders_disciplined, dishonest_cases, dishonest_repeated
  )
    local recognised = models.recognised(
      models.conditions, model_1_conditions, model_2_conditions, model_3_conditions
    )
    local why = {}
    for _, asked in ipairs(innovation) do
      local is_met = (group_v_index or 0) >= asked.group_v and recognised >= asked.models
      if class == asked.class and not is_met then
        class = class_order.told(class, class_order.lowered(class), why,
          string.format(
            "chưa đủ điều kiện đổi mới của loại %s (nhóm V từ %s%%, từ %s mô hình): hạ một bậc",
            asked.class, chiso.text(asked.group_v), chiso.text(asked.models)))
      end
    end
    if (ix_1_count or 0) > 0 or (staff_disciplined or 0) > 0 then
      class = class_order.told(class, class_order.at_most(class, "Tốt"), why,
        "có điểm trừ mục IX.1 hoặc có người bị kỷ luật: không quá loại Tốt")
    end
    if (leaders_disciplined or 0) > 0 then
      class = class_order.told(class, class_order.at_most(class, "Khá"), why,
        "có lãnh đạo bị kỷ luật: không quá loại Khá")
    end
    if (dishonest_cases or 0) > 0 then
      class = class_order.told(class, class_order.lowered(class), why,
        "minh chứng không trung thực: hạ một bậc")
    end
    if dishonest_repeated then
      class = class_order.told(class, "Yếu", why,
        "minh chứng không trung thực tái diễn: xếp loại Yếu")
    end
    return class, #why > 0 and table.concat(why, "; ") or nil
  end,
  tree = {
    {
      key = "group_i", code = "I", max = 20,
      title = "Nhóm I", title_en = "Group I",
      children = {
        {
          key = "i_1", code = "I.1", max = 5,
          title = "Tiêu chí I.1", title_en = "Criterion I.1",
          aggregate = function(dishonest_criterion, i_1_a, i_1_b, i_1_c)
            return criterion(dishonest_criterion == "i_1", i_1_a, i_1_b, i_1_c)
          end,
          children = { "i_1_a", "i_1_b", "i_1_c" },
        },
        {
          key = "i_2", code = "I.2", max = 4,
          title = "Tiêu chí I.2", title_en = "Criterion I.2",
          aggregate = function(dishonest_criterion, i_2_a, i_2_b)
            return criterion(dishonest_criterion == "i_2", i_2_a, i_2_b)
          end,
          children = { "i_2_a", "i_2_b" },
        },
        {
          key = "i_3", code = "I.3", max = 6,
          title = "Tiêu chí I.3", title_en = "Criterion I.3",
          aggregate = function(dishonest_criterion, i_3_a, i_3_b)
            return criterion(dishonest_criterion == "i_3", i_3_a, i_3_b)
          end,
          children = { "i_3_a", "i_3_b" },
        },
        {
          key = "i_4", code = "I.4", max = 5,
          title = "Tiêu chí I.4", title_en = "Criterion I.4",
          aggregate = function(dishonest_criterion, i_4_a, i_4_b)
            return criterion(dishonest_criterion == "i_4", i_4_a, i_4_b)
          end,
          children = { "i_4_a", "i_4_b" },
        },
      },
    },
    {
      key = "group_ii", code = "II", max = 20,
      title = "Nhóm II", title_en = "Group II",
      children = {
        {
          key = "ii_1", code = "II.1", max = 6,
          title = "Tiêu chí II.1", title_en = "Criterion II.1",
          aggregate = function(dishonest_criterion, ii_1_a, ii_1_b)
            return criterion(dishonest_criterion == "ii_1", ii_1_a, ii_1_b)
          end,
          children = { "ii_1_a", "ii_1_b" },
        },
        {
          key = "ii_2", code = "II.2", max = 5,
          title = "Tiêu chí II.2", title_en = "Criterion II.2",
          aggregate = function(dishonest_criterion, ii_2_a, ii_2_b)
            return criterion(dishonest_criterion == "ii_2", ii_2_a, ii_2_b)
          end,
          children = { "ii_2_a", "ii_2_b" },
        },
        {
          key = "ii_3", code = "II.3", max = 6,
          title = "Tiêu chí II.3", title_en = "Criterion II.3",
          aggregate = function(dishonest_criterion, ii_3_a)
            return criterion(dishonest_criterion == "ii_3", ii_3_a)
          end,
          children = { "ii_3_a" },
        },
        {
          key = "ii_4", code = "II.4", max = 3,
          title = "Tiêu chí II.4", title_en = "Criterion II.4",
          aggregate = function(dishonest_criterion, ii_4_a, ii_4_b)
            return criterion(dishonest_criterion == "ii_4", ii_4_a, ii_4_b)
          end,
          children = { "ii_4_a", "ii_4_b" },
        },
      },
    },
    {
      key = "group_iii", code = "III", max = 20,
      title = "Nhóm III", title_en = "Group III",
      children = {
        {
          key = "iii_1", code = "III.1", max = 5,
          title = "Tiêu chí III.1", title_en = "Criterion III.1",
          aggregate = function(dishonest_criterion, iii_1_a, iii_1_b)
            return criterion(dishonest_criterion == "iii_1", iii_1_a, iii_1_b)
          end,
          children = { "iii_1_a", "iii_1_b" },
        },
        {
          key = "iii_2", code = "III.2", max = 6,
          title = "Tiêu chí III.2", title_en = "Criterion III.2",
          aggregate = function(dishonest_criterion, iii_2_a, iii_2_b, iii_2_c)
            return criterion(dishonest_criterion == "iii_2", iii_2_a, iii_2_b, iii_2_c)
          end,
          children = { "iii_2_a", "iii_2_b", "iii_2_c" },
        },
        {
          key = "iii_3", code = "III.3", max = 6,
          title = "Tiêu chí III.3", title_en = "Criterion III.3",
          aggregate = function(dishonest_criterion, iii_3_a, iii_3_b, iii_3_c)
            return criterion(dishonest_criterion == "iii_3", iii_3_a, iii_3_b, iii_3_c)
          end,
          children = { "iii_3_a", "iii_3_b", "iii_3_c" },
        },
        {
          key = "iii_4", code = "III.4", max = 3,
          title = "Tiêu chí III.4", title_en = "Criterion III.4",
          aggregate = function(dishonest_criterion, iii_4_a, iii_4_b)
            return criterion(dishonest_criterion == "iii_4", iii_4_a, iii_4_b)
          end,
          children = { "iii_4_a", "iii_4_b" },
        },
      },
    },
    {
      key = "group_iv", code = "IV", max = 15,
      title = "Nhóm IV", title_en = "Group IV",
      children = {
        {
          key = "iv_1", code = "IV.1", max = 5,
          title = "Tiêu chí IV.1", title_en = "Criterion IV.1",
          aggregate = function(dishonest_criterion, iv_1_a, iv_1_b)
            return criterion(dishonest_criterion == "iv_1", iv_1_a, iv_1_b)
          end,
          children = { "iv_1_a", "iv_1_b" },
        },
        {
          key = "iv_2", code = "IV.2", max = 5,
          title = "Tiêu chí IV.2", title_en = "Criterion IV.2",
          aggregate = function(dishonest_criterion, iv_2_a)
            return criterion(dishonest_criterion == "iv_2", iv_2_a)
          end,
          children = { "iv_2_a" },
        },
        {
          key = "iv_3", code = "IV.3", max = 5,
          title = "Tiêu chí IV.3", title_en = "Criterion IV.3",
          aggregate = function(dishonest_criterion, iv_3_a, iv_3_b)
            return criterion(dishonest_criterion == "iv_3", iv_3_a, iv_3_b)
          end,
          children = { "iv_3_a", "iv_3_b" },
        },
      },
    },
    {
      key = "group_v", code = "V", max = 10,
      title = "Nhóm V", title_en = "Group V",
      children = {
        {
          key = "v_1", code = "V.1", max = 6,
          title = "Tiêu chí V.1", title_en = "Criterion V.1",
          aggregate = function(dishonest_criterion, v_1_a)
            return criterion(dishonest_criterion == "v_1", v_1_a)
          end,
          children = { "v_1_a" },
        },
        {
          key = "v_2", code = "V.2", max = 4,
          title = "Tiêu chí V.2", title_en = "Criterion V.2",
          aggregate = function(dishonest_criterion, v_2_a, v_2_b)
            return criterion(dishonest_criterion == "v_2", v_2_a, v_2_b)
          end,
          children = { "v_2_a", "v_2_b" },
        },
      },
    },
    {
      key = "group_vi", code = "VI", max = 10,
      title = "Nhóm VI", title_en = "Group VI",
      children = {
        {
          key = "vi_1", code = "VI.1", max = 4,
          title = "Tiêu chí VI.1", title_en = "Criterion VI.1",
          aggregate = function(dishonest_criterion, vi_1_a, vi_1_b, vi_1_c)
            return criterion(dishonest_criterion == "vi_1", vi_1_a, vi_1_b, vi_1_c)
          end,
          children = { "vi_1_a", "vi_1_b", "vi_1_c" },
        },
        {
          key = "vi_2", code = "VI.2", max = 3,
          title = "Tiêu chí VI.2", title_en = "Criterion VI.2",
          aggregate = function(dishonest_criterion, vi_2_a, vi_2_b)
            return criterion(dishonest_criterion == "vi_2", vi_2_a, vi_2_b)
          end,
          children = { "vi_2_a", "vi_2_b" },
        },
        {
          key = "vi_3", code = "VI.3", max = 3,
          title = "Tiêu chí VI.3", title_en = "Criterion VI.3",
          aggregate = function(dishonest_criterion, vi_3_a, vi_3_b)
            return criterion(dishonest_criterion == "vi_3", vi_3_a, vi_3_b)
          end,
          children = { "vi_3_a", "vi_3_b" },
        },
      },
    },
    {
      key = "group_vii", code = "VII", max = 5,
      title = "Nhóm VII", title_en = "Group VII",
      children = {
        {
          key = "vii_1", code = "VII.1", max = 3,
          title = "Tiêu chí VII.1", title_en = "Criterion VII.1",
          aggregate = function(dishonest_criterion, vii_1_a)
            return criterion(dishonest_criterion == "vii_1", vii_1_a)
          end,
          children = { "vii_1_a" },
        },
        {
          key = "vii_2", code = "VII.2", max = 2,
          title = "Tiêu chí VII.2", title_en = "Criterion VII.2",
          aggregate = function(dishonest_criterion, vii_2_a)
            return criterion(dishonest_criterion == "vii_2", vii_2_a)
          end,
          children = { "vii_2_a" },
        },
      },
    },
    {
      key = "bonus", code = "VIII", max = 10, role = "bonus",
      title = "Nhóm VIII: điểm thưởng", title_en = "Group VIII: bonus",
      children = {
        {
          key = "viii_1", code = "VIII.1", max = 4,
          title = "Tiêu chí VIII.1", title_en = "Criterion VIII.1",
          aggregate = function(dishonest_criterion, viii_1_a)
            return criterion(dishonest_criterion == "viii_1", viii_1_a)
          end,
          children = { "viii_1_a" },
        },
        {
          key = "viii_2", code = "VIII.2", max = 2,
          title = "Tiêu chí VIII.2", title_en = "Criterion VIII.2",
          aggregate = function(dishonest_criterion, viii_2_a)
            return criterion(dishonest_criterion == "viii_2", viii_2_a)
          end,
          children = { "viii_2_a" },
        },
        {
          key = "viii_3", code = "VIII.3", max = 2,
          title = "Tiêu chí VIII.3", title_en = "Criterion VIII.3",
          aggregate = function(dishonest_criterion, viii_3_a)
            return criterion(dishonest_criterion == "viii_3", viii_3_a)
          end,
          children = { "viii_3_a" },
        },
        {
          key = "viii_4", code = "VIII.4", max = 2,
          title = "Tiêu chí VIII.4", title_en = "Criterion VIII.4",
          aggregate = function(dishonest_criterion, viii_4_a)
            return criterion(dishonest_criterion == "viii_4", viii_4_a)
          end,
          children = { "viii_4_a" },
        },
      },
    },
    {
      key = "penalty", code = "IX", max = 20, role = "penalty",
      title = "Nhóm IX: điểm trừ", title_en = "Group IX: penalty",
      children = {
        "ix_1", "ix_2", "ix_3", "ix_4", "ix_5", "ix_6", "ix_7", "ix_8", "ix_9",
      },
    },
  },
}
