// Read-only tables: the contents move to a hidden table, and the table itself, which everyone who
// holds it keeps holding, is left empty behind a locked metatable.
#include "internal.h"

const char chiso_key_data;

CHISO_RAISES static int refuse_change(lua_State *L) {
    return chiso_fail(L, "a rule may not change a shared table");
}

CHISO_RAISES static int length(lua_State *L) {
    chiso_push_data(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
    return 1;
}

/// Pushes what the table at `index` holds: itself, or its hidden table when it is read-only.
/// Returns whether it is read-only.
bool chiso_push_data(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (lua_type(L, index) == LUA_TTABLE && lua_getmetatable(L, index)) {
        if (lua_rawgetp(L, -1, &chiso_key_data) == LUA_TTABLE) {
            lua_rotate(L, -2, -1);
            lua_settop(L, -2);
            return true;
        }
        lua_settop(L, -3);
    }
    lua_pushvalue(L, index);
    return false;
}

/// Pops the hidden table at the top and puts it behind the empty table at `table` (absolute).
CHISO_RAISES static void hide(lua_State *L, int table, lua_CFunction newindex) {
    lua_createtable(L, 0, 5);
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, -2);
    lua_rawsetp(L, -2, &chiso_key_data);
    lua_pushcfunction(L, newindex);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, length);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, table);
    lua_settop(L, -2);
}

/// Makes the plain table at `table` (absolute) read-only; its values are left as they are.
CHISO_RAISES void chiso_lock(lua_State *L, int table, lua_CFunction newindex) {
    luaL_checkstack(L, 6, NULL);
    lua_createtable(L, (int)lua_rawlen(L, table), 0);
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_pushvalue(L, -2);
        lua_rotate(L, -2, 1);
        lua_rawset(L, -4);
    }
    // Assigning nil to a key while traversing is allowed.
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_settop(L, -2);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, table);
    }
    hide(L, table, newindex);
}

/// Makes the table at `table` (absolute) read-only, unless it is so already.
CHISO_RAISES void chiso_freeze(lua_State *L, int table) {
    if (lua_getmetatable(L, table)) {
        lua_settop(L, -2);
        return;
    }
    chiso_lock(L, table, refuse_change);
}
