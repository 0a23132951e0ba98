extension Attack {
    /// What a file does while it loads, and why it is then refused.
    static let onLoading = table(
        #"""
         5 | while true do pcall(function() while true do end end) end
          => used more than 10000000 instructions while loading
        17 | local a, b = ("x"):rep(16000) .. "a", ("x"):rep(16000) .. "b" while a < b do end
          => used more than 10000000 instructions while loading
        10 | while true do local s = ("x"):rep(16000) end
          => needs more than 33554432 bytes to load
        11 | while true do table.unpack({}, 1, 250) end
          => used more than 10000000 instructions while loading
        13 | local t = {} while true do table.insert(t, 1, 1) end
          => used more than 10000000 instructions while loading
        14 | local t = {} for i = 1, 1e4 do t[i] = -i end while true do table.sort(t) end
          => used more than 10000000 instructions while loading
        15 | local t = {} for i = 1, 1e5 do t[i] = "" end while true do table.concat(t) end
          => used more than 10000000 instructions while loading
        18 | local t = {} for i = 1, 2e5 do t[i] = i end for i = 1, 2e5 do t[i] = nil end while true do
             pairs(t) end
          => walked over more than 40000000 places of tables
        18 | local t = {} for i = 1, 131071 do t[i + 0.5] = 1 end for i = 2e5, 3e6 do t[i + 0.5] = 1
             t[i + 0.5] = nil end
          => used more than 10000000 instructions while loading
        17 | local a, b = 1e308, 3e-308 for i = 1, 1e5 do local c = a % b end
          => used more than 10000000 instructions while loading
        18 | local t = {} for i = 1, 262144 do t[i] = i end t[2 ^ 40] = 1 for i = 1, 1e9 do t[2 ^ 41 +
             i] = 1 t[2 ^ 41 + i] = nil end
          => moved more than 1073741824 bytes while its tables grew
        22 | local t = {} for i = 1, 1e9 do t[i] = i end
          => needs more than 33554432 bytes to load
        22 | local t = {} for i = 1, 1e9 do t = { t } end
          => needs more than 33554432 bytes to load
        22 | local s = "x" while true do s = s .. s end
          => made a text longer than 16384 bytes
        21 | local function f() return 1 + f() end f()
          => needs more than 33554432 bytes to load
         9 | return ("x"):rep(1e18)
          => made a text longer than 16384 bytes
        16 | load("x")
          => 'load' is not available to rules: only files are loaded
         3 | setmetatable({}, {})
          => 'setmetatable' is not available to rules: use plain tables and functions
        28 | local t = {} t.t = t return t
          => a table contains itself
        28 | local t = {} for i = 1, 2e5 do t[i] = i end return t
          => a table holds more than 100000 values
        28 | return { [1.5] = 1 }
          => a table has the key 1.5 beside a list of 0
        28 | return { [{}] = 1 }
          => a table as a key has no order
        28 | return { [true] = 1 }
          => a table has a boolean as a key
        28 | local t = {} for i = 1, 40 do t = { t } end return t
          => tables are nested more than 32 deep
        28 | return { [3] = 1 }
          => a table has the key 3.0 beside a list of 0
        37 | #!/usr/bin/lua
          => begins with '#', which Lua does not know
        37 | return 1 +
          => unexpected symbol near <eof>
        37 | return (
          => unexpected symbol near <eof>
        37 | x = 1
          => assigns to the global 'x': files share no globals; write 'local x'
        37 | return "
          => unfinished string near <eof>
        37 | --[[
          => unfinished long comment (starting at line 1) near <eof>
        37 | goto nowhere
          => no visible label 'nowhere' for <goto> at line 1
        37 | break
          => break outside loop at line 1
        37 | local x <const> = 1 x = 2
          => attempt to assign to const variable 'x'
        37 | local x <evil> = 1
          => unknown attribute 'evil'
        37 | return 0x
          => malformed number near '0x'
        37 | return '\u{110000000}'
          => UTF-8 value too large near ''\u{110000000'
        37 | return '\300'
          => decimal escape too large near ''\300''
        34 | return require("os")
          => there is no 'os' to require
        34 | return require("shared.absent")
          => there is no 'shared.absent' to require
        34 | return require("../../etc/passwd")
          => there is no '../../etc/passwd' to require
        34 | return chiso.absent
          => chiso has no 'absent'
        34 | return chiso[1]
          => chiso has no such name
        40 | local function f() error(tostring(f())) end f()
          => needs more than 33554432 bytes to load
        40 | while true do pcall(error, ("x"):rep(16000)) end
          => needs more than 33554432 bytes to load
        35 | return chiso.percent(0, 0)
          => chiso.percent: 0 of 0 has no value outside a rule
        26 | chiso.not_applicable("x")
          => chiso.not_applicable('x') has no cell to end
        """#)
}
