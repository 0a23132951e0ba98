-- luacheck: std lua54
--- Writes submissions-synthetic.csv: made-up figures for the districts whose own are not public.
---
--- Run with `lua5.4 generate.lua`; every run writes the same bytes. How the figures are made
--- stands in README.md, "Synthetic figures". Integers only, so that no machine differs.

--- A linear congruential generator, x' = (1103515245 x + 12345) mod 2^31, without its low bits.
local state = 2023

--- A whole number from `low` to `high`, both included.
local function draw(low, high)
  state = (state * 1103515245 + 12345) % 2147483648
  return low + (state // 256) % (high - low + 1)
end

local function clamp(n, low, high)
  return math.max(low, math.min(high, n))
end

--- How good a made-up district is, 0 to 100, and how many of 100 lines it leaves blank.
local profiles = {
  { quality = 94, blank = 0 }, { quality = 84, blank = 2 }, { quality = 76, blank = 22 },
  { quality = 73, blank = 3 }, { quality = 60, blank = 5 }, { quality = 44, blank = 3 },
  { quality = 24, blank = 8 },
}

local units = {
  { unit = "tp-bac-kan", communes = 8 }, { unit = "ba-be", communes = 15 },
  { unit = "cho-don", communes = 20 }, { unit = "cho-moi", communes = 14 },
  { unit = "na-ri", communes = 17 }, { unit = "ngan-son", communes = 10 },
  { unit = "pac-nam", communes = 10 },
}

--- Deals the profiles by lot: who gets which says nothing of the real district.
for i = #profiles, 2, -1 do
  local j = draw(1, i)
  profiles[i], profiles[j] = profiles[j], profiles[i]
end

local rows = { "unit,field,value,note,evidence" }
local current -- the unit and profile that figures are being made for

--- Adds a line of the form, blank as often as the profile says.
local function put(field, text)
  local value = draw(0, 99) < current.blank and "" or text
  if value:find(",", 1, true) then value = '"' .. value .. '"' end
  rows[#rows + 1] = ("%s,%s,%s,số liệu giả lập,"):format(current.unit, field, value)
end

--- A figure between `worst` and `best`, where the district's quality and some chance put it;
--- `best` may lie beyond what is possible, so that good districts reach the bound.
local function around(worst, best)
  local quality = clamp(current.quality + draw(-12, 12), 0, 100)
  return worst + (best - worst) * quality // 100
end

--- A part of `whole`, from `worst` to `best` thousandths, never more than all.
local function part(whole, worst, best)
  return whole * clamp(around(worst, best), 0, 1000) // 1000
end

local function dotted(n)
  local text = tostring(n)
  if n < 1000 then return text end
  return dotted(n // 1000) .. "." .. text:sub(-3)
end

--- A count as people type it: 4 or 04, 6635 or 6.635.
local function count(field, n)
  local text = tostring(n)
  if n > 0 and n < 10 and draw(0, 1) == 1 then text = "0" .. n end
  if n >= 1000 and draw(0, 1) == 1 then text = dotted(n) end
  put(field, text)
end

--- Tenths of a percent as people type them: 98,3 or 98,3%, 100 or 100%.
local function percent(field, tenths)
  local text = tostring(tenths // 10)
  if tenths % 10 > 0 then text = text .. "," .. tenths % 10 end
  if draw(0, 2) == 0 then text = text .. "%" end
  put(field, text)
end

--- A share as the form states it, in tenths of a percent; 0/0 is stated as 0, as districts do.
local function stated(field, some, whole)
  percent(field, whole == 0 and 0 or (2000 * some + whole) // (2 * whole))
end

--- Nothing once in three, otherwise from `low` to `high`.
local function sometimes(low, high)
  return draw(0, 2) == 0 and 0 or draw(low, high)
end

local function direction()
  count("guiding_documents", draw(8, 40))
  local tasks = draw(35, 70)
  local done = part(tasks, 740, 1030)
  stated("plan_completion_stated", done, tasks)
  count("plan_tasks", tasks)
  count("plan_tasks_completed", done)
  count("communes_inspected", part(current.communes, 100, 520))
  local findings = sometimes(5, 40)
  local resolved = part(findings, 600, 1060)
  count("inspection_findings", findings)
  count("inspection_findings_resolved", resolved)
  stated("inspection_findings_resolved_stated", resolved, findings)
  local assigned = draw(40, 120)
  local on_time = part(assigned, 800, 1020)
  local late = part(assigned - on_time, 600, 1000)
  count("assigned_tasks", assigned)
  count("assigned_tasks_on_time", on_time)
  count("assigned_tasks_late", late)
  count("assigned_tasks_overdue", assigned - on_time - late)
  -- Below zero: no survey was held at all.
  local forms = math.max(0, around(-140, 420))
  count("survey_forms", forms)
  local methods = { "Phát phiếu", "Trực tuyến", "Kết hợp" }
  put("survey_method", forms == 0 and "NA" or methods[clamp(around(1, 4), 1, 3)])
  put("leader_dialogue_held", around(0, 100) >= 50 and "có" or "không")
end

local function institutions()
  count("legal_documents_issued", draw(1, 12))
  local inspected = draw(5, 30)
  local to_handle = sometimes(1, 5)
  local handled = part(to_handle, 500, 1060)
  count("legal_documents_inspected", inspected)
  stated("inspected_documents_handled_stated", handled, to_handle)
  count("inspected_documents_to_handle", to_handle)
  count("inspected_documents_handled", handled)
  to_handle = sometimes(2, 9)
  handled = part(to_handle, 600, 1060)
  count("legal_documents_reviewed", draw(10, 30))
  stated("reviewed_documents_handled_stated", handled, to_handle)
  count("reviewed_documents_to_handle", to_handle)
  count("reviewed_documents_handled", handled)
end

--- Dossiers on time: ten-thousandths, because districts differ in the last percent.
local function dossiers_resolved(prefix, resolved, worst)
  local on_time = resolved * clamp(around(worst, 10010), 0, 10000) // 10000
  stated(prefix .. "dossiers_on_time_stated", on_time, resolved)
  count(prefix .. "dossiers_resolved", resolved)
  count(prefix .. "dossiers_resolved_on_time", on_time)
end

local function procedures(dossiers, commune_dossiers)
  local district, commune = draw(250, 265), draw(110, 118)
  count("procedures_simplified", around(0, 5))
  count("procedures_new", draw(5, 40))
  count("procedures_abolished", draw(5, 40))
  count("procedures_total", district + commune)
  count("district_procedures", district)
  count("commune_procedures", commune)
  count("procedures_linked_same_level", around(8, 52))
  count("procedures_linked_across_levels", around(6, 44))
  count("procedures_beyond_boundaries", part(district + commune, 40, 560))
  dossiers_resolved("", dossiers, 9380)
  dossiers_resolved("commune_", commune_dossiers, 9420)
  local received = sometimes(1, 8)
  local resolved = part(received, 500, 1060)
  stated("feedback_resolved_stated", resolved, received)
  count("feedback_received", received)
  count("feedback_resolved", resolved)
end

local function apparatus(service_units)
  count("specialised_divisions", draw(11, 13))
  count("subordinate_agencies", draw(0, 3))
  count("public_service_units", service_units)
  percent("service_units_cut_rate", around(15, 115))
  local assigned = draw(70, 95)
  count("civil_servants_assigned", assigned)
  count("civil_servants_present", part(assigned, 780, 1000))
  count("contract_workers", draw(2, 10))
  count("civil_servants_cut", draw(0, 3))
  percent("civil_servants_cut_rate", around(15, 115))
  assigned = draw(500, 1100)
  count("service_staff_assigned", assigned)
  count("service_staff_present", part(assigned, 880, 1000))
  count("service_staff_cut", draw(0, 8))
  percent("service_staff_cut_rate", around(15, 115))
end

local function civil_service()
  percent("civil_servants_in_position_rate", clamp(around(880, 1015), 0, 1000))
  percent("service_staff_in_position_rate", clamp(around(880, 1010), 0, 1000))
  count("service_staff_recruited", draw(3, 20))
  count("service_staff_recruited_special", draw(0, 2))
  count("unit_leaders_appointed", draw(0, 2))
  count("division_leaders_appointed", draw(0, 6))
  count("subordinate_leaders_appointed", draw(0, 3))
  count("unit_leaders_reappointed", draw(0, 1))
  count("division_leaders_reappointed", draw(0, 4))
  count("subordinate_leaders_reappointed", draw(3, 15))
  count("unit_leaders_disciplined", clamp(around(1, -2), 0, 1))
  count("division_leaders_disciplined", clamp(around(3, -1), 0, 3))
  count("staff_disciplined", around(12, 0))
end

local function public_finance(service_units)
  local plan = draw(90000, 260000)
  local disbursed = part(plan, 420, 980)
  stated("investment_disbursed_stated", disbursed, plan)
  count("investment_plan", plan)
  count("investment_disbursed", disbursed)
  local invest, full = draw(0, 1), around(0, 4)
  local most, half, some = around(0, 3), around(0, 4), draw(0, 3)
  count("units_autonomous_invest", invest)
  count("units_autonomous_recurrent", full)
  count("units_self_financing_70", most)
  count("units_self_financing_30", half)
  count("units_self_financing_10", some)
  count("units_state_financed", service_units - invest - full - most - half - some)
  count("units_equitised", 0)
end

--- One level of online service; returns how many procedures are offered at it.
local function online_services(level, eligible, used_at_worst, used_at_best)
  local offered = part(eligible, 800, 1030)
  stated(level .. "_offered_stated", offered, eligible)
  count(level .. "_eligible", eligible)
  count(level .. "_offered", offered)
  count(level .. "_used", part(offered, used_at_worst, used_at_best))
  return offered
end

local function digital_government(resolved)
  count("documents_sent", draw(4000, 12000))
  percent("documents_electronic_rate", clamp(around(750, 1020), 0, 1000))
  percent("documents_with_paper_rate", clamp(around(750, 0), 0, 1000))
  local online = online_services("level3", draw(44, 60), 80, 560)
  online = online + online_services("level4", draw(180, 215), 60, 540)
  local integrated = part(online, 720, 1030)
  stated("services_integrated_stated", integrated, online)
  count("services_online", online)
  count("services_integrated", integrated)
  local received = resolved + resolved * draw(5, 30) // 1000
  local by_network = part(received, 60, 680)
  stated("dossiers_online_stated", by_network, received)
  count("dossiers_received", received)
  count("dossiers_received_online", by_network)
  local with_fees = sometimes(60, 120)
  local payable = part(with_fees, 150, 1030)
  stated("payment_online_stated", payable, with_fees)
  count("procedures_with_fees", with_fees)
  count("procedures_payable_online", payable)
end

for i, unit in ipairs(units) do
  current = {
    unit = unit.unit, communes = unit.communes,
    quality = profiles[i].quality, blank = profiles[i].blank,
  }
  local dossiers, commune_dossiers = draw(700, 3200), draw(4000, 12000)
  local service_units = draw(28, 50)
  direction()
  institutions()
  procedures(dossiers, commune_dossiers)
  apparatus(service_units)
  civil_service()
  public_finance(service_units)
  digital_government(dossiers + commune_dossiers)
end

local folder = arg[0]:match("^(.*)/[^/]*$") or "."
local file = assert(io.open(folder .. "/submissions-synthetic.csv", "wb"))
file:write(table.concat(rows, "\n"), "\n")
file:close()
