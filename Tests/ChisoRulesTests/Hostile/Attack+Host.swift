extension Attack {
    /// What reaches for the host, or returns what no rule may, and what is then said.
    static let onHost = table(
        #"""
        23 | getmetatable("").__index = function() return function() return 99 end end
          => 'getmetatable' is not available to rules: tables have no metatables here
        23 | ("x").y = 1
          => attempt to index a string value (constant 'x')
        23 | local s = "x" s.len = nil
          => attempt to index a string value (local 's')
        23 | string.len = function() return 99 end
          => a rule may not change the library ('len')
        23 | local s = string s.rep = nil
          => a rule may not change the library ('rep')
        23 | math.pi = 3
          => a rule may not change the library ('pi')
        23 | chiso.percent = nil
          => a rule may not change the library ('percent')
        23 | table.evil = 1
          => a rule may not change the library ('evil')
        24 | return ("x"):dump()
          => 'string.dump' is not available to rules: only source text is loaded
        24 | return ("x"):nothing()
          => string has no 'nothing'
        25 | return load(string.dump(function() end), "x", "b")
          => 'load' is not available to rules: only files are loaded
        25 | return string.dump(function() end)
          => 'string.dump' is not available to rules: only source text is loaded
        26 | error(setmetatable({}, { __tostring = function() while true do end end }))
          => 'setmetatable' is not available to rules: use plain tables and functions
        26 | error({})
          => raised a table instead of a message
        26 | error(nil)
          => raised an error without a message
        26 | error(function() end)
          => raised a function instead of a message
        26 | error(true)
          => raised a boolean instead of a message
        26 | error(0 / 0)
          => raised the number nan
        26 | error(math.mininteger)
          => raised the number -9.2233720368548e+18
        26 | error(chiso)
          => raised a table instead of a message
        26 | assert(false)
          => assertion failed
        26 | assert(nil, "vì sao")
          => vì sao
        26 | assert(false, {})
          => raised a table instead of a message
        27 | return setmetatable({}, { __index = function() while true do end end })
          => 'setmetatable' is not available to rules: use plain tables and functions
        27 | return { value = 1 }
          => returned a table where a number is due
        27 | return string
          => returned a table where a number is due
        27 | return function() end
          => returned a function where a number is due
        27 | return pairs
          => returned a function where a number is due
        28 | local t = {} t.t = t return t
          => returned a table where a number is due
        28 | local t = {} for i = 1, 9000 do t[i + 0.5] = i end return t
          => returned a table where a number is due
        29 | return 0 / 0
          => returned NaN
        29 | return 1 / 0
          => returned infinity
        29 | return -1 / 0
          => returned infinity
        29 | return math.huge - math.huge
          => returned NaN
        29 | return math.fmod(1, 0)
          => bad argument #2 to 'fmod' (zero)
        29 | return 1 // 0
          => attempt to divide by zero
        29 | return 1 % 0
          => attempt to perform 'n%0'
        29 | return math.tointeger(2 ^ 53) // 0
          => attempt to divide by zero
        29 | return {}
          => returned a table where a number is due
        29 | return 1e308 * 10
          => returned infinity
        29 | return math.sqrt(-1)
          => returned NaN
        29 | return math.log(-1)
          => returned NaN
        30 | table.sort({ 3, 0 / 0, 1 }) return 0 / 0
          => returned NaN
        31 | for k, v in next, {} do end
          => 'next' is not available to rules: its order differs from run to run; use pairs, or #t == 0
        31 | return next({})
          => 'next' is not available to rules: its order differs from run to run; use pairs, or #t == 0
        32 | return math.random()
          => 'math.random' is not available to rules: results may not depend on chance
        32 | math.randomseed(1)
          => 'math.randomseed' is not available to rules: results may not depend on chance
        32 | return os.time()
          => 'os' is not available to rules: results may not depend on the clock or the machine
        32 | return os.clock()
          => 'os' is not available to rules: results may not depend on the clock or the machine
        32 | return os.getenv("HOME")
          => 'os' is not available to rules: results may not depend on the clock or the machine
        32 | return tostring({}) + 1
          => attempt to perform arithmetic on a string value
        32 | return ("%p"):format({})
          => string.format: '%p' is not a directive of rules
        32 | return tostring(print)
          => 'print' is not available to rules: rules print nothing; return the value, or use error
        33 | _G.x = 1
          => '_G' is not available to rules: name what you need
        34 | rawset({}, 1, 1)
          => 'rawset' is not available to rules: tables have no metatables here; use t[k] = v
        34 | rawget({}, 1)
          => 'rawget' is not available to rules: tables have no metatables here; use t[k]
        34 | rawequal(1, 1)
          => 'rawequal' is not available to rules: tables have no metatables here; use ==
        34 | rawlen({})
          => 'rawlen' is not available to rules: tables have no metatables here; use #t
        34 | return debug.getinfo(1)
          => 'debug' is not available to rules: a rule may not look into the host
        34 | return package.path
          => 'package' is not available to rules: use require "shared.<name>"
        34 | return io.open("/etc/passwd")
          => 'io' is not available to rules: rules read no files
        34 | return dofile("/etc/passwd")
          => 'dofile' is not available to rules: use require "shared.<name>"
        34 | return loadfile("/etc/passwd")
          => 'loadfile' is not available to rules: use require "shared.<name>"
        34 | return require("os")
          => require 'os' must stand at the top of the file, not in a call
        34 | return require("shared.x")
          => require 'shared.x' must stand at the top of the file, not in a call
        34 | return chiso.proportion()
          => chiso.proportion must be named while the file loads, not in a call
        34 | print("x")
          => 'print' is not available to rules: rules print nothing; return the value, or use error
        34 | warn("x")
          => 'warn' is not available to rules: rules print nothing; return the value, or use error
        34 | return utf8.char(1)
          => 'utf8' is not available to rules: rules do not take texts apart
        34 | return _VERSION
          => '_VERSION' is not defined
        34 | return arg[0]
          => 'arg' is not defined
        34 | return string.char(27)
          => 'string.char' is not available to rules: write the text as it is
        34 | return string.pack("z", "x")
          => 'string.pack' is not available to rules: rules do not read bytes
        35 | return "1,5" + 0
          => attempt to perform arithmetic on a string value (constant '1,5')
        35 | return "x" + 1
          => attempt to perform arithmetic on a string value (constant 'x')
        35 | return {} .. "x"
          => attempt to concatenate a table value
        35 | return #5
          => attempt to get length of a number value
        35 | return -{}
          => attempt to perform arithmetic on a table value
        35 | return nil + 1
          => attempt to perform arithmetic on a nil value
        35 | return done < "3"
          => attempt to compare number with string
        35 | return {} < {}
          => attempt to compare two table values
        35 | return done()
          => attempt to call a number value (local 'done')
        35 | return done.x.y
          => attempt to index a number value (local 'done')
        35 | return 2 ^ 53 | 0.5
          => number has no integer representation
        35 | return 1 << "x"
          => attempt to perform bitwise operation on a string value (constant 'x')
        35 | return math.maxinteger + 1 .. {}
          => attempt to concatenate a table value
        36 | return tonumber("z", 99)
          => bad argument #2 to 'tonumber' (base out of range)
        36 | return tonumber(1, 10)
          => bad argument #1 to 'tonumber' (string expected, got number)
        36 | return tonumber({}, 10)
          => bad argument #1 to 'tonumber' (string expected, got table)
        40 | local t = {} while true do pcall(function() while true do t[#t + 1] = ("x"):rep(900) .. #t
             end end) end
          => allocated more than 1048576 bytes
        40 | while true do pcall(error, ("x"):rep(1024)) end
          => allocated more than 1048576 bytes
        40 | local function f() return pcall(f) and f() end while true do f() end
          => used more than 100000 instructions
        40 | local function f() error(("x"):rep(1000) .. tostring(f())) end f()
          => allocated more than 1048576 bytes
        40 | pcall(string.rep, "x", 1e9) while true do end
          => made a text longer than 1024 bytes
        40 | pcall(chiso.not_applicable, 5) chiso.not_applicable(nil)
          => chiso.not_applicable: the reason must be a text, not nil
        40 | chiso.not_applicable({})
          => chiso.not_applicable: the reason must be a text, not table
        40 | pcall(chiso.percent, 1, 0) return chiso.percent(1, 0)
          => chiso.percent: 1 of 0 is not a percentage
        40 | return chiso.round(1, 1e9)
          => chiso.round: places must be a whole number from 0 to 9
        40 | return chiso.round(1, -1)
          => chiso.round: places must be a whole number from 0 to 9
        40 | return chiso.round("1")
          => chiso.round: argument 1 must be a number, not string
        40 | return chiso.round_to(1, 0)
          => chiso.round_to: the step must be above 0
        40 | return chiso.round_to(1, 0 / 0)
          => chiso.round_to: the step must be above 0
        40 | return chiso.by("kind", {})
          => returned a table where a number is due
        """#)
}
