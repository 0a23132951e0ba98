// The instruction budget: a count hook, and charges for library functions that work by size. While
// lines are asked for, the same hook notes them.
#include "internal.h"

/// Raises what pcall passes on; the reason is in the state.
CHISO_RAISES int chiso_stop(lua_State *L) {
    lua_pushlightuserdata(L, chiso_of(L));
    return lua_error(L);
}

CHISO_RAISES static void hook(lua_State *L, lua_Debug *ar);

CHISO_RAISES int chiso_trip(lua_State *L, enum chiso_limit why) {
    chiso_state *s = chiso_of(L);
    chiso_place(s, L);
    s->tripped = why;
    lua_sethook(L, hook, LUA_MASKCOUNT, 1);  // Whatever catches the error is stopped at once.
    return chiso_stop(L);
}

static bool over(const chiso_state *s) {
    return s->spent > (s->in_cell ? s->limits.cell_instructions : s->limits.load_instructions);
}

/// Whether a function under way holds so many extra arguments that copying them is real work.
static bool holds_too_many_values(lua_State *L) {
    lua_Debug ar;
    for (int level = 0; level < 2 && lua_getstack(L, level, &ar); level++) {
        if (lua_getlocal(L, &ar, -(CHISO_MOST_VALUES + 1)) != NULL) {
            lua_settop(L, -2);
            return true;
        }
    }
    return false;
}

CHISO_RAISES static void hook(lua_State *L, lua_Debug *ar) {
    chiso_state *s = chiso_of(L);
    if (ar->event == LUA_HOOKLINE) {
        if (s->tripped != CHISO_NOT_TRIPPED || s->ended != 0) return;
        lua_getinfo(L, "S", ar);  // Neither allocates nor raises.
        chiso_note_line(s, ar);
        return;
    }
    if (s->tripped != CHISO_NOT_TRIPPED || s->ended != 0) chiso_stop(L);
    s->spent += CHISO_HOOK_STEP;
    if (over(s)) chiso_trip(L, CHISO_TRIP_INSTRUCTIONS);
    if (holds_too_many_values(L)) chiso_trip(L, CHISO_TRIP_VALUES);
}

CHISO_RAISES void chiso_charge(lua_State *L, size_t work) {
    chiso_state *s = chiso_of(L);
    s->spent += work < INT32_MAX ? (int64_t)work : INT32_MAX;
    if (over(s)) chiso_trip(L, CHISO_TRIP_INSTRUCTIONS);
}

CHISO_RAISES void chiso_charge_bytes(lua_State *L, size_t bytes) {
    chiso_charge(L, 1 + bytes / 16);
}

/// Charges for walking over places of a table, which may be empty: their number depends on how keys fell,
/// so that it counts apart from instructions.
CHISO_RAISES void chiso_charge_places(lua_State *L, size_t places) {
    chiso_state *s = chiso_of(L);
    s->places += places;
    if (s->places > chiso_places_limit(s)) chiso_trip(L, CHISO_TRIP_PLACES);
}

/// Stops the call when it is about to make a text longer than it may.
CHISO_RAISES void chiso_need_string(lua_State *L, size_t count) {
    if (count > chiso_string_limit(chiso_of(L))) chiso_trip(L, CHISO_TRIP_STRING);
    chiso_charge_bytes(L, count);
}

int64_t chiso_spent(const chiso_state *s) { return s->spent; }

int64_t chiso_spent_by_others(const chiso_state *s) { return s->spent_by_others; }

/// Starts a call: of a cell, or of loading. The count starts afresh with it.
void chiso_begin(chiso_state *s, bool in_cell) {
    s->in_cell = in_cell;
    s->spent = 0;
    s->spent_by_others = 0;
    s->places = 0;
    s->volume = 0;
    s->began = s->used;
    s->moved = 0;
    s->tripped = CHISO_NOT_TRIPPED;
    s->ended = 0;
    s->placed = false;
    s->special = 0;
    int lines = s->traces ? LUA_MASKLINE : 0;
    lua_sethook(s->L, hook, LUA_MASKCOUNT | lines, CHISO_HOOK_STEP);
}
