// What a call is given beyond what its function takes: Lua drops it unseen, and nearly always it is
// half of a number typed with a decimal comma.
#include "internal.h"

#define POINT "a number is written with a point: 0.5, not 0,5"

/// Refuses arguments after the first `most` of the C function that runs.
CHISO_RAISES void chiso_take(lua_State *L, int most, const char *function) {
    int count = lua_gettop(L);
    if (count <= most) return;
    chiso_fail(
        L, "%s takes %d %s, %d are given; " POINT, function, most,
        most == 1 ? "argument" : "arguments", count);
}

/// Refuses the table at `index` when something stands without a name in it beside what has one.
CHISO_RAISES void chiso_check_names(lua_State *L, int index, const char *function) {
    int top = lua_gettop(L);
    luaL_checkstack(L, 8, NULL);
    chiso_push_data(L, index);
    int table = lua_gettop(L);
    bool has_names = false;
    if (lua_rawlen(L, table) > 0) {
        for (lua_pushnil(L); lua_next(L, table) && !has_names; lua_settop(L, table + 1)) {
            chiso_charge(L, 1);
            has_names = lua_type(L, table + 1) == LUA_TSTRING;
        }
    }
    lua_settop(L, top);
    if (has_names) {
        chiso_fail(L, "%s: a value stands without a name beside others that have one; " POINT,
                   function);
    }
}

// Upvalues of a counted function: the Lua function it stands before, and what it is called.
enum { COUNTED = 1, NAME = 2 };

CHISO_RAISES static bool is_empty(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TTABLE) return false;
    int top = lua_gettop(L);
    luaL_checkstack(L, 4, NULL);
    chiso_push_data(L, index);
    lua_pushnil(L);
    bool empty = lua_next(L, top + 1) == 0;
    lua_settop(L, top);
    return empty;
}

CHISO_RAISES static int call_counted(lua_State *L) {
    lua_Debug ar;
    const char *name = lua_tostring(L, lua_upvalueindex(NAME));
    lua_pushvalue(L, lua_upvalueindex(COUNTED));
    lua_getinfo(L, ">u", &ar);
    // Options that say nothing are none.
    while (lua_gettop(L) > ar.nparams && is_empty(L, lua_gettop(L))) lua_settop(L, -2);
    if (!ar.isvararg) chiso_take(L, ar.nparams, name);
    int count = lua_gettop(L);
    for (int i = 1; i <= count; i++) {
        if (lua_type(L, i) == LUA_TTABLE) chiso_check_names(L, i, name);
    }
    lua_pushvalue(L, lua_upvalueindex(COUNTED));
    lua_rotate(L, 1, 1);
    lua_callk(L, count, 1, 0, NULL);
    return 1;
}

/// Puts in the place of the Lua function at the top one that refuses what it does not take; what
/// else it may be stays.
CHISO_RAISES void chiso_count_arguments(lua_State *L, const char *name) {
    if (lua_type(L, -1) != LUA_TFUNCTION || lua_iscfunction(L, -1)) return;
    lua_pushstring(L, name);
    lua_pushcclosure(L, call_counted, NAME);
}

/// Pushes the function at `index`, or the one it counts for.
void chiso_push_uncounted(lua_State *L, int index) {
    if (lua_tocfunction(L, index) == call_counted) lua_getupvalue(L, index, COUNTED);
    else lua_pushvalue(L, index);
}
