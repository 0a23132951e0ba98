// Makes certain that no call of a function can see another call.
//
// Everything the function can reach through upvalues and tables is walked. Lua functions whose code
// assigns to a variable that outlives the call are refused (bytecode.c); tables become read-only
// (freeze.c); an iterator of pairs, which remembers its place, is refused. So is a text longer than
// a call may make: comparing it takes long, and counts as one instruction.
#include "internal.h"

enum { SEEN = 0, QUEUE = 1 };  // Places from the base of a walk.

typedef struct walk {
    int base;
    lua_Integer queued;
    int32_t source;  // Where the function looked at last is defined; -1 for none.
    int32_t line;
} walk;

/// Refuses a text of `count` bytes when no call could make it.
CHISO_RAISES static void check_text(lua_State *L, size_t count, int32_t source, int32_t line) {
    size_t most = chiso_of(L)->limits.string_bytes;
    if (count <= most) return;
    chiso_fail_at(
        L, CHISO_FAULT_REFUSED, source, line, "keeps a text of %I bytes, the most is %I",
        (LUAI_UACINT)count, (LUAI_UACINT)most);
}

/// Queues the value at the top, when it is a table or a function not seen before, and pops it.
CHISO_RAISES static void visit(lua_State *L, walk *w) {
    int type = lua_type(L, -1);
    chiso_charge(L, 1);
    if (type == LUA_TSTRING) check_text(L, lua_rawlen(L, -1), w->source, w->line);
    if (type == LUA_TTABLE || type == LUA_TFUNCTION) {
        lua_pushvalue(L, -1);
        if (lua_rawget(L, w->base + SEEN) == LUA_TNIL) {
            lua_pushvalue(L, -2);
            lua_pushboolean(L, 1);
            lua_rawset(L, w->base + SEEN);
            lua_pushvalue(L, -2);
            lua_rawseti(L, w->base + QUEUE, ++w->queued);
        }
        lua_settop(L, -2);
    }
    lua_settop(L, -2);
}

static int write_dump(lua_State *L, const void *bytes, size_t count, void *buffer) {
    return !chiso_append(chiso_of(L), buffer, bytes, count);
}

/// Refuses the Lua function at the top when its code assigns to what outlives a call.
CHISO_RAISES static void scan_code(lua_State *L, walk *w) {
    chiso_state *s = chiso_of(L);
    lua_Debug ar;
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &ar);
    s->output.count = 0;
    if (lua_dump(L, write_dump, &s->output, 0) != 0) chiso_out_of_memory(L);
    chiso_charge(L, s->output.count / 4);
    chiso_finding found = {0};
    int32_t source = chiso_source_number(&ar);
    if (!chiso_scan((const uint8_t *)s->output.bytes, s->output.count, &found)) {
        chiso_fail_at(
            L, CHISO_FAULT_REFUSED, source, ar.linedefined,
            "the code of this version of Lua cannot be checked");
    }
    w->source = source;
    w->line = ar.linedefined;
    check_text(L, found.longest, source, ar.linedefined);
    if (found.line == 0) return;
    chiso_fail_at(
        L, CHISO_FAULT_REFUSED, source, found.line,
        "%s '%s', which outlives the call: results would depend on what ran before",
        found.changes_table ? "changes" : "assigns to", found.name);
}

CHISO_RAISES static void walk_function(lua_State *L, walk *w) {
    if (lua_tocfunction(L, -1) == chiso_pairs_next) {
        chiso_fail_at(
            L, CHISO_FAULT_REFUSED, -1, 0,
            "keeps an iterator of pairs, which remembers its place from call to call");
    }
    if (lua_iscfunction(L, -1)) return;
    scan_code(L, w);
    for (int i = 1; lua_getupvalue(L, -1, i) != NULL; i++) visit(L, w);
}

CHISO_RAISES static void walk_table(lua_State *L, walk *w) {
    int table = lua_gettop(L);
    if (lua_getmetatable(L, table)) {  // Read-only already, and what it holds with it.
        lua_settop(L, table);
        return;
    }
    for (lua_pushnil(L); lua_next(L, table);) {
        visit(L, w);
        lua_pushvalue(L, -1);
        visit(L, w);
    }
}

/// Seals every function and table that can be reached from the value at `index`.
CHISO_RAISES void chiso_seal_value(lua_State *L, int index) {
    index = lua_absindex(L, index);
    luaL_checkstack(L, 12, NULL);
    int top = lua_gettop(L);
    walk w = {.base = top + 1, .source = -1};
    lua_Integer done = 0;
    lua_newtable(L);
    lua_newtable(L);
    lua_pushvalue(L, index);
    visit(L, &w);
    while (done < w.queued) {
        lua_rawgeti(L, w.base + QUEUE, ++done);
        if (lua_type(L, -1) == LUA_TTABLE) walk_table(L, &w);
        else walk_function(L, &w);
        lua_settop(L, w.base + QUEUE);
    }
    // Only now that nothing was refused: a read-only table counts as looked through.
    for (lua_Integer i = 1; i <= w.queued; i++) {
        if (lua_rawgeti(L, w.base + QUEUE, i) == LUA_TTABLE) chiso_freeze(L, lua_gettop(L));
        lua_settop(L, w.base + QUEUE);
    }
    lua_settop(L, top);
}
