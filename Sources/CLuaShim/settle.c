// Collecting, which is done between calls only: what a call may allocate must not depend on earlier ones.
#include "internal.h"

enum { SETTLING_STRINGS = 16384 };

/// Collects until nothing more is freed: each collection shrinks Lua's own tables only by half.
void chiso_collect(chiso_state *s) {
    size_t before;
    int rounds = 0;
    do {
        before = s->used;
        lua_gc(s->L, LUA_GCCOLLECT);
    } while (s->used < before && ++rounds < 64);
}

/// Frees what files loaded before left behind, when that is much: it must not be missing to the next.
void chiso_clear(chiso_state *s) {
    if (s->used <= s->settled + CHISO_MUCH) return;
    s->tripped = CHISO_NOT_TRIPPED;
    chiso_collect(s);
    s->settled = s->used;
}

/// Grows Lua's string table, so that collecting always shrinks it to one size, whatever came before.
CHISO_RAISES static int grow_string_table(lua_State *L) {
    for (int i = 0; i < SETTLING_STRINGS; i++) {
        char text[8] = {'\1', (char)i, (char)(i >> 8)};
        lua_pushlstring(L, text, sizeof text);
        lua_settop(L, 1);
    }
    return 0;
}

/// Brings the heap to the state in which nothing but the loaded files is alive, and measures it.
bool chiso_settle(chiso_state *s) {
    s->in_cell = false;
    s->tripped = CHISO_NOT_TRIPPED;
    bool done = chiso_protect(s, grow_string_table, NULL);
    chiso_collect(s);
    s->baseline = s->used;
    s->changed = !done;
    return done;
}
