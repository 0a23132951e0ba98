-- A second scorer, for the tests: stock Lua, and nothing of the engine but what its documentation
-- says (HowScoringWorks.md). Slow and plain on purpose: one unit after the other, one node after
-- the other. Each argument is a folder with `Rules/p` and `Datasets/d`; for each it prints a line
-- `case FOLDER`, and a line for every unit, group and cell, with 17 digits.

-- Numbers ------------------------------------------------------------------------------------

--- To nine decimals first, then half away from zero, in whole numbers.
local function rounded(x, places)
  if not places or x ~= x or x == math.huge or x == -math.huge then return x end
  local fine = math.tointeger(math.floor(math.abs(x) * 1e9 + 0.5))
  local step = math.tointeger(10 ^ (9 - places))
  local kept = (fine + step // 2) // step
  return (x < 0 and -kept or kept) / 10 ^ places
end

--- Adds `terms` ({ x, isRounded }): the rounded ones as whole numbers, the others in their order.
local function sum(terms)
  local whole, rest = 0, 0.0
  for _, term in ipairs(terms) do
    if term[2] then
      whole = whole + math.floor(term[1] * 1e9 + 0.5)
    else
      rest = rest + term[1]
    end
  end
  return whole / 1e9 + rest
end

-- What a rule sees ---------------------------------------------------------------------------

chiso = {}
function chiso.by(column, numbers) return { column = column, numbers = numbers } end
function chiso.not_applicable() error({ status = "not_applicable" }, 0) end
function chiso.round(x, places) return rounded(x, math.tointeger(places or 0)) end
function chiso.percent(a, b)
  if b == 0 then error({ status = a == 0 and "none_arising" or "failed" }, 0) end
  return 100 * a / b
end

local function parameters(f)
  local list = {}
  for place = 1, debug.getinfo(f, "u").nparams do list[place] = debug.getlocal(f, place) end
  return list
end

--- A declared number as it holds for a unit; nil when it holds for others only.
local function declared(number, unit)
  if type(number) == "table" and number.numbers then
    number = number.numbers[unit[number.column]]
  end
  return type(number) == "number" and number + 0.0 or number
end

-- Tables -------------------------------------------------------------------------------------

local function read(path)
  local file = io.open(path)
  local text = file and file:read("a")
  if file then file:close() end
  return text
end

--- The records of a table without quotes, by the names of its columns.
local function records(path)
  local lines, header = {}, nil
  for line in (read(path) or ""):gmatch("[^\n]+") do
    local cells = {}
    for cell in (line .. ";"):gmatch("([^;]*);") do cells[#cells + 1] = cell end
    if not header then
      header = cells
    else
      local record = {}
      for place, name in ipairs(header) do record[name] = cells[place] end
      lines[#lines + 1] = record
    end
  end
  return lines
end

--- A figure as typed: its state (given, blank, na, refused) and its number.
local function figure(field, text, comma)
  if text == nil or text == "" then return { state = "blank" } end
  if text == "NA" then return { state = "na" } end
  if field.type == "yes_no" then
    local number = ({ ["có"] = 1.0, ["không"] = 0.0 })[text]
    return { state = number and "given" or "refused", number = number, seen = number == 1.0 }
  end
  if field.type == "choice" then
    for place, level in ipairs(field.levels) do
      if level.key == text then return { state = "given", number = place - 1.0, seen = text } end
    end
    return { state = "refused" }
  end
  local plain = text
  if comma then plain = text:gsub(",", ".") end
  local isNumber = plain:match("^%-?%d+$") or plain:match("^%-?%d+%.%d+$")
  local number = isNumber and tonumber(plain) + 0.0
  local range = field.range or { -math.huge, math.huge }
  if not number or (comma and text:find(".", 1, true))
    or (field.type == "count" and plain:find(".", 1, true))
    or number < range[1] or number > range[2] then
    return { state = "refused" }
  end
  return { state = "given", number = number, seen = number }
end

-- A case: its pack and its round ---------------------------------------------------------------

local function load_case(folder)
  local case = { pack = dofile(folder .. "/Rules/p/pack.lua"), indicators = {}, order = {} }
  local fields = dofile(folder .. "/Rules/p/fields.lua")
  case.fields, case.checks = {}, fields.checks or {}
  for _, field in ipairs(fields.fields) do case.fields[field.key] = field end
  local function walk(children)
    for _, child in ipairs(children) do
      if type(child) == "table" then
        walk(child.children)
      else
        case.indicators[child] = dofile(folder .. "/Rules/p/indicators/" .. child .. ".lua")
        case.order[#case.order + 1] = child
      end
    end
  end
  walk(case.pack.tree)
  local data = folder .. "/Datasets/d/"
  local comma = read(data .. "datapackage.json"):find('"locale": "vi"', 1, true) ~= nil
  local function number(text) return tonumber(comma and (text:gsub(",", ".")) or text) + 0.0 end
  case.units, case.unit = records(data .. "units.csv"), {}
  for _, unit in ipairs(case.units) do
    case.unit[unit.unit] = unit
    unit.figures, unit.appraised, unit.fixed, unit.targets, unit.previous = {}, {}, {}, {}, {}
  end
  for _, record in ipairs(records(data .. "submissions.csv")) do
    case.unit[record.unit].figures[record.field] =
      figure(case.fields[record.field], record.value, comma)
  end
  for _, record in ipairs(records(data .. "appraisals.csv")) do
    local unit = case.unit[record.unit]
    unit.isAppraised, case.isAppraised = true, true
    if record.field ~= "" then
      unit.appraised[record.field] = figure(case.fields[record.field], record.value, comma)
    else
      unit.fixed[record.indicator] = number(record.value)
    end
  end
  for _, record in ipairs(records(data .. "targets.csv")) do
    case.unit[record.unit].targets[record.indicator] = number(record.target)
  end
  for _, record in ipairs(records(data .. "previous.csv")) do
    case.unit[record.unit].previous[record.key] = number(record.value)
  end
  return case
end

-- Cells --------------------------------------------------------------------------------------

local function figure_of(unit, key, mark)
  return mark == "appraised" and unit.appraised[key] or unit.figures[key] or { state = "blank" }
end

--- The figure that a name stands for, with a state; nil when it stands for none.
local function submitted(case, indicator, unit, name, mark)
  if case.fields[name] then return figure_of(unit, name, mark) end
  local what = name:match("^previous_(.+)$")
  if not what then return nil end
  local key = ({ value = "value." .. indicator.key, points = "points." .. indicator.key,
    rank = "rank" })[what] or "field." .. what
  local number = unit.previous[key]
  return { state = number and "given" or "blank", number = number, seen = number }
end

local function reads(indicator)
  local list = {}
  local function add(f) for _, name in ipairs(parameters(f)) do list[#list + 1] = name end end
  if type(indicator.value) == "function" then add(indicator.value) end
  if type(indicator.value) == "string" then list[#list + 1] = indicator.value end
  add(indicator.score)
  return list
end

--- The fields that a refuted check spoils for a unit.
local function spoiled(case, unit, mark)
  local keys = {}
  for _, check in ipairs(case.checks) do
    local names, values, isWhole = parameters(check.check), {}, true
    for place, name in ipairs(names) do
      local given = figure_of(unit, name, mark)
      isWhole = isWhole and given.state == "given"
      values[place] = given.seen
    end
    if isWhole and check.severity == "error" and not check.check(table.unpack(values)) then
      for _, name in ipairs(names) do keys[name] = true end
    end
  end
  return keys
end

--- Why a cell has no value before any rule is asked; nil when the rule is to be asked.
local function settled(case, indicator, unit, mark)
  if not declared(indicator.max, unit) then return "not_applicable" end
  local optional, found, spoils = {}, {}, spoiled(case, unit, mark)
  for _, name in ipairs(indicator.optional or {}) do optional[name] = true end
  for _, name in ipairs(reads(indicator)) do
    local given = submitted(case, indicator, unit, name, mark)
    if given then
      if given.state == "refused" or spoils[name] then found.failed = true end
      if not optional[name] then found[given.state] = true end
    end
  end
  return found.failed and "failed" or found.na and "not_applicable"
    or found.blank and "missing" or nil
end

local function arguments(f, case, indicator, unit, mark, extra)
  local names, values = parameters(f), {}
  for place, name in ipairs(names) do
    local given = submitted(case, indicator, unit, name, mark)
    if given then
      values[place] = given.seen
    elseif name == "target" then
      values[place] = unit.targets[indicator.key] or declared(indicator.target, unit)
    elseif name == "max" or name == "min" then
      values[place] = declared(indicator[name], unit) or 0.0
    elseif extra[name] ~= nil then
      values[place] = extra[name]
    elseif indicator.params and indicator.params[name] then
      values[place] = declared(indicator.params[name], unit)
    else
      values[place] = unit[name]
    end
  end
  return values, #names
end

local function call(f, case, indicator, unit, mark, extra)
  local values, count = arguments(f, case, indicator, unit, mark, extra)
  local done, result = pcall(f, table.unpack(values, 1, count))
  if done then return type(result) == "number" and result or nil, "failed" end
  return nil, type(result) == "table" and result.status or "failed"
end

local function finite(x) return x and x == x and x ~= math.huge and x ~= -math.huge end

--- Every number in a declared number, list or record, as it holds for a unit.
local function numbers_in(thing, unit, list)
  thing = declared(thing, unit)
  if type(thing) == "number" then list[#list + 1] = thing end
  if type(thing) == "table" and not thing.numbers then
    for _, inner in pairs(thing) do numbers_in(inner, unit, list) end
  end
  return list
end

--- A value that meets a declared number, but for the hair of doubles, is that number.
local function without_hair(value, case, indicator, unit, mark)
  local list = numbers_in(indicator.params, unit, {})
  numbers_in(unit.targets[indicator.key] or indicator.target, unit, list)
  numbers_in(indicator.range, unit, list)
  local best, distance = nil, math.huge
  for _, number in ipairs(list) do
    local reach = 1e-12 * math.abs(number)
    if number == 0 then
      local computed = type(indicator.value) == "function"
      for _, input in pairs(computed
        and arguments(indicator.value, case, indicator, unit, mark, {}) or {}) do
        if type(input) == "number" then reach = math.max(reach, 1e-12 * math.abs(input)) end
      end
      reach = math.min(reach, 1e-8)
    end
    local off = math.abs(value - number)
    if off <= reach and off < distance then best, distance = number, off end
  end
  return best and best + 0.0 or value
end

--- A figure of peers that a unit's value meets, but for the hair of doubles, is the value.
local function met(value, of_peers, largest)
  local reach = value == 0 and math.min(1e-12 * largest, 1e-8) or 1e-12 * math.abs(value)
  return math.abs(of_peers - value) <= reach and value or of_peers
end

--- How far a double may pass a bound that it was made to meet.
local hair = 1e-9

--- The cells of one indicator, by unit: status, value, points (rounded), max.
local function column(case, indicator, mark)
  local pack, cells, groups = case.pack, {}, {}
  for _, unit in ipairs(case.units) do
    local cell = { max = declared(indicator.max, unit) }
    cell.status = settled(case, indicator, unit, mark)
    cells[unit] = cell
    if not cell.status and indicator.value then
      if type(indicator.value) == "string" then
        cell.value = figure_of(unit, indicator.value, mark).number
      else
        cell.value, cell.status = call(indicator.value, case, indicator, unit, mark, {})
        if cell.value then cell.status = nil end
      end
      if type(cell.value) == "number" then
        cell.value = without_hair(cell.value, case, indicator, unit, mark)
      end
      local range = indicator.range or { -math.huge, math.huge }
      if cell.value and (not finite(cell.value)
        or cell.value < range[1] or cell.value > range[2]) then
        cell.status, cell.value = "failed", nil
      elseif cell.value then
        local group = unit[pack.rank_within or "all"] or ""
        groups[group] = groups[group] or {}
        table.insert(groups[group], cell.value)
      end
    end
  end
  for _, unit in ipairs(case.units) do
    local cell, min = cells[unit], declared(indicator.min, unit) or 0.0
    local points
    if cell.status == "none_arising" then
      local meaning = indicator.none_arising
      cell.status = type(meaning) == "table" and "not_applicable"
        or meaning and "scored" or "failed"
      points = meaning == "full" and cell.max or 0.0
    elseif not cell.status then
      local extra = { value = cell.value }
      local peers = groups[unit[pack.rank_within or "all"] or ""]
      if cell.value and peers then
        table.sort(peers)
        local total = 0.0
        for _, value in ipairs(peers) do total = total + value end
        local largest = math.max(math.abs(peers[1]), math.abs(peers[#peers]))
        extra.peers_min = met(cell.value, peers[1], largest)
        extra.peers_max = met(cell.value, peers[#peers], largest)
        extra.peers_mean = met(cell.value, total / #peers, largest)
        extra.peers_count = #peers + 0.0
      end
      points, cell.status = call(indicator.score, case, indicator, unit, mark, extra)
      if points then cell.status = "scored" end
    end
    local fixed = mark == "appraised" and unit.fixed[indicator.key]
    if fixed and cell.max then points, cell.status = fixed, "scored" end
    if cell.status == "scored" then
      if not finite(points) or points < min - hair or points > cell.max + hair then
        cell.status = "failed"
      else
        cell.points = rounded(points, indicator.decimals)
      end
    end
    if cell.status == "missing" and case.takenOff[indicator.key]
      and pack.missing_penalty == "max" then
      cell.points = rounded(cell.max, indicator.decimals)
    end
  end
  return cells
end

-- Nodes --------------------------------------------------------------------------------------

--- A node of one unit: { counts, known, points, max, applicable, places, index, failed, raw }.
local node

local function leaf(case, key, unit, cells)
  local indicator, cell = case.indicators[key], cells[key][unit]
  local isZero = cell.status == "missing"
    and (case.takenOff[key] or case.pack.missing ~= "exclude")
  local policy = case.takenOff[key] and case.pack.missing_penalty or case.pack.missing
  local max = cell.max or 0.0
  return {
    known = cell.status == "scored" or isZero and policy ~= "refuse",
    index = max > 0 and rounded(100 * (cell.points or 0.0) / max, case.decimals.index) or nil,
    counts = cell.status == "scored" or isZero, points = cell.points or 0.0,
    max = cell.max or 0.0, applicable = cell.max or 0.0, key = key,
    places = indicator.decimals, weight = indicator.weight or 1, failed = cell.status == "failed",
  }
end

local function aggregated(parts, kind, what)
  local terms, count = {}, 0
  for _, part in ipairs(parts) do
    if part.counts or what == "max" then
      count = count + 1
      local weight = kind == "weighted" and part.weight or 1
      local isRounded = weight == 1 and (what ~= "points" or part.places)
      terms[count] = { weight * part[what], isRounded }
    end
  end
  if count == 0 then return 0.0 end
  return kind == "mean" and sum(terms) / count or sum(terms)
end

local function by_function(case, group, unit, parts, mark)
  local extra = {}
  for _, part in ipairs(parts) do
    extra[part.key] = part.counts and part.points or nil
    extra[part.key .. "_index"] = part.counts and part.index or nil
    extra[part.key .. "_max"] = part.max
  end
  local points = call(group.aggregate, case, group, unit, mark, extra)
  local share = aggregated(parts, "sum", "applicable") / aggregated(parts, "sum", "max")
  return points, math.min(group.max, group.max * share)
end

local function clamped(x, low, high)
  if high and x > high then x = high end
  return x < low and low or x
end

function node(case, group, unit, cells, mark, results)
  local kind, parts, added, lift = group.aggregate or "sum", {}, {}, 0.0
  local result = { key = group.key, weight = group.weight or 1, places = group.decimals }
  for _, child in ipairs(group.children) do
    local part = type(child) == "string" and leaf(case, child, unit, cells)
      or node(case, child, unit, cells, mark, results)
    result.known = result.known or part.known
    local role = type(child) == "table" and child.role or "base"
    if role == "base" then
      parts[#parts + 1] = part
      result.counts = result.counts or part.counts
    elseif part.counts then
      local sign = role == "bonus" and 1 or -1
      added[#added + 1] = { sign * part.points, part.places }
      if role == "bonus" then lift = lift + part.max end
    end
  end
  local points
  if type(kind) == "function" then
    result.max = group.max + 0.0
    if result.counts then
      points, result.applicable = by_function(case, group, unit, parts, mark)
      if not finite(points) or points < (group.min or 0) - hair
        or points > group.max + hair then
        result.counts, result.failed, points = false, true, 0.0
      end
    end
  elseif kind == "weighted_index" then
    local shares, weights = {}, {}
    for _, part in ipairs(parts) do
      if part.counts and part.applicable > 0 then
        shares[#shares + 1] = { part.points / part.applicable * part.weight, false }
        weights[#weights + 1] = { part.weight, part.weight == 1 }
      end
    end
    local all = sum(weights)
    result.max = (group.max or group.key == "" and case.pack.scale or 100) + 0.0
    result.counts, result.applicable = all > 0, result.max
    points = all > 0 and result.max * sum(shares) / all or 0.0
  else
    points = aggregated(parts, kind, "points")
    result.applicable = aggregated(parts, kind, "applicable")
    result.max = aggregated(parts, kind, "max")
    if group.max then
      result.max = group.max + 0.0
      result.applicable = math.min(result.applicable, group.max)
    end
  end
  result.max = rounded(result.max, 9)
  if result.counts then
    result.applicable = rounded(result.applicable, 9)
    -- The mean of those that count may lie above the mean of all.
    local low, high = group.min or 0.0, result.max
    if not group.max then high = math.max(high, result.applicable) end
    points = clamped(points, low, high) + sum(added)
    if group.total then
      points = clamped(points, group.total.min or 0.0, group.total.max)
    else
      points = clamped(points, low, high + lift)
    end
    result.raw, result.points = points, rounded(points, group.decimals)
    if result.applicable > 0 and (group.role or "base") == "base" then
      result.index = rounded(100 * result.points / result.applicable, case.decimals.index)
    end
  end
  results[group.key] = result
  results[#results + 1] = group.key
  return result
end

-- Ranks and classes --------------------------------------------------------------------------

--- The largest maximum of a child, and its weight; a sum's own gives way where its children make
--- it anyway.
local function settle_max(case, child)
  if type(child) == "string" then
    local max, largest = case.indicators[child].max, 0.0
    if type(max) == "number" then return max + 0.0, case.indicators[child].weight or 1 end
    for _, number in pairs(max.numbers) do largest = math.max(largest, number) end
    return largest, case.indicators[child].weight or 1
  end
  local kind, total, count = child.aggregate or "sum", 0.0, 0
  for _, inner in ipairs(child.children) do
    local max, weight = settle_max(case, inner)
    if type(inner) == "string" or (inner.role or "base") == "base" then
      total, count = total + max * (kind == "weighted" and weight or 1), count + 1
    end
  end
  if kind == "mean" then total = total / math.max(1, count) end
  if kind == "weighted_index" then total = 100.0 end
  if kind == "sum" and (child.role or "base") == "base" and child.max
    and rounded(child.max, 9) == rounded(total, 9) then
    child.max = nil
  end
  return (child.max or total) + 0.0, child.weight or 1
end

--- Declared decimals of a level: 4 unless declared, 2 for the index, nil for unrounded.
local function with_defaults(case)
  local pack, own = case.pack, case.pack.decimals or {}
  case.decimals = {}
  for level, places in pairs({ indicator = 4, group = 4, total = 4, index = 2 }) do
    case.decimals[level] = places
    if own[level] ~= nil then case.decimals[level] = own[level] end
  end
  local function set(thing, places) if thing.decimals == nil then thing.decimals = places end end
  for _, indicator in pairs(case.indicators) do set(indicator, case.decimals.indicator) end
  case.takenOff = {}
  local function walk(children, isTakenOff)
    for _, child in ipairs(children) do
      if type(child) == "table" then
        set(child, case.decimals.group)
        local turns = child.role == "penalty"
        case.takenOff[child.key] = isTakenOff ~= turns
        walk(child.children, isTakenOff ~= turns)
      else
        case.takenOff[child] = isTakenOff
      end
    end
  end
  walk(pack.tree, false)
  for _, child in ipairs(pack.tree) do settle_max(case, child) end
  return { key = "", children = pack.tree, aggregate = pack.aggregate, total = pack.total,
    decimals = case.decimals.total }
end

local function scored(case, mark)
  local root = case.root or with_defaults(case)
  case.root = root
  local cells, cards = {}, {}
  for key, indicator in pairs(case.indicators) do cells[key] = column(case, indicator, mark) end
  for place, unit in ipairs(case.units) do
    local card = { unit = unit, nodes = {}, scored = 0, applicable = 0, cells = {} }
    card.total = node(case, root, unit, cells, mark, card.nodes)
    for _, key in ipairs(case.order) do
      local cell = cells[key][unit]
      card.cells[key] = cell
      if cell.status ~= "not_applicable" then card.applicable = card.applicable + 1 end
      if cell.status == "scored" then card.scored = card.scored + 1 end
      if cell.status == "failed" then card.provisional = true end
      local policy = case.takenOff[key] and case.pack.missing_penalty or case.pack.missing
      if cell.status == "missing" and policy == "refuse" then card.refused = true end
    end
    for _, key in ipairs(card.nodes) do
      if card.nodes[key].failed then card.provisional = true end
    end
    cards[place] = card
  end
  return cards
end

--- The figures that decide between two units, first the decisive one; nine decimals of any.
local function figures(case, card)
  local byPoints = case.pack.rank_by == "points"
  local list = { byPoints and card.total.points or card.total.index }
  for _, key in ipairs(case.pack.tie_break or {}) do
    local counted = card.nodes[key] or card.cells[key]
    list[#list + 1] = (case.takenOff[key] and -1 or 1) * (counted.points or 0.0)
  end
  if case.pack.ties == "distinct" then
    list[#list + 1] = byPoints and card.total.raw or 100 * card.total.raw / card.total.applicable
  end
  for place = 1, #list do list[place] = rounded(list[place], 9) end
  return list
end

local function compared(a, b)
  for place = 1, #a do
    if a[place] ~= b[place] then return a[place] > b[place] and -1 or 1 end
  end
  return 0
end

local function rank(case, cards)
  local groups = {}
  for _, card in ipairs(cards) do
    if card.scored > 0 and not card.refused and card.total.index then
      local group = card.unit[case.pack.rank_within or "all"] or ""
      groups[group] = groups[group] or {}
      table.insert(groups[group], card)
      card.figures = figures(case, card)
    end
  end
  local ties = case.pack.ties or "competition"
  for _, group in pairs(groups) do
    table.sort(group, function(a, b)
      local order = compared(a.figures, b.figures)
      if order ~= 0 then return order < 0 end
      if a.unit.name ~= b.unit.name then return a.unit.name < b.unit.name end
      return a.unit.unit < b.unit.unit
    end)
    for place, card in ipairs(group) do
      local before = group[place - 1]
      if place == 1 then
        card.rank = 1
      elseif ties ~= "distinct" and compared(before.figures, card.figures) == 0 then
        card.rank = before.rank
      else
        card.rank = ties == "dense" and before.rank + 1 or place
      end
    end
  end
  return groups
end

--- Lets the pack's `classify` name another class; nil keeps the band.
local function reclassified(case, card, classes)
  local extra = { index = card.total.index, points = card.total.points,
    class = card.class and classes[card.class].name }
  for _, key in ipairs(case.order) do
    local part = leaf(case, key, card.unit, { [key] = { [card.unit] = card.cells[key] } })
    extra[key] = part.counts and part.points or nil
  end
  for _, key in ipairs(card.nodes) do
    local part = card.nodes[key]
    extra[key], extra[key .. "_index"] = part.counts and part.points or nil, part.index
  end
  local names, values = parameters(case.pack.classify), {}
  for place, name in ipairs(names) do values[place] = extra[name] end
  local named = case.pack.classify(table.unpack(values, 1, #names))
  for place, class in ipairs(classes) do
    if class.name == named then card.class = place end
  end
end

local function classify(case, groups)
  local classes = case.pack.classes or {}
  for _, group in pairs(groups) do
    for _, card in ipairs(group) do
      for place = #classes, 1, -1 do
        local from = declared(classes[place].from, card.unit)
        if from and card.total.index >= from then card.class = place end
      end
    end
    if case.pack.classify and #classes > 0 then
      for _, card in ipairs(group) do reclassified(case, card, classes) end
    end
    for place, class in ipairs(classes) do
      local left = class.quota and math.floor(rounded(class.quota * #group, 9)) or #group
      local holders = {}
      for _, card in ipairs(group) do
        if card.class == place then holders[#holders + 1] = card end
      end
      local last = holders[left + 1]
      for at, card in ipairs(holders) do
        local falls = at > left or (last and card.rank == last.rank)
        if falls and place < #classes then card.class = place + 1 end
      end
    end
    for _, card in ipairs(group) do card.class = card.class and classes[card.class].name end
  end
end

-- Printing -----------------------------------------------------------------------------------

local function shown(x)
  if x == nil then return "null" end
  return type(x) == "number" and string.format("%.17g", x) or tostring(x)
end

local function line(...)
  local words = {}
  for place = 1, select("#", ...) do words[place] = shown((select(place, ...))) end
  print(table.concat(words, " "))
end

--- Points and index of a node as shown: to nine decimals; none of a unit without a scored cell, nor
--- where all that counts lacks figures for which the unit is unranked.
local function of_node(card, result)
  if card.scored == 0 or not result.points or not result.known then return nil end
  return rounded(result.points, 9), result.index
end

for _, folder in ipairs(arg) do
  local case = load_case(folder)
  local cards = scored(case, "appraised")
  local own = case.isAppraised and scored(case, "self") or {}
  classify(case, rank(case, cards))
  line("case", folder)
  for place, card in ipairs(cards) do
    local total, self, self_index = card.total, nil, nil
    local mark = own[place] and own[place].total
    if mark and of_node(own[place], mark) then self, self_index = mark.points, mark.index end
    local points, index = of_node(card, total)
    line("unit", card.unit.unit, points, total.counts and total.applicable or nil, index,
      self, self_index, card.rank, card.class, card.scored, card.applicable,
      card.provisional or false)
    for _, key in ipairs(card.nodes) do
      local group = card.nodes[key]
      if key ~= "" then
        points, index = of_node(card, group)
        line("group", card.unit.unit, key, points, group.counts and group.applicable or nil,
          group.max, index)
      end
    end
    for _, key in ipairs(case.order) do
      local cell, indicator = card.cells[key], case.indicators[key]
      local policy = case.takenOff[key] and case.pack.missing_penalty
        or case.pack.missing or "zero"
      local isZero = cell.status == "missing" and policy == "zero"
      line("cell", card.unit.unit, key, cell.value,
        card.unit.targets[key] or declared(indicator.target, card.unit),
        cell.points or (isZero and 0.0 or nil), cell.max or 0.0, cell.status)
    end
  end
end
