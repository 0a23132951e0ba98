-- The peer of the benchmark: the stock interpreter runs the rules of a pack over the same figures.
--
-- usage: lua5.4 peer.lua PACK LIB UNITS RUNS
-- Reads PACK/manifest.lua (the indicators' files and the number of fields), makes the figures that
-- the benchmark makes, and calls value and score for every unit: no sandbox, no budgets, no nodes,
-- no ranks.
-- Prints the median nanoseconds a cell and the sum of all points.

local pack, lib, units, runs = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4])

local function round(x, places)
  local scale = 10 ^ places
  local fine = math.floor(x * 1e9 + 0.5) / 1e9
  return math.floor(fine * scale + 0.5) / scale
end

chiso = setmetatable({
  round = round,
  round_to = function(x, step) return round(round(x / step, 0) * step, 9) end,
  text = function(x) return (string.format("%.14g", x):gsub("%.", ",")) end,
  percent = function(a, b)
    if b == 0 then error("none arising") end
    return 100 * a / b
  end,
}, {
  __index = function(self, kind)
    local described = dofile(lib .. "/" .. kind .. ".lua")
    self[kind] = type(described) == "table" and described.make or described
    return self[kind]
  end,
})

-- The same figures as Figures.swift: a linear congruential generator, modulus 2^31.
local state = 12345
local function draw(below)
  state = (state * 1103515245 + 12345) % 2147483648
  return (state // 65536) % below
end

local manifest = dofile(pack .. "/manifest.lua")
local columns = {}
for field = 1, manifest.fields, 2 do
  local whole, part = {}, {}
  for unit = 1, units do
    local number = 1 + draw(1000)
    whole[unit] = number + 0.0
    part[unit] = draw(number + 1) + 0.0
  end
  columns["f" .. field] = whole
  columns["f" .. field + 1] = part
end

local function names(f)
  local list = {}
  for place = 1, debug.getinfo(f, "u").nparams do list[place] = debug.getlocal(f, place) end
  return list
end

-- One loop an indicator, compiled with its arguments in place, as a person would write it by hand.
local function compile(rule)
  if type(rule.score) == "table" then rule.score = rule.score.score end
  local constants, parameters = {}, {}
  local function expression(name)
    if columns[name] then
      constants[#constants + 1] = columns[name]
      parameters[#parameters + 1] = name
      return name .. "[u]"
    elseif name == "value" then
      return "v"
    end
    local number = rule[name] or rule.params and rule.params[name] or name == "min" and 0
    constants[#constants + 1] = number
    parameters[#parameters + 1] = name
    return name
  end
  local function call(f)
    local arguments = {}
    for place, name in ipairs(names(f)) do arguments[place] = expression(name) end
    return table.concat(arguments, ", ")
  end
  local measure = rule.value and ("local v = value(" .. call(rule.value) .. ")") or ""
  local source = "local value, score, out, n" .. "%s = ...\nfor u = 1, n do " .. measure
    .. " out[u] = score(" .. call(rule.score) .. ") end"
  local list = #parameters > 0 and ", " .. table.concat(parameters, ", ") or ""
  local loop = assert(load(source:format(list)))
  return function(out)
    loop(rule.value, rule.score, out, units, table.unpack(constants))
  end
end

local loops, outs = {}, {}
for place, file in ipairs(manifest.files) do
  loops[place] = compile(dofile(pack .. "/" .. file))
  outs[place] = {}
  for unit = 1, units do outs[place][unit] = 0.0 end
end

local times = {}
for run = 1, runs + 1 do
  local start = os.clock()
  for place = 1, #loops do loops[place](outs[place]) end
  times[run] = (os.clock() - start) * 1e9 / (units * #loops)
end
table.remove(times, 1)
table.sort(times)
local sum = 0
for place = 1, #loops do
  for unit = 1, units do
    local fine = math.floor(outs[place][unit] * 1e9 + 0.5)
    sum = sum + (fine + 50000) // 100000
  end
end
print(string.format("%.2f %d", times[(#times + 1) // 2], sum))
