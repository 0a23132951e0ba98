// What a file sees: an environment and library tables that nobody can change, and for a name that
// is not there, an error that says so.
#include "internal.h"

typedef struct absence {
    const char *name;
    const char *why;
} absence;

static const absence absent_globals[] = {
    {"_G", "name what you need"},
    {"collectgarbage", "memory is the host's affair"},
    {"coroutine", "a rule runs to its end"},
    {"debug", "a rule may not look into the host"},
    {"dofile", "use require \"shared.<name>\""},
    {"getmetatable", "tables have no metatables here"},
    {"io", "rules read no files"},
    {"load", "only files are loaded"},
    {"loadfile", "use require \"shared.<name>\""},
    {"loadstring", "only files are loaded"},
    {"next", "its order differs from run to run; use pairs, or #t == 0"},
    {"os", "results may not depend on the clock or the machine"},
    {"package", "use require \"shared.<name>\""},
    {"print", "rules print nothing; return the value, or use error"},
    {"rawequal", "tables have no metatables here; use =="},
    {"rawget", "tables have no metatables here; use t[k]"},
    {"rawlen", "tables have no metatables here; use #t"},
    {"rawset", "tables have no metatables here; use t[k] = v"},
    {"setmetatable", "use plain tables and functions"},
    {"utf8", "rules do not take texts apart"},
    {"warn", "rules print nothing; return the value, or use error"},
    {"xpcall", "use pcall"},
    {NULL, NULL},
};

static const absence absent_members[] = {
    {"math.random", "results may not depend on chance"},
    {"math.randomseed", "results may not depend on chance"},
    {"string.dump", "only source text is loaded"},
    {"string.find", "patterns can run for ever; compare with == or string.sub"},
    {"string.gmatch", "patterns can run for ever; compare with == or string.sub"},
    {"string.gsub", "patterns can run for ever; compare with == or string.sub"},
    {"string.match", "patterns can run for ever; compare with == or string.sub"},
    {"string.pack", "rules do not read bytes"},
    {"string.packsize", "rules do not read bytes"},
    {"string.unpack", "rules do not read bytes"},
    {"string.char", "write the text as it is"},
    {"table.move", "use a loop"},
    {NULL, NULL},
};

static const char *reason_of_absence(const absence *list, const char *name) {
    for (; list->name != NULL; list++) {
        if (strcmp(list->name, name) == 0) return list->why;
    }
    return NULL;
}

static const char *key_text(lua_State *L, int index) {
    return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "?";
}

CHISO_RAISES static int absent_global(lua_State *L) {
    const char *name = key_text(L, 2);
    const char *why = reason_of_absence(absent_globals, name);
    if (why == NULL) return chiso_fail(L, "'%s' is not defined", name);
    return chiso_fail(L, "'%s' is not available to rules: %s", name, why);
}

/// Upvalue: the library's name.
CHISO_RAISES static int absent_member(lua_State *L) {
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    const char *name = key_text(L, 2);
    const char *full = lua_pushfstring(L, "%s.%s", library, name);
    const char *why = reason_of_absence(absent_members, full);
    if (why == NULL) return chiso_fail(L, "%s has no '%s'", library, name);
    return chiso_fail(L, "'%s' is not available to rules: %s", full, why);
}

CHISO_RAISES static int assign_global(lua_State *L) {
    return chiso_fail_at(
        L, CHISO_FAULT_REFUSED, -1, 0,
        "assigns to the global '%s': files share no globals; write 'local %s'",
        key_text(L, 2), key_text(L, 2));
}

CHISO_RAISES static int change_library(lua_State *L) {
    return chiso_fail(L, "a rule may not change the library ('%s')", key_text(L, 2));
}

/// Locks the table below the function at the top, which answers for what the table lacks; pops the
/// function.
CHISO_RAISES static void lock_with_index(lua_State *L, lua_CFunction newindex) {
    int index = lua_gettop(L), table = index - 1;
    chiso_lock(L, table, newindex);
    chiso_push_data(L, table);
    lua_createtable(L, 0, 1);
    lua_pushvalue(L, index);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_settop(L, table);
}

/// Pushes a library of the functions listed, and leaves it in the table at the top under `name`.
CHISO_RAISES static void add_library(
    lua_State *L, const char *name, const luaL_Reg *functions, lua_CFunction index) {
    lua_newtable(L);
    if (strcmp(name, "math") == 0) {
        luaopen_math(L);
        for (const luaL_Reg *f = functions; f->name != NULL; f++) {
            lua_getfield(L, -1, f->name);
            lua_setfield(L, -3, f->name);
        }
        lua_settop(L, -2);
    } else {
        luaL_setfuncs(L, functions, 0);
    }
    lua_pushstring(L, name);
    lua_pushcclosure(L, index, 1);
    lock_with_index(L, change_library);
    lua_setfield(L, -2, name);
}

/// Makes `("x"):rep(3)` find the library, and nothing change it.
CHISO_RAISES static void lock_strings(lua_State *L) {
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_getfield(L, -3, "string");
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_settop(L, -2);
}

CHISO_RAISES void chiso_make_environment(lua_State *L) {
    lua_newtable(L);
    luaL_setfuncs(L, chiso_base_functions, 0);
    add_library(L, "math", chiso_math_functions, absent_member);
    add_library(L, "string", chiso_string_functions, absent_member);
    add_library(L, "table", chiso_table_functions, absent_member);
    add_library(L, "chiso", chiso_host_functions, chiso_kind_index);
    lock_strings(L);
    lua_pushcfunction(L, absent_global);
    lock_with_index(L, assign_global);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &chiso_key_environment);
}

CHISO_RAISES static int list_environment(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_environment);
    chiso_encode(L, -1);
    return 0;
}

bool chiso_list_environment(chiso_state *s) {
    chiso_begin(s, false);
    return chiso_protect(s, list_environment, NULL);
}
