--- The figures that the two reports on 2024 print: what was done, what was planned, and the percent
--- of plan that is stated beside them.
---
--- A plan that is not printed stays blank. The stated percent is compared with the computed one
--- wherever a plan is given.

--- Points of a percentage by which a stated percent of plan may differ from the computed one: most
--- are printed as whole numbers.
local TOLERANCE = 0.5

local DIFFERS = "tỷ lệ công bố khác tỷ lệ tính từ số thực hiện và kế hoạch"

--- Whether a stated percent is the one that its parts make; one of no plan agrees with anything.
local function agrees(stated, actual, plan)
  return math.abs(stated * plan - 100 * actual) <= TOLERANCE * plan
end

--- A percent of plan, as stated.
---@param field table
---@return chiso.Field
local function stated(field)
  field.type = "percent"
  field.measure = "% KH"
  return field
end

---@type chiso.Fields
return {
  fields = {
    -- 1. Kinh tế
    {
      key = "cereal_area_actual", code = "1.1.a", type = "amount", measure = "ha",
      title = "Diện tích cây lương thực có hạt: thực hiện",
      title_en = "Area under cereals: actual",
    },
    {
      key = "cereal_area_plan", code = "1.1.b", type = "amount", measure = "ha",
      title = "Diện tích cây lương thực có hạt: kế hoạch",
      title_en = "Area under cereals: plan",
    },
    stated {
      key = "cereal_area_stated", code = "1.1.c",
      title = "Diện tích cây lương thực có hạt: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Area under cereals: percent of plan as stated",
    },
    {
      key = "afforestation_actual", code = "1.2.a", type = "amount", measure = "ha",
      title = "Trồng rừng: thực hiện",
      title_en = "Forest planted: actual",
    },
    {
      key = "afforestation_plan", code = "1.2.b", type = "amount", measure = "ha",
      title = "Trồng rừng: kế hoạch",
      title_en = "Forest planted: plan",
    },
    stated {
      key = "afforestation_stated", code = "1.2.c",
      title = "Trồng rừng: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Forest planted: percent of plan as stated",
    },
    {
      key = "timber_actual", code = "1.3.a", type = "amount", measure = "m³",
      title = "Khai thác gỗ: thực hiện",
      title_en = "Timber harvested: actual",
    },
    {
      key = "timber_plan", code = "1.3.b", type = "amount", measure = "m³",
      title = "Khai thác gỗ: kế hoạch",
      title_en = "Timber harvested: plan",
    },
    stated {
      key = "timber_stated", code = "1.3.c",
      title = "Khai thác gỗ: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Timber harvested: percent of plan as stated",
    },
    {
      key = "meat_actual", code = "1.4.a", type = "amount", measure = "tấn",
      title = "Sản lượng thịt hơi các loại: thực hiện",
      title_en = "Meat, live weight: actual",
    },
    {
      key = "meat_plan", code = "1.4.b", type = "amount", measure = "tấn",
      title = "Sản lượng thịt hơi các loại: kế hoạch",
      title_en = "Meat, live weight: plan",
    },
    stated {
      key = "meat_stated", code = "1.4.c",
      title = "Sản lượng thịt hơi các loại: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Meat, live weight: percent of plan as stated",
    },
    {
      key = "trade_actual", code = "1.5.a", type = "amount", measure = "triệu USD",
      title = "Tổng kim ngạch xuất, nhập khẩu: thực hiện",
      title_en = "Exports and imports: actual",
    },
    {
      key = "trade_plan", code = "1.5.b", type = "amount", measure = "triệu USD",
      title = "Tổng kim ngạch xuất, nhập khẩu: kế hoạch",
      title_en = "Exports and imports: plan",
    },
    stated {
      key = "trade_stated", code = "1.5.c",
      title = "Tổng kim ngạch xuất, nhập khẩu: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Exports and imports: percent of plan as stated",
    },
    -- 2. Lao động, việc làm, bảo hiểm xã hội
    {
      key = "jobs_actual", code = "2.1.a", type = "count", measure = "lao động",
      title = "Giải quyết việc làm: thực hiện",
      title_en = "Jobs found for workers: actual",
    },
    {
      key = "jobs_plan", code = "2.1.b", type = "count", measure = "lao động",
      title = "Giải quyết việc làm: kế hoạch",
      title_en = "Jobs found for workers: plan",
    },
    stated {
      key = "jobs_stated", code = "2.1.c",
      title = "Giải quyết việc làm: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Jobs found for workers: percent of plan as stated",
    },
    {
      key = "workers_abroad_actual", code = "2.2.a", type = "count", measure = "người",
      title = "Đưa lao động đi làm việc ở nước ngoài: thực hiện",
      title_en = "Workers sent abroad: actual",
    },
    {
      key = "workers_abroad_plan", code = "2.2.b", type = "count", measure = "người",
      title = "Đưa lao động đi làm việc ở nước ngoài: kế hoạch",
      title_en = "Workers sent abroad: plan",
    },
    stated {
      key = "workers_abroad_stated", code = "2.2.c",
      title = "Đưa lao động đi làm việc ở nước ngoài: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "Workers sent abroad: percent of plan as stated",
    },
    {
      key = "job_advice_actual", code = "2.3.a", type = "count", measure = "người",
      title = "Tư vấn giới thiệu việc làm: thực hiện",
      title_en = "People advised on jobs: actual",
    },
    {
      key = "job_advice_plan", code = "2.3.b", type = "count", measure = "người",
      title = "Tư vấn giới thiệu việc làm: kế hoạch",
      title_en = "People advised on jobs: plan",
    },
    stated {
      key = "job_advice_stated", code = "2.3.c",
      title = "Tư vấn giới thiệu việc làm: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "People advised on jobs: percent of plan as stated",
    },
    {
      key = "new_jobs_actual", code = "2.4.a", type = "count", measure = "người",
      title = "Người được tư vấn tìm được việc làm mới: thực hiện",
      title_en = "People advised who found a new job: actual",
    },
    {
      key = "new_jobs_plan", code = "2.4.b", type = "count", measure = "người",
      title = "Người được tư vấn tìm được việc làm mới: kế hoạch",
      title_en = "People advised who found a new job: plan",
    },
    stated {
      key = "new_jobs_stated", code = "2.4.c",
      title = "Người được tư vấn tìm được việc làm mới: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "People advised who found a new job: percent of plan as stated",
    },
    {
      key = "compulsory_insurance_actual", code = "2.5.a", type = "count", measure = "người",
      title = "Người tham gia BHXH bắt buộc: thực hiện",
      title_en = "People in compulsory social insurance: actual",
    },
    {
      key = "compulsory_insurance_plan", code = "2.5.b", type = "count", measure = "người",
      title = "Người tham gia BHXH bắt buộc: kế hoạch",
      title_en = "People in compulsory social insurance: plan",
    },
    stated {
      key = "compulsory_insurance_stated", code = "2.5.c",
      title = "Người tham gia BHXH bắt buộc: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "People in compulsory social insurance: percent of plan as stated",
    },
    {
      key = "voluntary_insurance_actual", code = "2.6.a", type = "count", measure = "người",
      title = "Người tham gia BHXH tự nguyện: thực hiện",
      title_en = "People in voluntary social insurance: actual",
    },
    {
      key = "voluntary_insurance_plan", code = "2.6.b", type = "count", measure = "người",
      title = "Người tham gia BHXH tự nguyện: kế hoạch",
      title_en = "People in voluntary social insurance: plan",
    },
    stated {
      key = "voluntary_insurance_stated", code = "2.6.c",
      title = "Người tham gia BHXH tự nguyện: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "People in voluntary social insurance: percent of plan as stated",
    },
    {
      key = "unemployment_insurance_actual", code = "2.7.a", type = "count", measure = "người",
      title = "Người tham gia BHXH thất nghiệp: thực hiện",
      title_en = "People in unemployment insurance: actual",
    },
    {
      key = "unemployment_insurance_plan", code = "2.7.b", type = "count", measure = "người",
      title = "Người tham gia BHXH thất nghiệp: kế hoạch",
      title_en = "People in unemployment insurance: plan",
    },
    stated {
      key = "unemployment_insurance_stated", code = "2.7.c",
      title = "Người tham gia BHXH thất nghiệp: tỷ lệ so với kế hoạch, theo công bố",
      title_en = "People in unemployment insurance: percent of plan as stated",
    },
    -- 3. Cải cách hành chính
    {
      key = "procedures_reviewed", code = "3.1.a", type = "count", measure = "thủ tục",
      title = "Số TTHC đã rà soát",
      title_en = "Procedures reviewed",
    },
    {
      key = "procedures_to_review", code = "3.1.b", type = "count", measure = "thủ tục",
      title = "Số TTHC phải rà soát",
      title_en = "Procedures due for review",
    },
    {
      key = "internal_procedures_reviewed", code = "3.2.a", type = "count", measure = "thủ tục",
      title = "Số TTHC nội bộ đã rà soát",
      title_en = "Internal procedures reviewed",
    },
    {
      key = "internal_procedures_to_review", code = "3.2.b", type = "count", measure = "thủ tục",
      title = "Số TTHC nội bộ phải rà soát",
      title_en = "Internal procedures due for review",
    },
    {
      key = "district_documents_inspected", code = "3.3.a", type = "count", measure = "văn bản",
      title = "Số văn bản QPPL cấp huyện đã kiểm tra",
      title_en = "Legal documents of districts inspected",
    },
    {
      key = "district_documents_to_inspect", code = "3.3.b", type = "count", measure = "văn bản",
      title = "Số văn bản QPPL cấp huyện phải kiểm tra",
      title_en = "Legal documents of districts due for inspection",
    },
    {
      key = "agencies_defined", code = "3.4.a", type = "count", measure = "cơ quan",
      title = "Số cơ quan cấp tỉnh đã có quy định",
      title_en = "Provincial agencies whose functions are laid down",
    },
    {
      key = "agencies_to_define", code = "3.4.b", type = "count", measure = "cơ quan",
      title = "Số cơ quan cấp tỉnh",
      title_en = "Provincial agencies",
    },
    {
      key = "divisions_defined", code = "3.5.a", type = "count", measure = "phòng",
      title = "Số phòng cấp huyện đã có quy định",
      title_en = "District divisions whose functions are laid down",
    },
    {
      key = "divisions_to_define", code = "3.5.b", type = "count", measure = "phòng",
      title = "Số phòng cấp huyện",
      title_en = "District divisions",
    },
  },

  checks = {
    -- Stated percents against those their parts make.
    {
      key = "cereal_area_agrees", severity = "warning",
      check = function(cereal_area_stated, cereal_area_actual, cereal_area_plan)
        return agrees(cereal_area_stated, cereal_area_actual, cereal_area_plan)
      end,
      message = "1.1 Diện tích cây lương thực có hạt: " .. DIFFERS,
    },
    {
      key = "afforestation_agrees", severity = "warning",
      check = function(afforestation_stated, afforestation_actual, afforestation_plan)
        return agrees(afforestation_stated, afforestation_actual, afforestation_plan)
      end,
      message = "1.2 Trồng rừng: " .. DIFFERS,
    },
    {
      key = "timber_agrees", severity = "warning",
      check = function(timber_stated, timber_actual, timber_plan)
        return agrees(timber_stated, timber_actual, timber_plan)
      end,
      message = "1.3 Khai thác gỗ: " .. DIFFERS,
    },
    {
      key = "meat_agrees", severity = "warning",
      check = function(meat_stated, meat_actual, meat_plan)
        return agrees(meat_stated, meat_actual, meat_plan)
      end,
      message = "1.4 Sản lượng thịt hơi các loại: " .. DIFFERS,
    },
    {
      key = "trade_agrees", severity = "warning",
      check = function(trade_stated, trade_actual, trade_plan)
        return agrees(trade_stated, trade_actual, trade_plan)
      end,
      message = "1.5 Tổng kim ngạch xuất, nhập khẩu: " .. DIFFERS,
    },
    {
      key = "jobs_agrees", severity = "warning",
      check = function(jobs_stated, jobs_actual, jobs_plan)
        return agrees(jobs_stated, jobs_actual, jobs_plan)
      end,
      message = "2.1 Giải quyết việc làm: " .. DIFFERS,
    },
    {
      key = "workers_abroad_agrees", severity = "warning",
      check = function(workers_abroad_stated, workers_abroad_actual, workers_abroad_plan)
        return agrees(workers_abroad_stated, workers_abroad_actual, workers_abroad_plan)
      end,
      message = "2.2 Đưa lao động đi làm việc ở nước ngoài: " .. DIFFERS,
    },
    {
      key = "job_advice_agrees", severity = "warning",
      check = function(job_advice_stated, job_advice_actual, job_advice_plan)
        return agrees(job_advice_stated, job_advice_actual, job_advice_plan)
      end,
      message = "2.3 Tư vấn giới thiệu việc làm: " .. DIFFERS,
    },
    {
      key = "new_jobs_agrees", severity = "warning",
      check = function(new_jobs_stated, new_jobs_actual, new_jobs_plan)
        return agrees(new_jobs_stated, new_jobs_actual, new_jobs_plan)
      end,
      message = "2.4 Người được tư vấn tìm được việc làm mới: " .. DIFFERS,
    },
    {
      key = "compulsory_insurance_agrees", severity = "warning",
      check = function(
        compulsory_insurance_stated, compulsory_insurance_actual, compulsory_insurance_plan
      )
        return agrees(
          compulsory_insurance_stated, compulsory_insurance_actual, compulsory_insurance_plan
        )
      end,
      message = "2.5 Người tham gia BHXH bắt buộc: " .. DIFFERS,
    },
    {
      key = "voluntary_insurance_agrees", severity = "warning",
      check = function(
        voluntary_insurance_stated, voluntary_insurance_actual, voluntary_insurance_plan
      )
        return agrees(
          voluntary_insurance_stated, voluntary_insurance_actual, voluntary_insurance_plan
        )
      end,
      message = "2.6 Người tham gia BHXH tự nguyện: " .. DIFFERS,
    },
    {
      key = "unemployment_insurance_agrees", severity = "warning",
      check = function(
        unemployment_insurance_stated, unemployment_insurance_actual, unemployment_insurance_plan
      )
        return agrees(
          unemployment_insurance_stated, unemployment_insurance_actual, unemployment_insurance_plan
        )
      end,
      message = "2.7 Người tham gia BHXH thất nghiệp: " .. DIFFERS,
    },

    -- No more can be done than there is to do.
    {
      key = "procedures_reviewed_within_total", severity = "error",
      check = function(procedures_reviewed, procedures_to_review)
        return procedures_reviewed <= procedures_to_review
      end,
      message = "Số TTHC đã rà soát (3.1.a) lớn hơn số TTHC phải rà soát (3.1.b)",
    },
    {
      key = "internal_procedures_reviewed_within_total", severity = "error",
      check = function(internal_procedures_reviewed, internal_procedures_to_review)
        return internal_procedures_reviewed <= internal_procedures_to_review
      end,
      message = "Số TTHC nội bộ đã rà soát (3.2.a) lớn hơn số TTHC nội bộ phải rà soát (3.2.b)",
    },
    {
      key = "district_documents_inspected_within_total", severity = "error",
      check = function(district_documents_inspected, district_documents_to_inspect)
        return district_documents_inspected <= district_documents_to_inspect
      end,
      message = "Số văn bản QPPL cấp huyện đã kiểm tra (3.3.a) lớn hơn số văn bản QPPL cấp huyện "
        .. "phải kiểm tra (3.3.b)",
    },
    {
      key = "agencies_defined_within_total", severity = "error",
      check = function(agencies_defined, agencies_to_define)
        return agencies_defined <= agencies_to_define
      end,
      message = "Số cơ quan cấp tỉnh đã có quy định (3.4.a) lớn hơn số cơ quan cấp tỉnh (3.4.b)",
    },
    {
      key = "divisions_defined_within_total", severity = "error",
      check = function(divisions_defined, divisions_to_define)
        return divisions_defined <= divisions_to_define
      end,
      message = "Số phòng cấp huyện đã có quy định (3.5.a) lớn hơn số phòng cấp huyện (3.5.b)",
    },
  },
}
