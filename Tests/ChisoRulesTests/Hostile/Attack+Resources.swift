extension Attack {
    /// What eats time or memory while a cell is scored, and what is then said.
    static let onResources = table(
        #"""
         1 | xpcall(function() while true do end end, function() while true do end end)
          => 'xpcall' is not available to rules: use pcall
         1 | local f = xpcall
          => 'xpcall' is not available to rules: use pcall
         1 | pcall(function() error({}) end) while true do end
          => used more than 100000 instructions
         2 | table.sort({ 1, 2 }, function() while true do end end)
          => used more than 100000 instructions
         2 | table.sort({ 2, 1 }, function() return xpcall end) return xpcall
          => 'xpcall' is not available to rules: use pcall
         2 | ("x"):gsub("x", function() while true do end end)
          => 'string.gsub' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         2 | table.sort({ 3, 2, 1 }, function(a, b) pcall(function() while true do end end) return a < b
             end)
          => used more than 100000 instructions
         3 | setmetatable({}, { __gc = function() while true do end end }) collectgarbage()
          => 'setmetatable' is not available to rules: use plain tables and functions
         3 | local t = { __gc = function() while true do end end } return t
          => returned a table where a number is due
         3 | collectgarbage()
          => 'collectgarbage' is not available to rules: memory is the host's affair
         5 | while true do pcall(function() while true do end end) end
          => used more than 100000 instructions
         5 | while true do pcall(error) end
          => used more than 100000 instructions
         5 | while true do pcall(pcall, pcall, pcall, error) end
          => used more than 100000 instructions
         5 | pcall(function() while true do end end) return 1
          => used more than 100000 instructions
         5 | local function f() pcall(f) while true do end end return f()
          => used more than 100000 instructions
         6 | return (("a"):rep(40)):find(("a?"):rep(40) .. ("a"):rep(40) .. "b")
          => 'string.find' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         7 | return (("a"):rep(1000)):find(".-b")
          => 'string.find' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         7 | return ("((((("):match("%b()")
          => 'string.match' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         7 | return ("x"):gmatch("x")
          => 'string.gmatch' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         8 | return (("a"):rep(1000)):find(("a"):rep(500) .. "b", 1, true)
          => 'string.find' is not available to rules: patterns can run for ever; compare with == or
             string.sub
         9 | for i = 1, 1e9 do local s = (""):rep(1e18) end
          => used more than 100000 instructions
         9 | return ("x"):rep(1e18)
          => made a text longer than 1024 bytes
         9 | return ("x"):rep(9223372036854775807)
          => made a text longer than 1024 bytes
         9 | return ("x"):rep(3, ("y"):rep(1024))
          => made a text longer than 1024 bytes
         9 | return (""):rep(1e18, "x")
          => made a text longer than 1024 bytes
        10 | for i = 1, 1e9 do local s = ("x"):rep(1000) end
          => allocated more than 1048576 bytes
        10 | local s = ("x"):rep(1024) for i = 1, 1e9 do s:upper() end
          => allocated more than 1048576 bytes
        10 | local s = ("x"):rep(1024) for i = 1, 1e9 do s:reverse() end
          => allocated more than 1048576 bytes
        10 | local s = ("x"):rep(1024) for i = 1, 1e9 do s:sub(1, 1000) end
          => allocated more than 1048576 bytes
        10 | local s = ("x"):rep(40) for i = 1, 1e9 do local t = s .. i end
          => used more than 100000 instructions
        10 | local s = ("x"):rep(40) for i = 1, 1e9 do local t = s .. "y" end
          => allocated more than 1048576 bytes
        11 | for i = 1, 1e9 do table.unpack({}, 1, 250) end
          => used more than 100000 instructions
        11 | return table.unpack({}, 1, 251)
          => table.unpack gives at most 250 values
        11 | return table.unpack({}, 1, 990000)
          => table.unpack gives at most 250 values
        11 | return table.unpack({}, math.mininteger, math.maxinteger)
          => table.unpack gives at most 250 values
        11 | return select("#", table.unpack({}, -9223372036854775808, -9223372036854775807)) ..
             ("x"):rep(1e9)
          => made a text longer than 1024 bytes
        11 | local function f(...) return select("#", ...) end local function g(n, ...) if n == 0 then
             while true do f(...) end end return g(n - 1, 1, 2, 3, 4, 5, ...) end return g(100)
          => passed more than 250 values to one function
        12 | table.move({ 1 }, 1, 2 ^ 40, 2, {})
          => 'table.move' is not available to rules: use a loop
        13 | table.insert(setmetatable({}, { __len = function() return 2 ^ 53 end }), 1, 1)
          => 'setmetatable' is not available to rules: use plain tables and functions
        13 | local t = {} for i = 1, 1e9 do table.insert(t, 1, i) end
          => used more than 100000 instructions
        13 | local t = {} for i = 1, 3000 do t[i] = i end for i = 1, 1e9 do table.insert(t, 1, i)
             table.remove(t, 1) end
          => used more than 100000 instructions
        13 | table.insert({}, 2 ^ 53, 1)
          => bad argument #2 to 'insert' (position out of bounds)
        13 | table.remove({}, 2 ^ 53)
          => bad argument #2 to 'remove' (position out of bounds)
        13 | table.insert({}, 1, 2, 3)
          => table.insert takes two or three arguments
        14 | table.sort(setmetatable({}, { __len = function() return 2 ^ 31 - 2 end }))
          => 'setmetatable' is not available to rules: use plain tables and functions
        14 | local t = {} for i = 1, 4000 do t[i] = -i end for i = 1, 1e9 do table.sort(t) end
          => used more than 100000 instructions
        14 | local t = { 1, "x" } table.sort(t)
          => attempt to compare string with number
        15 | return table.concat({}, "", 1, 2 ^ 40)
          => table.concat: a nil stands at place 1
        15 | return table.concat({ "a" }, "", math.mininteger, math.maxinteger)
          => table.concat: a nil stands at place -9223372036854775808
        15 | local t = {} for i = 1, 200 do t[i] = ("x"):rep(100) end return table.concat(t)
          => made a text longer than 1024 bytes
        15 | local t = {} for i = 1, 100 do t[i] = "x" end for i = 1, 1e9 do table.concat(t) end
          => used more than 100000 instructions
        15 | return table.concat({ "a", "b" }, ("x"):rep(1024))
          => made a text longer than 1024 bytes
        15 | return table.concat({ {} })
          => table.concat: a table stands at place 1
        16 | load(collectgarbage)
          => 'load' is not available to rules: only files are loaded
        16 | load(function() return "x" end)
          => 'load' is not available to rules: only files are loaded
        16 | return loadstring("return 1")
          => 'loadstring' is not available to rules: only files are loaded
        17 | local a, b = ("x"):rep(1000) .. "a", ("x"):rep(1000) .. "b" while a ~= b do end
          => used more than 100000 instructions
        17 | local a, b = ("x"):rep(1000) .. "a", ("x"):rep(1000) .. "b" while a < b do end
          => used more than 100000 instructions
        17 | local a, b = ("\0"):rep(1000) .. "a", ("\0"):rep(1000) .. "b" while a < b do end
          => used more than 100000 instructions
        17 | local a, b = ("x"):rep(1000) .. "a", ("x"):rep(1000) .. "b" for i = 1, 9000 do local c =
             a == b end
          => used more than 100000 instructions
        17 | local a, b = 1e308, 3e-308 for i = 1, 9000 do local c = a % b end
          => used more than 100000 instructions
        17 | local a, b = 1e308, 3e-308 for i = 1, 9000 do local c = math.fmod(a, b) end
          => used more than 100000 instructions
        17 | local a = 1e308 for i = 1, 1000 do local s = a .. "" end
          => used more than 100000 instructions
        17 | local s = ("1"):rep(1000) for i = 1, 900 do math.abs(s) end
          => used more than 100000 instructions
        17 | local s = ("1"):rep(1000) for i = 1, 900 do for j = 1, s do break end end
          => used more than 100000 instructions
        17 | local t = {} for i = 1, 2000 do t[i] = i end for i = 1, 90000 do local n = #t end
          => used more than 100000 instructions
        17 | local t = {} for i = 1, 64 do t[i] = ("x"):rep(900) .. i end while true do table.sort(t)
             end
          => used more than 100000 instructions
        17 | local s = "x" while true do s = s .. s end
          => made a text longer than 1024 bytes
        18 | for i = 1, 500 do collectgarbage() end
          => 'collectgarbage' is not available to rules: memory is the host's affair
        18 | collectgarbage("stop")
          => 'collectgarbage' is not available to rules: memory is the host's affair
        18 | collectgarbage("count")
          => 'collectgarbage' is not available to rules: memory is the host's affair
        18 | for i = 1, 1e9 do local t = { {}, {}, {} } end
          => allocated more than 1048576 bytes
        18 | local t = {} for i = 1, 1e9 do t = { t } end
          => allocated more than 1048576 bytes
        18 | local t = {} for i = 1, 6000 do t[i] = i end for i = 1, 6000 do t[i] = nil end while true
             do pairs(t) end
          => walked over more than 400000 places of tables
        18 | local t = {} for i = 1, 400 do t["k" .. i] = i end for k in pairs(t) do t[k] = nil end
             while true do pairs(t) end
          => walked over more than 400000 places of tables
        18 | local t = {} for i = 1, 16384 do t[i] = i end t[2 ^ 40] = 1 for i = 1, 1e9 do t[2 ^ 41 + i]
             = 1 t[2 ^ 41 + i] = nil end
          => moved more than 16777216 bytes while its tables grew
        19 | while true do coroutine.resume(coroutine.create(function() while true do end end)) end
          => 'coroutine' is not available to rules: a rule runs to its end
        19 | return coroutine.wrap(function() end)
          => 'coroutine' is not available to rules: a rule runs to its end
        20 | local x <close> = setmetatable({}, { __close = function() while true do end end })
          => 'setmetatable' is not available to rules: use plain tables and functions
        20 | local x <close> = {}
          => variable 'x' got a non-closable value
        20 | local x <close> = "text"
          => variable 'x' got a non-closable value
        21 | while true do end
          => used more than 100000 instructions
        21 | repeat until false
          => used more than 100000 instructions
        21 | for i = 1, math.huge do end
          => used more than 100000 instructions
        21 | for i = 1, math.maxinteger do end
          => used more than 100000 instructions
        21 | ::again:: goto again
          => used more than 100000 instructions
        21 | for i = 1, 0, 0 do end
          => 'for' step is zero
        21 | local function f(n) return 1 + f(n + 1) end return f(1)
          => allocated more than 1048576 bytes
        21 | local function f() return f() end return f()
          => used more than 100000 instructions
        21 | local function f() local a, b, c, d = f() return a end return f()
          => allocated more than 1048576 bytes
        21 | local function f() f() end f()
          => allocated more than 1048576 bytes
        21 | local t = {} t.f = function() return t.f() + 1 end return t.f()
          => allocated more than 1048576 bytes
        21 | local function f(n) return pcall(f, n + 1) end return f(1) .. "x"
          => attempt to concatenate a boolean value
        21 | local s = "" for i = 1, 1e9 do s = ("%s"):format(s) end
          => used more than 100000 instructions
        22 | return ("x"):rep(1e9)
          => made a text longer than 1024 bytes
        22 | local s = ("x"):rep(1000) return s .. s
          => made a text longer than 1024 bytes
        22 | local t = {} for i = 1, 1e9 do t[i] = i end
          => allocated more than 1048576 bytes
        22 | local t = {} for i = 1, 1e9 do t["k" .. i] = i end
          => used more than 100000 instructions
        22 | local t = {} for i = 1, 1e9 do t[i] = {} end
          => allocated more than 1048576 bytes
        22 | local t = {} for i = 1, 1e9 do t[i] = function() return i end end
          => allocated more than 1048576 bytes
        22 | pcall(function() local t = {} for i = 1, 1e9 do t[i] = i end end) return 1
          => allocated more than 1048576 bytes
        22 | return ("%99.99f"):format(1e308):rep(3)
          => made a text longer than 1024 bytes
        22 | for i = 1, 1e9 do local s = ("%.99f"):format(1e308) end
          => used more than 100000 instructions
        22 | return ("%s%s"):format(("x"):rep(600), ("x"):rep(600))
          => made a text longer than 1024 bytes
        22 | return ("%100d"):format(1)
          => string.format: '%100' is not a directive of rules
        22 | return ("%99999999s"):format("x")
          => string.format: '%999' is not a directive of rules
        22 | return ("%s"):format()
          => bad argument #1 to 'format' (no value)
        22 | return ("%d"):format()
          => bad argument #1 to 'format' (no value)
        22 | return ("%d"):format(1.5)
          => bad argument #1 to 'format' (number has no integer representation)
        22 | return ("%s"):format({})
          => bad argument #1 to 'format' (a text, number, flag or nil is due)
        22 | return ("%q"):format("x")
          => string.format: '%q' is not a directive of rules
        22 | return ("%a"):format(1)
          => string.format: '%a' is not a directive of rules
        22 | return ("%"):format(1)
          => string.format: '%' ends before its letter
        22 | return ("x"):byte(1, 1e9) + ("x"):rep(251):byte(1, 251)
          => string.byte gives at most 250 values
        """#)
}
