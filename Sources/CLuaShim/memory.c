// The allocator with its caps, the buffers outside Lua's heap, and opening, settling and closing.
#include "internal.h"

#include <stdlib.h>

const char chiso_key_environment, chiso_key_functions, chiso_key_kept, chiso_key_files,
    chiso_key_data;

// A string of n bytes is asked for as this many more: its header and closing zero.
enum { STRING_HEADER = 25, STRINGS_WHILE_LOADING = 16 * 1024, SETTLING_STRINGS = 16384 };

// Growing by doubling moves a block of n bytes about 2 n bytes in all; a table that is made anew at
// every other instruction moves its whole size each time, and no instruction counts it.
enum { MOVES = 16 };

size_t chiso_string_limit(const chiso_state *s) {
    return s->in_cell ? s->limits.string_bytes : STRINGS_WHILE_LOADING;
}

size_t chiso_moved_limit(const chiso_state *s) {
    size_t bytes = s->in_cell ? s->limits.cell_bytes : s->limits.state_bytes;
    return bytes <= SIZE_MAX / MOVES ? MOVES * bytes : SIZE_MAX;
}

/// No file may take so much that nothing is left for the others.
size_t chiso_file_limit(const chiso_state *s) { return s->limits.state_bytes / 2; }

static bool injected_failure(chiso_state *s) {
    return s->fail_at > 0 && ++s->requests >= s->fail_at;
}

static bool refuse(chiso_state *s, enum chiso_trip why) {
    s->tripped = why;
    if (s->L != NULL) chiso_place(s, s->L);
    return false;
}

/// Whether `growth` more bytes may be had, `size` in one block; a refusal is sticky.
static bool may_grow(chiso_state *s, bool is_string, size_t size, size_t growth) {
    if (s->tripped != CHISO_NOT_TRIPPED) return false;
    if (is_string && size > chiso_string_limit(s) + STRING_HEADER) {
        return refuse(s, CHISO_TRIP_STRING);
    }
    if (!s->in_cell) {
        if (growth > chiso_file_limit(s)
            || (s->used > s->began && s->used - s->began > chiso_file_limit(s) - growth)) {
            return refuse(s, CHISO_TRIP_FILE);
        }
        if (growth <= s->limits.state_bytes && s->used <= s->limits.state_bytes - growth) {
            return true;
        }
        return refuse(s, CHISO_TRIP_STATE);
    }
    // Only the volume counts here: the live total depends on what ran before.
    s->volume += growth;
    if (s->volume <= s->limits.cell_bytes) return true;
    return refuse(s, CHISO_TRIP_BYTES);
}

/// Whether a block of `size` bytes may be moved; a refusal is sticky.
static bool may_move(chiso_state *s, size_t size) {
    if (s->tripped != CHISO_NOT_TRIPPED) return false;
    s->moved += size;
    return s->moved <= chiso_moved_limit(s) || refuse(s, CHISO_TRIP_MOVED);
}

/// Lua's allocator. `old_size` of a new block is the tag of what it is for.
static void *allocate(void *context, void *block, size_t old_size, size_t size) {
    chiso_state *s = context;
    size_t old = block != NULL ? old_size : 0;
    if (size == 0) {
        if (block != NULL) s->blocks--;
        s->used -= old;
        free(block);
        return NULL;
    }
    if (block != NULL && size >= old && !may_move(s, old)) return NULL;
    if (size > old) {
        bool is_string = block == NULL && old_size == LUA_TSTRING;
        if (injected_failure(s) || !may_grow(s, is_string, size, size - old)) return NULL;
    }
    void *moved = realloc(block, size);
    if (moved == NULL) {
        if (size > old) return NULL;
        moved = block;  // Lua relies on shrinking never to fail.
    }
    if (block == NULL) s->blocks++;
    s->used += size - old;
    if (s->used > s->peak) s->peak = s->used;
    return moved;
}

/// Makes room for `count` more bytes.
static bool reserve(chiso_state *s, chiso_buffer *buffer, size_t count) {
    if (count <= buffer->capacity - buffer->count) return true;
    size_t capacity = (buffer->count + count) * 2 + 64;
    char *moved = injected_failure(s) ? NULL : realloc(buffer->bytes, capacity);
    if (moved == NULL) return false;
    if (buffer->bytes == NULL) s->blocks++;
    buffer->bytes = moved;
    buffer->capacity = capacity;
    return true;
}

bool chiso_append(chiso_state *s, chiso_buffer *buffer, const void *bytes, size_t count) {
    if (!reserve(s, buffer, count)) return false;
    if (count > 0) memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
    return true;
}

/// `count` bytes to build a result in, until the next such request; nothing may run in between.
CHISO_RAISES void *chiso_scratch(lua_State *L, size_t count) {
    chiso_state *s = chiso_of(L);
    if (!reserve(s, &s->scratch, count)) chiso_out_of_memory(L);
    return s->scratch.bytes;
}

void chiso_discard(chiso_state *s, chiso_buffer *buffer) {
    if (buffer->bytes != NULL) s->blocks--;
    free(buffer->bytes);
    *buffer = (chiso_buffer){0};
}

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
    lua_State *L = lua_newstate(allocate, s);
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
