--- The figures that the two reports on 2024 print, every one: what was done, what was planned, the
--- percent of plan that is stated beside them, and what is printed without a plan.
---
--- A plan that is not printed stays blank. The stated percent is compared with the computed one
--- wherever a plan is given. Figures without a plan are fields that no rule reads.

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

--- A share that is printed without a plan.
---@param field table
---@return chiso.Field
local function share(field)
  field.type = "percent"
  field.measure = "%"
  field.range = { 0, 100 }
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
    -- Kinh tế, không in kế hoạch
    { key = "rice_output", code = "1.6.a", type = "amount", measure = "tấn",
      title = "Sản lượng lúa", title_en = "Rice harvested" },
    { key = "maize_output", code = "1.6.b", type = "amount", measure = "tấn",
      title = "Sản lượng ngô", title_en = "Maize harvested" },
    { key = "canna_output", code = "1.6.c", type = "amount", measure = "tấn",
      title = "Sản lượng dong riềng", title_en = "Edible canna harvested" },
    { key = "other_crops_output", code = "1.6.d", type = "amount", measure = "tấn",
      title = "Sản lượng cây khác", title_en = "Other crops harvested" },
    { key = "large_livestock", code = "1.7.a", type = "count", measure = "con",
      title = "Tổng đàn trâu, bò, ngựa", title_en = "Buffaloes, cattle and horses" },
    { key = "pigs", code = "1.7.b", type = "count", measure = "con",
      title = "Tổng đàn lợn", title_en = "Pigs" },
    { key = "goats", code = "1.7.c", type = "count", measure = "con",
      title = "Tổng đàn dê", title_en = "Goats" },
    { key = "poultry", code = "1.7.d", type = "count", measure = "con",
      title = "Tổng đàn gia cầm", title_en = "Poultry" },
    { key = "new_enterprises", code = "1.8.a", type = "count", measure = "doanh nghiệp",
      title = "Số doanh nghiệp thành lập mới", title_en = "Enterprises newly founded" },
    { key = "new_enterprises_capital", code = "1.8.b", type = "amount", measure = "tỷ đồng",
      title = "Vốn đăng ký của doanh nghiệp thành lập mới",
      title_en = "Registered capital of new enterprises" },
    { key = "enterprises", code = "1.8.c", type = "count", measure = "doanh nghiệp",
      title = "Số doanh nghiệp trên địa bàn tỉnh", title_en = "Enterprises in the province" },
    { key = "new_enterprises_expected", code = "1.8.d", type = "count", measure = "doanh nghiệp",
      title = "Số doanh nghiệp thành lập mới: ước hết năm",
      title_en = "Enterprises newly founded: expected by the end of the year" },
    { key = "projects_approved", code = "1.9.a", type = "count", measure = "dự án",
      title = "Số dự án được chấp thuận chủ trương đầu tư",
      title_en = "Investment projects approved" },
    { key = "projects_approved_capital", code = "1.9.b", type = "amount", measure = "tỷ đồng",
      title = "Vốn đăng ký của dự án được chấp thuận chủ trương đầu tư",
      title_en = "Registered capital of the projects approved" },
    { key = "new_projects_expected", code = "1.9.c", type = "count", measure = "dự án",
      title = "Số dự án đăng ký mới: ước hết năm",
      title_en = "Newly registered projects: expected by the end of the year" },
    { key = "projects", code = "1.10.a", type = "count", measure = "dự án",
      title = "Số dự án đầu tư ngoài ngân sách, giai đoạn 2021-2024",
      title_en = "Investment projects outside the budget, 2021 to 2024" },
    { key = "projects_capital", code = "1.10.b", type = "amount", measure = "tỷ đồng",
      title = "Vốn đăng ký của dự án đầu tư ngoài ngân sách, giai đoạn 2021-2024",
      title_en = "Registered capital of projects outside the budget, 2021 to 2024" },
    { key = "projects_running", code = "1.10.c", type = "count", measure = "dự án",
      title = "Số dự án đã hoàn thành, đi vào hoạt động",
      title_en = "Projects completed and in operation" },
    { key = "projects_running_capital", code = "1.10.d", type = "amount", measure = "tỷ đồng",
      title = "Vốn của dự án đã hoàn thành, đi vào hoạt động",
      title_en = "Capital of projects completed and in operation" },
    { key = "projects_under_way", code = "1.10.e", type = "count", measure = "dự án",
      title = "Số dự án đang triển khai thực hiện", title_en = "Projects under way" },
    { key = "new_cooperatives", code = "1.11.a", type = "count", measure = "HTX",
      title = "Số HTX thành lập mới", title_en = "Co-operatives newly founded" },
    { key = "cooperatives", code = "1.11.b", type = "count", measure = "HTX",
      title = "Tổng số HTX hiện có", title_en = "Co-operatives" },
    { key = "cooperatives_capital", code = "1.11.c", type = "amount", measure = "tỷ đồng",
      title = "Tổng vốn điều lệ của HTX", title_en = "Charter capital of co-operatives" },
    { key = "cooperative_members", code = "1.11.d", type = "count", measure = "thành viên",
      title = "Số thành viên HTX", title_en = "Members of co-operatives" },
    { key = "members_per_cooperative", code = "1.11.e", type = "count", measure = "thành viên/HTX",
      title = "Số thành viên bình quân một HTX, theo công bố",
      title_en = "Members of a co-operative on average, as stated" },
    { key = "cooperative_unions", code = "1.12.a", type = "count", measure = "liên hiệp",
      title = "Số Liên hiệp HTX", title_en = "Unions of co-operatives" },
    { key = "cooperative_union_members", code = "1.12.b", type = "count", measure = "thành viên",
      title = "Số thành viên của Liên hiệp HTX",
      title_en = "Members of the unions of co-operatives" },
    { key = "cooperative_unions_capital", code = "1.12.c", type = "amount", measure = "tỷ đồng",
      title = "Tổng vốn điều lệ của Liên hiệp HTX",
      title_en = "Charter capital of the unions of co-operatives" },
    { key = "linked_households", code = "1.12.d", type = "count", measure = "hộ",
      title = "Số hộ dân liên kết với thành viên Liên hiệp HTX",
      title_en = "Households linked with members of the unions" },
    { key = "trade_growth", code = "1.13.a", type = "percent", measure = "%",
      range = { -100, 1000 },
      title = "Tổng kim ngạch xuất, nhập khẩu: tăng so với cùng kỳ năm trước",
      title_en = "Exports and imports: growth on the same period of the year before" },
    { key = "exports", code = "1.13.b", type = "amount", measure = "triệu USD",
      title = "Kim ngạch xuất khẩu", title_en = "Exports" },
    { key = "exports_growth", code = "1.13.c", type = "percent", measure = "%",
      range = { -100, 1000 },
      title = "Kim ngạch xuất khẩu: tăng so với cùng kỳ năm trước",
      title_en = "Exports: growth on the same period of the year before" },
    { key = "restructured_borrowers", code = "1.14.a", type = "count", measure = "khách hàng",
      title = "Số khách hàng được cơ cấu lại thời hạn trả nợ sau bão số 3",
      title_en = "Borrowers whose debt was rescheduled after storm 3" },
    { key = "restructured_debt", code = "1.14.b", type = "amount", measure = "tỷ đồng",
      title = "Dư nợ được cơ cấu lại thời hạn", title_en = "Debt rescheduled" },
    { key = "relieved_borrowers", code = "1.14.c", type = "count", measure = "khách hàng",
      title = "Số khách hàng được miễn, giảm lãi vay",
      title_en = "Borrowers whose interest was waived or cut" },
    { key = "relieved_debt", code = "1.14.d", type = "amount", measure = "tỷ đồng",
      title = "Dư nợ được miễn, giảm lãi", title_en = "Debt whose interest was waived or cut" },
    { key = "new_loan_borrowers", code = "1.14.e", type = "count", measure = "khách hàng",
      title = "Số khách hàng bị ảnh hưởng bão được cho vay mới",
      title_en = "Borrowers hit by the storm with new loans" },
    { key = "new_loans", code = "1.14.f", type = "amount", measure = "tỷ đồng",
      title = "Số tiền cho vay mới", title_en = "New loans" },
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
    -- Cải cách hành chính, không in kế hoạch
    { key = "council_resolutions", code = "3.6.a", type = "count", measure = "nghị quyết",
      title = "Số nghị quyết HĐND tỉnh ban hành (đến tháng 11)",
      title_en = "Resolutions of the provincial council, by November" },
    { key = "province_decisions", code = "3.6.b", type = "count", measure = "quyết định",
      title = "Số quyết định QPPL UBND tỉnh ban hành (đến tháng 11)",
      title_en = "Legal decisions of the provincial committee, by November" },
    { key = "district_decisions_by_november", code = "3.6.c", type = "count",
      measure = "quyết định",
      title = "Số quyết định QPPL UBND cấp huyện ban hành (đến tháng 11)",
      title_en = "Legal decisions of district committees, by November" },
    { key = "province_documents_in_year", code = "3.6.d", type = "count", measure = "văn bản",
      title = "Số văn bản QPPL HĐND, UBND tỉnh ban hành (cả năm)",
      title_en = "Legal documents of the province, in the year" },
    { key = "district_decisions_in_year", code = "3.6.e", type = "count", measure = "quyết định",
      title = "Số quyết định QPPL UBND cấp huyện ban hành (cả năm)",
      title_en = "Legal decisions of district committees, in the year" },
    { key = "proposals", code = "3.7.a", type = "count", measure = "thủ tục",
      title = "Số TTHC có phương án kiến nghị",
      title_en = "Procedures with a proposal after review" },
    { key = "proposals_accepted", code = "3.7.b", type = "count", measure = "thủ tục",
      title = "Số TTHC có phương án kiến nghị đáp ứng yêu cầu",
      title_en = "Procedures whose proposal meets what is asked" },
    share { key = "proposals_stated", code = "3.7.c",
      title = "Tỷ lệ phương án kiến nghị đáp ứng yêu cầu, theo công bố",
      title_en = "Proposals that meet what is asked, as stated" },
    { key = "internal_proposals", code = "3.8.a", type = "count", measure = "thủ tục",
      title = "Số TTHC nội bộ có phương án đơn giản hóa đáp ứng yêu cầu",
      title_en = "Internal procedures whose simplification meets what is asked" },
    share { key = "internal_proposals_stated", code = "3.8.b",
      title = "Tỷ lệ TTHC nội bộ có phương án đáp ứng yêu cầu, theo công bố",
      title_en = "Internal procedures that meet what is asked, as stated" },
    share { key = "one_stop_rate", code = "3.9",
      title = "Tỷ lệ TTHC thực hiện theo cơ chế một cửa, một cửa liên thông",
      title_en = "Procedures handled at a one-stop desk" },
    { key = "service_units_cut", code = "3.10", type = "count", measure = "đơn vị",
      title = "Số đơn vị sự nghiệp công lập giảm so với năm trước",
      title_en = "Public service units fewer than in the year before" },
    { key = "staff_cut", code = "3.11.a", type = "count", measure = "người",
      title = "Số công chức, viên chức đã tinh giản", title_en = "Staff cut" },
    { key = "civil_servants_cut", code = "3.11.b", type = "count", measure = "người",
      title = "Số công chức đã tinh giản", title_en = "Civil servants cut" },
    { key = "service_staff_cut", code = "3.11.c", type = "count", measure = "người",
      title = "Số viên chức đã tinh giản", title_en = "Service unit staff cut" },
    { key = "employees_cut", code = "3.11.d", type = "count", measure = "người",
      title = "Số nhân viên đã tinh giản", title_en = "Employees cut" },
    { key = "hamlets", code = "3.12", type = "count", measure = "thôn, tổ",
      title = "Số thôn, tổ dân phố", title_en = "Hamlets and residential groups" },
    share { key = "agencies_staffed_to_position", code = "3.13.a",
      title = "Tỷ lệ cơ quan hành chính bố trí công chức phù hợp vị trí việc làm",
      title_en = "Agencies whose civil servants fit their positions" },
    share { key = "service_units_staffed_to_position", code = "3.13.b",
      title = "Tỷ lệ ĐVSNCL bố trí viên chức phù hợp vị trí việc làm",
      title_en = "Public service units whose staff fit their positions" },
    share { key = "commune_officials_qualified", code = "3.13.c",
      title = "Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn chuyên môn",
      title_en = "Commune officials of the standard of training" },
    share { key = "asset_rules_issued", code = "3.14.a",
      title = "Tỷ lệ cơ quan, đơn vị có quy chế quản lý, sử dụng tài sản công",
      title_en = "Agencies and units with rules on public property" },
    share { key = "autonomy_plans_approved", code = "3.14.b",
      title = "Tỷ lệ ĐVSNCL được phê duyệt phương án tự chủ tài chính",
      title_en = "Public service units with an approved plan of autonomy" },
    { key = "full_online_services", code = "3.15.a", type = "count", measure = "dịch vụ",
      title = "Số dịch vụ công trực tuyến toàn trình", title_en = "Services fully online" },
    share { key = "full_online_services_stated", code = "3.15.b",
      title = "Tỷ lệ dịch vụ công trực tuyến toàn trình, theo công bố",
      title_en = "Services fully online, as stated" },
    { key = "online_dossiers", code = "3.15.c", type = "count", measure = "hồ sơ",
      title = "Số hồ sơ phát sinh trực tuyến", title_en = "Dossiers filed online" },
    share { key = "online_dossiers_stated", code = "3.15.d",
      title = "Tỷ lệ hồ sơ phát sinh trực tuyến, theo công bố",
      title_en = "Dossiers filed online, as stated" },
    share { key = "online_payment_rate", code = "3.15.e",
      title = "Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia",
      title_en = "Payments made online at the national portal" },
    share { key = "online_payment_rate_country", code = "3.15.f",
      title = "Tỷ lệ thanh toán trực tuyến: trung bình cả nước",
      title_en = "Payments made online: mean of the country" },
    share { key = "mobile_broadband_coverage", code = "3.16.a",
      title = "Tỷ lệ phủ sóng di động băng rộng", title_en = "Coverage by mobile broadband" },
    share { key = "communes_covered", code = "3.16.b",
      title = "Tỷ lệ xã, phường, thị trấn được phủ sóng di động 3G/4G",
      title_en = "Communes covered by 3G or 4G" },
    share { key = "population_covered", code = "3.16.c",
      title = "Tỷ lệ dân số được phủ sóng 4G", title_en = "Population covered by 4G" },
    share { key = "fibre_households_rate", code = "3.16.d",
      title = "Tỷ lệ hộ gia đình sử dụng cáp quang", title_en = "Households with optical fibre" },
    { key = "smartphones", code = "3.16.e", type = "count", measure = "thuê bao",
      title = "Số thuê bao điện thoại thông minh", title_en = "Smartphone subscribers" },
    { key = "mobile_broadband", code = "3.16.f", type = "count", measure = "thuê bao",
      title = "Số thuê bao băng rộng di động", title_en = "Mobile broadband subscribers" },
    share { key = "hospital_software", code = "3.17.a",
      title = "Tỷ lệ đơn vị khám chữa bệnh đã triển khai phần mềm HIS, quản lý trạm Y tế",
      title_en = "Health facilities with hospital or station software" },
    { key = "remote_doctor_facilities", code = "3.17.b", type = "count", measure = "đơn vị",
      title = "Số đơn vị khám chữa bệnh triển khai “Bác sĩ cho mọi nhà”",
      title_en = "Health facilities with the remote doctor software" },
    share { key = "cashless_hospital_least", code = "3.17.c",
      title = "Tỷ lệ thanh toán không dùng tiền mặt tại bệnh viện: thấp nhất",
      title_en = "Cashless payments at hospitals: least" },
    share { key = "cashless_hospital_most", code = "3.17.d",
      title = "Tỷ lệ thanh toán không dùng tiền mặt tại bệnh viện: cao nhất",
      title_en = "Cashless payments at hospitals: most" },
    { key = "digital_cooperatives", code = "3.18.a", type = "count", measure = "HTX",
      title = "Số HTX được hỗ trợ chuyển đổi số trong xây dựng nông thôn mới",
      title_en = "Co-operatives helped to go digital" },
    share { key = "electronic_tax", code = "3.18.b",
      title = "Tỷ lệ doanh nghiệp, tổ chức kê khai, nộp, hoàn thuế điện tử",
      title_en = "Enterprises and bodies that pay taxes electronically" },
    share { key = "electronic_invoices", code = "3.18.c",
      title = "Tỷ lệ tổ chức, doanh nghiệp, HTX đăng ký hóa đơn điện tử",
      title_en = "Enterprises and bodies registered for electronic invoices" },
    share { key = "secured_systems", code = "3.19.a",
      title = "Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn",
      title_en = "Information systems of an approved level of security" },
    share { key = "trust_label_aim", code = "3.19.b",
      title = "Tỷ lệ Trang/Cổng thông tin điện tử được gán nhãn tín nhiệm: mục tiêu",
      title_en = "Sites of state agencies with a label of trust: aim" },
    { key = "province_desks", code = "3.20.a", type = "count", measure = "trung tâm",
      title = "Số Trung tâm Phục vụ hành chính công tỉnh",
      title_en = "Provincial centres of public administration" },
    { key = "district_desks", code = "3.20.b", type = "count", measure = "bộ phận",
      title = "Số Bộ phận tiếp nhận và trả kết quả cấp huyện",
      title_en = "One-stop desks of districts" },
    { key = "commune_desks", code = "3.20.c", type = "count", measure = "bộ phận",
      title = "Số Bộ phận tiếp nhận và trả kết quả cấp xã",
      title_en = "One-stop desks of communes" },
    share { key = "commune_desks_equipped", code = "3.20.d",
      title = "Tỷ lệ Bộ phận một cửa cấp xã được trang bị máy tính, máy scan",
      title_en = "One-stop desks of communes with computers and scanners" },
    -- 4. Y tế, không in kế hoạch
    share { key = "health_insurance_rate", code = "4.1",
      title = "Tỷ lệ dân tham gia BHYT", title_en = "Population with health insurance" },
    share { key = "child_malnutrition_rate", code = "4.2",
      title = "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng (cân nặng theo tuổi)",
      title_en = "Children under 5 who are underweight" },
    -- 5. Giáo dục, không in kế hoạch
    { key = "national_prizes", code = "5.1", type = "count", measure = "giải",
      title = "Số giải học sinh giỏi quốc gia, năm học 2023-2024",
      title_en = "Prizes in the national contest of pupils, 2023 to 2024" },
    share { key = "graduation_rate", code = "5.2",
      title = "Tỷ lệ đỗ tốt nghiệp", title_en = "Pupils who passed the final examination" },
    { key = "standard_schools", code = "5.3.a", type = "count", measure = "trường",
      title = "Số trường đạt chuẩn quốc gia", title_en = "Schools of the national standard" },
    { key = "schools", code = "5.3.b", type = "count", measure = "trường",
      title = "Số trường", title_en = "Schools" },
    share { key = "standard_schools_stated", code = "5.3.c",
      title = "Tỷ lệ trường đạt chuẩn quốc gia, theo công bố",
      title_en = "Schools of the national standard, as stated" },
    -- 6. Trật tự, an toàn xã hội, không in kế hoạch
    { key = "crimes", code = "6.1.a", type = "count", measure = "vụ",
      title = "Số vụ phạm tội về trật tự xã hội", title_en = "Crimes against public order" },
    { key = "suspects", code = "6.1.b", type = "count", measure = "đối tượng",
      title = "Số đối tượng phạm tội về trật tự xã hội",
      title_en = "Suspects of crimes against public order" },
    { key = "crime_deaths", code = "6.1.c", type = "count", measure = "người",
      title = "Số người chết", title_en = "People killed" },
    { key = "crime_injured", code = "6.1.d", type = "count", measure = "người",
      title = "Số người bị thương", title_en = "People injured" },
    { key = "crime_damage", code = "6.1.e", type = "amount", measure = "tỷ đồng",
      title = "Thiệt hại tài sản", title_en = "Damage to property" },
    { key = "crime_decrease", code = "6.1.f", type = "count", measure = "vụ",
      title = "Số vụ phạm tội về trật tự xã hội giảm so với cùng kỳ",
      title_en = "Crimes against public order fewer than in the same period before" },
    { key = "crimes_solved", code = "6.2.a", type = "count", measure = "vụ",
      title = "Số vụ đã điều tra, khám phá", title_en = "Crimes solved" },
    { key = "crimes_with_vice", code = "6.2.b", type = "count", measure = "vụ",
      title = "Số vụ phạm tội, gồm cả đánh bạc, mại dâm",
      title_en = "Crimes, gambling and prostitution included" },
    { key = "suspects_identified", code = "6.2.c", type = "count", measure = "đối tượng",
      title = "Số đối tượng đã làm rõ", title_en = "Suspects identified" },
    share { key = "crimes_solved_stated", code = "6.2.d",
      title = "Tỷ lệ điều tra, khám phá án, theo công bố", title_en = "Crimes solved, as stated" },
    share { key = "crime_reports_handled", code = "6.3.a",
      title = "Tỷ lệ tiếp nhận, xử lý tin báo, tố giác tội phạm",
      title_en = "Reports of crime received and handled" },
    share { key = "crimes_solved_least", code = "6.3.b",
      title = "Tỷ lệ điều tra, khám phá án: ít nhất", title_en = "Crimes solved: at least" },
    share { key = "crime_decrease_rate", code = "6.3.c",
      title = "Số vụ vi phạm về trật tự xã hội: giảm ít nhất",
      title_en = "Offences against public order: fewer by at least" },
    -- 7. An sinh xã hội, không in kế hoạch
    { key = "merit_gifts", code = "7.1.a", type = "count", measure = "lượt",
      title = "Số lượt tặng quà người có công dịp Tết",
      title_en = "Gifts at New Year to people of merit" },
    { key = "merit_gifts_value", code = "7.1.b", type = "amount", measure = "đồng",
      title = "Kinh phí tặng quà người có công dịp Tết",
      title_en = "Cost of gifts at New Year to people of merit" },
    { key = "housing_aid", code = "7.2", type = "count", measure = "hộ",
      title = "Số hộ nghèo được hỗ trợ nhà ở", title_en = "Poor households helped with housing" },
    { key = "rice_aid", code = "7.3.a", type = "amount", measure = "kg",
      title = "Số gạo hỗ trợ thiếu đói giáp hạt", title_en = "Rice given before the harvest" },
    { key = "rice_aid_households", code = "7.3.b", type = "count", measure = "hộ",
      title = "Số hộ được hỗ trợ gạo", title_en = "Households given rice" },
    { key = "rice_aid_people", code = "7.3.c", type = "count", measure = "nhân khẩu",
      title = "Số nhân khẩu được hỗ trợ gạo", title_en = "People given rice" },
    { key = "poor_household_gifts", code = "7.4.a", type = "count", measure = "hộ",
      title = "Số hộ nghèo được tặng quà", title_en = "Poor households given gifts" },
    { key = "poor_household_gifts_value", code = "7.4.b", type = "amount", measure = "triệu đồng",
      title = "Số tiền tặng quà hộ nghèo", title_en = "Value of gifts to poor households" },
    { key = "new_year_gifts", code = "7.5.a", type = "count", measure = "suất quà",
      title = "Số suất quà Tết cho hộ nghèo, hộ khó khăn, trẻ mồ côi, đối tượng bảo trợ",
      title_en = "Gifts at New Year to households and children in need" },
    { key = "new_year_gifts_value", code = "7.5.b", type = "amount", measure = "tỷ đồng",
      title = "Giá trị suất quà Tết", title_en = "Value of gifts at New Year" },
    { key = "child_gifts", code = "7.6.a", type = "count", measure = "trẻ em",
      title = "Số trẻ em có hoàn cảnh đặc biệt được tặng quà",
      title_en = "Children in special circumstances given gifts" },
    { key = "child_gifts_value", code = "7.6.b", type = "amount", measure = "triệu đồng",
      title = "Giá trị quà tặng trẻ em có hoàn cảnh đặc biệt",
      title_en = "Value of gifts to children in special circumstances" },
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
