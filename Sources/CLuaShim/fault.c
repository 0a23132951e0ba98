// Raising a fault, and where it was raised. Stands on nothing but Lua.
#include "internal.h"

#include <stdarg.h>
#include <stdlib.h>

// A file is known to Lua as "=\1<number>": a message's prefix is then recognised beyond doubt, and
// a long path is never cut short.
enum { MARK = '\1' };

const char chiso_short_of_memory[] = "the machine is out of memory";

int32_t chiso_source_number(const lua_Debug *ar) {
    if (ar->source[0] != '=' || ar->source[1] != MARK) return -1;
    return (int32_t)strtol(ar->source + 2, NULL, 10);
}

/// `message` past Lua's prefix "\1<number>:<line>: ".
const char *chiso_unmarked(const char *message) {
    while (message[0] == MARK) {
        const char *end = strstr(message, ": ");
        if (end == NULL) break;
        message = end + 2;
    }
    return message;
}

/// Notes the deepest Lua function under way, unless a place is noted already. Allocates nothing.
void chiso_place(chiso_state *s, lua_State *L) {
    if (s->placed) return;
    s->source = -1;
    s->line = 0;
    lua_Debug ar;
    for (int level = 0; lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        if (ar.currentline <= 0) continue;
        s->source = chiso_source_number(&ar);
        s->line = ar.currentline;
        s->placed = true;
        return;
    }
}

void chiso_forget_fault(chiso_state *s) {
    s->placed = false;
    s->special = 0;
}

/// Raises a message without a prefix.
CHISO_RAISES int chiso_fail(lua_State *L, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    lua_pushvfstring(L, format, arguments);
    va_end(arguments);
    return lua_error(L);
}

/// Raises a message of a special kind, at a known place unless `source` is negative.
CHISO_RAISES int chiso_fail_at(
    lua_State *L, int32_t kind, int32_t source, int32_t line, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    lua_pushvfstring(L, format, arguments);
    va_end(arguments);
    chiso_state *s = chiso_of(L);
    s->special = kind;
    if (source >= 0) {
        s->placed = true;
        s->source = source;
        s->line = line;
    }
    return lua_error(L);
}

/// For memory outside Lua's heap; within it Lua itself raises.
CHISO_RAISES int chiso_out_of_memory(lua_State *L) {
    return chiso_fail_at(L, CHISO_FAULT_MEMORY, -1, 0, "%s", chiso_short_of_memory);
}
