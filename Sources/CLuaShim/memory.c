// The allocator with its caps, and the buffers outside Lua's heap.
#include "internal.h"

#include <stdlib.h>

// A string of n bytes is asked for as this many more: its header and closing zero.
enum { STRING_HEADER = 25, STRINGS_WHILE_LOADING = 16 * 1024 };

// Instructions of which each is worth so many bytes of a table, copied when its list grows and placed
// anew when its keys are: while files load, nothing else bounds how often that is done.
enum { BYTES_COPIED = 128, BYTES_PLACED = 8 };

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

/// A table keeps its places when its values go, and walking over them is no instruction.
size_t chiso_places_limit(const chiso_state *s) {
    return 4 * (size_t)(s->in_cell ? s->limits.cell_instructions : s->limits.load_instructions);
}

/// No file may take so much that nothing is left for the others.
size_t chiso_file_limit(const chiso_state *s) { return s->limits.state_bytes / 2; }

static bool injected_failure(chiso_state *s) {
    return s->fail_at > 0 && ++s->requests >= s->fail_at;
}

static bool refuse(chiso_state *s, enum chiso_limit why) {
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
    if (!s->in_cell) s->spent += (int64_t)(size / BYTES_COPIED);
    return s->moved <= chiso_moved_limit(s) || refuse(s, CHISO_TRIP_MOVED);
}

/// Lua's allocator. `old_size` of a new block is the tag of what it is for.
void *chiso_allocate(void *context, void *block, size_t old_size, size_t size) {
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
    if (block == NULL && old_size == 0 && !s->in_cell) s->spent += (int64_t)(size / BYTES_PLACED);
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
