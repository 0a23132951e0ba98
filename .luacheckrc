-- What a rule sees, and nothing more: the host library of chiso under Lua 5.4.
stds.chiso_host = {
  read_globals = {
    "assert", "error", "ipairs", "pairs", "pcall", "require", "select", "tonumber", "tostring",
    "type",
    math = {
      fields = {
        "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge",
        "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt",
        "tan", "tointeger", "type", "ult",
      },
    },
    table = { fields = { "concat", "insert", "remove", "sort", "unpack", "pack" } },
    string = { fields = { "byte", "format", "len", "lower", "upper", "rep", "reverse", "sub" } },
    -- Every file in Rules/_lib is a further field of `chiso`.
    chiso = { other_fields = true },
  },
}
std = "chiso_host"
max_line_length = 100

-- Stubs declare the names that everything else only reads.
files["Rules/_types"] = { globals = { "chiso", "require" }, unused_args = false }

-- The benchmark's peer, the second scorer and the generators of synthetic data run under the stock interpreter.
files["Tests/Benchmarks/peer.lua"] = { std = "lua54", globals = { "chiso" } }
files["Tests/CommandTests/Reference"] = { std = "lua54", globals = { "chiso" } }
files["Datasets"] = { std = "lua54" }
