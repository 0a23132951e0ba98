// Protected entries, and what is told of a fault: its kind, its message, its place.
#include "internal.h"

#include <math.h>
#include <stdio.h>

/// The message handler of every protected call: keeps the place where the error was raised.
int chiso_handler(lua_State *L) {
    chiso_place(chiso_of(L), L);
    return 1;
}

static const char *trip_message(const chiso_state *s, char *into, size_t size) {
    switch (s->tripped) {
    case CHISO_TRIP_INSTRUCTIONS:
        snprintf(
            into, size, s->in_cell ? "used more than %lld instructions"
                                   : "used more than %lld instructions while loading",
            (long long)(s->in_cell ? s->limits.cell_instructions : s->limits.load_instructions));
        break;
    case CHISO_TRIP_BYTES:
        snprintf(into, size, "allocated more than %zu bytes", s->limits.cell_bytes);
        break;
    case CHISO_TRIP_STRING:
        snprintf(into, size, "made a text longer than %zu bytes", chiso_string_limit(s));
        break;
    case CHISO_TRIP_STATE:
        snprintf(into, size, "all files together need more than %zu bytes", s->limits.state_bytes);
        break;
    case CHISO_TRIP_FILE:
        snprintf(into, size, "needs more than %zu bytes to load", chiso_file_limit(s));
        break;
    case CHISO_TRIP_MOVED:
        snprintf(
            into, size, "moved more than %zu bytes while its tables grew", chiso_moved_limit(s));
        break;
    case CHISO_TRIP_PLACES:
        snprintf(
            into, size, "walked over more than %zu places of tables", chiso_places_limit(s));
        break;
    case CHISO_TRIP_VALUES:
        snprintf(into, size, "passed more than %d values to one function", CHISO_MOST_VALUES);
        break;
    case CHISO_NOT_TRIPPED: into[0] = 0;
    }
    return into;
}

/// The message of a raised value, at the top of the stack; never runs code of a rule.
static const char *raised_message(lua_State *L, char *into, size_t size) {
    switch (lua_type(L, -1)) {
    case LUA_TSTRING: return chiso_unmarked(lua_tostring(L, -1));
    case LUA_TNUMBER:
        if (isnan(lua_tonumber(L, -1))) snprintf(into, size, "raised the number nan");
        else snprintf(into, size, "raised the number %.14g", lua_tonumber(L, -1));
        break;
    case LUA_TNIL: snprintf(into, size, "raised an error without a message"); break;
    default:
        snprintf(into, size, "raised a %s instead of a message", lua_typename(L, lua_type(L, -1)));
    }
    return into;
}

static int32_t fault_kind(const chiso_state *s, int status) {
    switch (s->tripped) {
    case CHISO_TRIP_INSTRUCTIONS:
    case CHISO_TRIP_PLACES:
    case CHISO_TRIP_VALUES: return CHISO_FAULT_BUDGET;
    case CHISO_TRIP_BYTES:
    case CHISO_TRIP_STRING:
    case CHISO_TRIP_MOVED:
    case CHISO_TRIP_FILE:
    case CHISO_TRIP_STATE: return CHISO_FAULT_MEMORY;
    case CHISO_NOT_TRIPPED: break;
    }
    if (status == LUA_ERRMEM) return CHISO_FAULT_MEMORY;
    return s->special != 0 ? s->special : CHISO_FAULT_RUNTIME;
}

/// Appends a text meant for a reader: at most CHISO_MOST_MESSAGE bytes of it, between two letters,
/// the last "…" when it is cut.
bool chiso_append_message(chiso_state *s, chiso_buffer *buffer, const char *text, size_t count) {
    static const char dots[] = "\xE2\x80\xA6";
    if (count <= CHISO_MOST_MESSAGE) return chiso_append(s, buffer, text, count);
    size_t kept = CHISO_MOST_MESSAGE - (sizeof dots - 1);
    // A letter of UTF-8 has at most three further bytes; what has more is no text at all.
    for (int i = 0; i < 3 && ((uint8_t)text[kept] & 0xC0) == 0x80; i++) kept--;
    return chiso_append(s, buffer, text, kept)
        && chiso_append(s, buffer, dots, sizeof dots - 1);
}

/// Keeps what is known of the error at the top of the stack.
static void note_fault(chiso_state *s, int status) {
    char text[160];
    const char *message;
    if (s->tripped != CHISO_NOT_TRIPPED) message = trip_message(s, text, sizeof text);
    else if (status == LUA_ERRMEM) message = chiso_short_of_memory;
    else message = raised_message(s->L, text, sizeof text);
    s->message.count = 0;
    bool kept = chiso_append_message(s, &s->message, message, strlen(message));
    s->fault = (chiso_fault_info){
        .kind = fault_kind(s, status),
        .source = s->placed ? s->source : -1,
        .line = s->placed ? s->line : 0,
        .message = {kept ? s->message.bytes : chiso_short_of_memory,
                    kept ? s->message.count : strlen(chiso_short_of_memory)},
    };
}

chiso_fault_info chiso_fault(const chiso_state *s) { return s->fault; }

bool chiso_protect(chiso_state *s, lua_CFunction body, void *op) {
    lua_State *L = s->L;
    int status = LUA_ERRMEM;
    int top = lua_gettop(L);
    s->placed = false;
    if (lua_checkstack(L, 8)) {
        // None of these three allocates.
        lua_pushcfunction(L, chiso_handler);
        lua_pushcfunction(L, body);
        lua_pushlightuserdata(L, op);
        chiso_state *before = chiso_enter(s);
        status = lua_pcall(L, 1, 0, -3);
        chiso_enter(before);
    }
    if (status != LUA_OK) note_fault(s, status);
    lua_settop(L, top);
    return status == LUA_OK;
}
