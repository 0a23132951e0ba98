// The loop over a column: one protected call for the column, one plain call for each row. A row
// that fails ends the protected call; it is recorded, and the loop enters again at the next row.
#include "internal.h"

#include <math.h>

const char chiso_key_kept;

// A block of rows of which so many ran over a limit is given up: the rest would cost as much, and
// say the same. Blocks are counted from row 0, so that sharing out whole blocks changes nothing.
enum { BLOCK = 1024, MOST_TRIPS = 100 };

// What a call costs by itself, in instructions: the time of about as many.
enum { CALL = 10 };

typedef struct work {
    const chiso_column *column;
    int64_t row;
    int64_t block;      // The block of the last row that ran over a limit, and how many there did.
    int64_t trips;
    chiso_cost cost;    // Of the rows so far; a row that is run again counts once.
    bool again;         // The row's volume came near the cap: its verdict needs a settled heap.
    size_t noted;       // How many lines were noted before the row.
    int64_t settled;    // The row for which the heap was settled, or -1.
    bool known;         // Whether the function's place is known.
    int32_t source;
    int32_t line;
} work;

// Stack of the loop, from 1.
enum { WORK = 1, FUNCTION = 2, KEPT = 3 };

static bool keep_record(chiso_state *s, chiso_record r, const char *text) {
    r.offset = s->texts.count;
    return chiso_append(s, &s->texts, text, r.count) && chiso_append(s, &s->records, &r, sizeof r);
}

/// Records a text of a row, such as the reason of its result.
static bool record(
    chiso_state *s, int64_t row, int32_t status, const char *text, size_t count) {
    chiso_record r = {.row = row, .status = status, .source = -1, .count = count};
    return keep_record(s, r, text);
}

/// Records why a row failed.
static bool record_fault(chiso_state *s, int64_t row, const chiso_fault_info *f) {
    chiso_record r = {
        .row = row, .status = CHISO_FAILED, .kind = f->kind, .source = f->source, .line = f->line,
        .count = f->message.count,
    };
    return keep_record(s, r, f->message.bytes);
}

/// Takes back what was recorded of `row`, which is run again.
static void forget_row(chiso_state *s, int64_t row) {
    while (s->records.count > 0) {
        chiso_record last;
        memcpy(&last, s->records.bytes + s->records.count - sizeof last, sizeof last);
        if (last.row != row) return;
        s->texts.count = last.offset;
        s->records.count -= sizeof last;
    }
}

static inline void push_argument(lua_State *L, const chiso_argument *a, int64_t row) {
    switch (a->kind) {
    case CHISO_ARG_NUMBERS:
        if (a->present == NULL || a->present[row]) lua_pushnumber(L, a->numbers[row]);
        else lua_pushnil(L);
        break;
    case CHISO_ARG_NUMBER: lua_pushnumber(L, a->number); break;
    case CHISO_ARG_FLAGS:
        if (a->present == NULL || a->present[row]) lua_pushboolean(L, a->numbers[row] != 0);
        else lua_pushnil(L);
        break;
    case CHISO_ARG_TEXTS:
        if (a->indices[row] >= 0) lua_rawgeti(L, KEPT, a->texts[a->indices[row]]);
        else lua_pushnil(L);
        break;
    case CHISO_ARG_FLAG: lua_pushboolean(L, a->number != 0); break;
    case CHISO_ARG_KEPT: lua_rawgeti(L, KEPT, a->kept); break;
    default: lua_pushnil(L);
    }
}

/// Records that the function returned what a rule may not, at the place where it is defined.
CHISO_RAISES static void reject(lua_State *L, work *w, const char *format, const char *what) {
    chiso_state *s = chiso_of(L);
    if (!w->known) {
        lua_Debug ar;
        lua_pushvalue(L, FUNCTION);
        lua_getinfo(L, ">S", &ar);
        w->source = chiso_source_number(&ar);
        w->line = ar.linedefined;
        w->known = true;
    }
    w->column->statuses[w->row] = CHISO_FAILED;
    const char *text = lua_pushfstring(L, format, what);
    chiso_fault_info fault = {
        .kind = CHISO_FAULT_RUNTIME, .source = w->source, .line = w->line,
        .message = {text, strlen(text)},
    };
    record_fault(s, w->row, &fault);
}

CHISO_RAISES static void keep_other_result(lua_State *L, work *w) {
    chiso_state *s = chiso_of(L);
    uint8_t *status = &w->column->statuses[w->row];
    w->column->numbers[w->row] = 0;
    switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
        reject(L, w, "returned %s", isnan(lua_tonumber(L, -1)) ? "NaN" : "infinity");
        break;
    case LUA_TNIL: *status = CHISO_NONE; break;
    case LUA_TBOOLEAN:
        w->column->numbers[w->row] = lua_toboolean(L, -1);
        *status = CHISO_NUMBER;
        break;
    case LUA_TSTRING: {
        size_t count;
        const char *text = lua_tolstring(L, -1, &count);
        *status = CHISO_TEXT;
        if (!record(s, w->row, CHISO_TEXT, text, count)) *status = CHISO_FAILED;
        break;
    }
    default: reject(L, w, "returned a %s where a number is due", luaL_typename(L, -1));
    }
}

#define POINT "; a number is written with a point: 0.5, not 0,5"

/// Whether the function returned more than is due, which would be lost unseen; records it.
CHISO_RAISES static bool rejects_results(lua_State *L, work *w) {
    int count = lua_gettop(L) - KEPT, due = w->column->reasoned ? 2 : 1;
    if (count > due) {
        const char *text = lua_pushfstring(
            L, "%d values, %d %s due" POINT, count, due, due == 1 ? "is" : "are");
        reject(L, w, "returned %s", text);
        return true;
    }
    int type = count == 2 ? lua_type(L, -1) : LUA_TNIL;
    if (type == LUA_TNIL || type == LUA_TSTRING) return false;
    reject(
        L, w, "returned a %s after its result, where only a text may say why" POINT,
        lua_typename(L, type));
    return true;
}

/// Takes the second result, and records it where it is a text: why the result is what it is.
static bool take_reason(lua_State *L, const work *w) {
    chiso_state *s = chiso_of(L);
    bool kept = true;
    if (lua_type(L, -1) == LUA_TSTRING) {
        size_t count;
        const char *text = lua_tolstring(L, -1, &count);
        s->in_cell = false;
        kept = record(s, w->row, CHISO_REASON, text, count);
    }
    lua_settop(L, -2);
    return kept;
}

static inline void add_cost(work *w, int64_t spent) {
    int64_t ticks = CALL + spent;
    w->cost.calls++;
    w->cost.ticks += ticks;
    if (ticks > w->cost.largest) w->cost.largest = ticks;
}

/// Whether the rows may spend nothing more; the same whatever their order, for it is their sum.
static inline bool is_used_up(const work *w) {
    return w->column->allowance >= 0 && w->cost.ticks > w->column->allowance;
}

static inline bool near_the_cap(const chiso_state *s, const work *w) {
    return s->volume > 0 && s->volume + CHISO_SLACK > s->limits.cell_bytes && w->settled != w->row;
}

CHISO_RAISES static int loop(lua_State *L) {
    chiso_state *s = chiso_of(L);
    work *w = lua_touserdata(L, WORK);
    const chiso_column *c = w->column;
    luaL_checkstack(L, c->count + 12, NULL);
    chiso_push_function(L, c->function);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_kept);
    for (; w->row < c->last; w->row++) {
        if (!c->wanted[w->row]) continue;
        if (s->used > s->baseline + CHISO_SLACK) chiso_collect(s);
        chiso_begin(s, true);
        w->noted = s->noted;
        lua_pushvalue(L, FUNCTION);
        for (int32_t i = 0; i < c->count; i++) push_argument(L, &c->arguments[i], w->row);
        lua_callk(L, c->count, LUA_MULTRET, 0, NULL);
        if (s->tripped != CHISO_NOT_TRIPPED || s->ended != 0) return chiso_stop(L);
        if (near_the_cap(s, w)) {
            w->again = true;
            return 0;
        }
        add_cost(w, s->spent);
        int top = lua_gettop(L), due = KEPT + (c->reasoned ? 2 : 1);
        if (top > KEPT + 1 && rejects_results(L, w)) {
            s->in_cell = false;
            c->numbers[w->row] = 0;
            lua_settop(L, KEPT);
            if (is_used_up(w)) w->row = c->last - 1;
            continue;
        }
        if (top != due) lua_settop(L, due);
        bool is_told = !c->reasoned || take_reason(L, w);
        double number = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : NAN;
        if (number - number == 0) {
            c->numbers[w->row] = number;
            c->statuses[w->row] = CHISO_NUMBER;
        } else {
            s->in_cell = false;
            keep_other_result(L, w);
        }
        if (!is_told) c->statuses[w->row] = CHISO_FAILED;
        lua_settop(L, KEPT);
        if (is_used_up(w)) w->row = c->last - 1;
    }
    return 0;
}

/// Records how the row at which the loop stopped ended.
static void finish_stopped(chiso_state *s, const work *w) {
    uint8_t *status = &w->column->statuses[w->row];
    w->column->numbers[w->row] = 0;
    if (s->tripped == CHISO_NOT_TRIPPED && s->ended != 0) {
        *status = (uint8_t)s->ended;
        if (s->ended == CHISO_NONE_ARISING) return;
        if (record(s, w->row, *status, s->reason.bytes, s->reason.count)) return;
    }
    *status = CHISO_FAILED;
    record_fault(s, w->row, &s->fault);
}

/// Lets the rows after this one, to the end of its block, fail as it did.
static void give_up_block(chiso_state *s, work *w) {
    int64_t end = (w->row / BLOCK + 1) * BLOCK;
    for (w->row++; w->row < end && w->row < w->column->last; w->row++) {
        if (w->column->wanted[w->row]) finish_stopped(s, w);
    }
}

/// Goes on to the next row after one at which the loop stopped.
static void pass_stopped(chiso_state *s, work *w) {
    // Where memory ends depends on what ran before; such a row counts as one that ran to its limit.
    bool of_memory = s->tripped == CHISO_TRIP_BYTES || s->tripped == CHISO_TRIP_MOVED
        || s->tripped == CHISO_TRIP_PLACES;
    add_cost(w, of_memory ? s->limits.cell_instructions : s->spent);
    finish_stopped(s, w);
    if (s->tripped != CHISO_NOT_TRIPPED) {
        if (w->block != w->row / BLOCK) w->trips = 0;
        w->block = w->row / BLOCK;
        if (++w->trips == MOST_TRIPS) return give_up_block(s, w);
    }
    w->row++;
}

chiso_cost chiso_call_column(chiso_state *s, const chiso_column *column) {
    s->records.count = 0;
    s->texts.count = 0;
    if (s->changed) chiso_settle(s);
    work w = {.column = column, .row = column->first, .block = -1, .settled = -1};
    while (w.row < column->last && !is_used_up(&w)) {
        w.again = false;
        chiso_begin(s, false);
        bool done = chiso_protect(s, loop, &w);
        // A cell stopped for its volume stays so: an unsettled heap only makes allocating cheaper.
        bool over = s->tripped == CHISO_TRIP_BYTES;
        if (!done && !over && near_the_cap(s, &w)) w.again = true;
        if (w.again) {
            forget_row(s, w.row);
            if (s->traces) chiso_forget_lines(s, w.noted);
            chiso_settle(s);
            w.settled = w.row;
        } else if (!done) {
            pass_stopped(s, &w);
        }
    }
    s->in_cell = false;
    return w.cost;
}

const chiso_record *chiso_records(const chiso_state *s, size_t *count) {
    *count = s->records.count / sizeof(chiso_record);
    return (const chiso_record *)s->records.bytes;
}

chiso_bytes chiso_record_texts(const chiso_state *s) {
    return (chiso_bytes){s->texts.bytes, s->texts.count};
}

// MARK: - Kept values

typedef struct keeping {
    const uint8_t *encoded;
    size_t size;
    int32_t kept;
} keeping;

CHISO_RAISES static int keep(lua_State *L) {
    keeping *k = lua_touserdata(L, 1);
    const uint8_t *at = k->encoded;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_kept);
    chiso_decode(L, &at, k->encoded + k->size);
    if (lua_type(L, -1) == LUA_TTABLE) chiso_seal_value(L, -1);
    k->kept = luaL_ref(L, -2);
    return 0;
}

int32_t chiso_keep(chiso_state *s, const uint8_t *encoded, size_t size) {
    keeping k = {.encoded = encoded, .size = size};
    size_t before = s->used;
    chiso_begin(s, false);
    if (!chiso_protect(s, keep, &k)) return 0;
    s->baseline += s->used - before;
    return k.kept;
}

void chiso_release(chiso_state *s, int32_t kept) {
    lua_State *L = s->L;
    if (!lua_checkstack(L, 4)) return;
    // Neither allocates: the table exists, and luaL_unref only links the place into a free list.
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_kept);
    luaL_unref(L, -1, kept);
    lua_settop(L, -2);
}
