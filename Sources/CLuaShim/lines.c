// The lines of code that a function can come to.
#include "internal.h"

enum { SEEN = 1, QUEUE = 2 };  // Places from the base of a walk.

static int write_dump(lua_State *L, const void *bytes, size_t count, void *buffer) {
    return !chiso_append(chiso_of(L), buffer, bytes, count);
}

/// Appends the lines of the Lua function at the top, and of those written inside it, to the output.
CHISO_RAISES static void list_code(lua_State *L) {
    chiso_state *s = chiso_of(L);
    lua_Debug ar;
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &ar);
    int32_t source = chiso_source_number(&ar);
    if (source < 0) return;
    s->texts.count = 0;
    if (lua_dump(L, write_dump, &s->texts, 0) != 0) chiso_out_of_memory(L);
    chiso_charge(L, s->texts.count / 4);
    if (!chiso_list_lines(s, (const uint8_t *)s->texts.bytes, s->texts.count, source)) {
        chiso_fail(L, "the code of this version of Lua cannot be read");
    }
}

/// Queues the value at the top, when it is a table or a function not seen before, and pops it.
CHISO_RAISES static void visit(lua_State *L, int base, lua_Integer *queued) {
    int type = lua_type(L, -1);
    chiso_charge(L, 1);
    if (type == LUA_TTABLE || type == LUA_TFUNCTION) {
        lua_pushvalue(L, -1);
        if (lua_rawget(L, base + SEEN) == LUA_TNIL) {
            lua_pushvalue(L, -2);
            lua_pushboolean(L, 1);
            lua_rawset(L, base + SEEN);
            lua_pushvalue(L, -2);
            lua_rawseti(L, base + QUEUE, ++*queued);
        }
        lua_settop(L, -2);
    }
    lua_settop(L, -2);
}

/// Lists the function that is the argument, and every one it can reach through what it holds.
CHISO_RAISES static int list_lines(lua_State *L) {
    chiso_state *s = chiso_of(L);
    int32_t function = *(const int32_t *)lua_touserdata(L, 1);
    int base = lua_gettop(L);
    lua_Integer queued = 0;
    s->output.count = 0;
    luaL_checkstack(L, 12, NULL);
    lua_newtable(L);
    lua_newtable(L);
    chiso_push_function(L, function);
    visit(L, base, &queued);
    for (lua_Integer done = 1; done <= queued; done++) {
        if (lua_rawgeti(L, base + QUEUE, done) == LUA_TTABLE) {
            chiso_push_data(L, -1);
            int table = lua_gettop(L);
            for (lua_pushnil(L); lua_next(L, table);) visit(L, base, &queued);
        } else if (!lua_iscfunction(L, -1)) {
            list_code(L);
            for (int i = 1; lua_getupvalue(L, base + 3, i) != NULL; i++) {
                visit(L, base, &queued);
            }
        }
        lua_settop(L, base + QUEUE);
    }
    return 0;
}

bool chiso_active_lines(chiso_state *s, int32_t function) {
    chiso_begin(s, false);
    s->changed = true;
    return chiso_protect(s, list_lines, &function);
}
