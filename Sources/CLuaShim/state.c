// Opening and closing a state.
#include "internal.h"

#include <stdlib.h>

CHISO_RAISES static int set_up(lua_State *L) {
    const void *keys[] = {&chiso_key_functions, &chiso_key_kept, &chiso_key_files};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        lua_newtable(L);
        lua_rawsetp(L, LUA_REGISTRYINDEX, keys[i]);
    }
    chiso_make_environment(L);
    return 0;
}

chiso_state *chiso_open(
    const chiso_limits *limits, chiso_callback callback, void *context, int64_t fail_at,
    int64_t *left) {
    chiso_state *s = calloc(1, sizeof *s);
    if (s == NULL) return NULL;
    s->limits = *limits;
    s->callback = callback;
    s->context = context;
    s->fail_at = fail_at;
    s->changed = true;
    lua_State *L = lua_newstate(chiso_allocate, s);
    if (L != NULL) {
        *(chiso_state **)lua_getextraspace(L) = s;
        s->L = L;
        // Collected only between calls: what a call may allocate must not depend on earlier ones.
        lua_gc(L, LUA_GCSTOP);
        if (chiso_protect(s, set_up, NULL)) return s;
    }
    *left = chiso_close(s);
    return NULL;
}

size_t chiso_peak(const chiso_state *s) { return s->peak; }

int64_t chiso_close(chiso_state *s) {
    if (s->L != NULL) lua_close(s->L);
    chiso_buffer *buffers[] = {
        &s->reason, &s->message, &s->output, &s->answer, &s->records, &s->texts,
        &s->scratch, &s->lines,
    };
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) chiso_discard(s, buffers[i]);
    int64_t left = s->blocks;
    free(s);
    return left;
}
