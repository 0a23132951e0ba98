// What the files of the shim share. Every function marked CHISO_RAISES may leave by longjmp.
#ifndef CHISO_INTERNAL_H
#define CHISO_INTERNAL_H

#include "chiso_lua.h"

#include <lua5.4/lua.h>

#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>
#include <string.h>

// A frame left by longjmp must not keep a sanitizer's shadow stack.
#define CHISO_RAISES __attribute__((disable_sanitizer_instrumentation))

enum {
    CHISO_HOOK_STEP = 100,
    CHISO_MOST_VALUES = 250,
    CHISO_MOST_MESSAGE = 200,
    CHISO_SLACK = 64 * 1024,
    CHISO_MUCH = 1024 * 1024,
};

/// Bytes outside Lua's heap that the state owns.
typedef struct chiso_buffer {
    char *bytes;
    size_t count;
    size_t capacity;
} chiso_buffer;

/// Why a call may not go on; sticky until the next begins.
enum chiso_limit {
    CHISO_NOT_TRIPPED = 0,
    CHISO_TRIP_INSTRUCTIONS,
    CHISO_TRIP_BYTES,
    CHISO_TRIP_STRING,
    CHISO_TRIP_STATE,
    CHISO_TRIP_VALUES,
    CHISO_TRIP_MOVED,
    CHISO_TRIP_FILE,
    CHISO_TRIP_PLACES,
};

struct chiso_state {
    lua_State *L;
    chiso_limits limits;
    chiso_callback callback;
    void *context;

    // Allocator.
    size_t used;         // live bytes of Lua's heap
    size_t peak;         // the most live bytes there ever were
    size_t began;        // live bytes when the call under way began
    size_t settled;      // live bytes after the last collection before a file was loaded
    size_t volume;       // bytes allocated since the call began
    size_t moved;        // bytes of blocks that were to grow or be made anew since the call began
    size_t baseline;     // live bytes when nothing but the loaded files is alive
    size_t places;       // places of tables that were walked over since the call began
    int64_t blocks;      // live blocks, buffers included
    int64_t requests;    // growing requests so far, for fail_at
    int64_t fail_at;
    bool changed;        // something was loaded since the baseline was measured

    // The call under way.
    bool in_cell;
    int64_t spent;       // instructions, and work charged as such
    int64_t spent_by_others;  // the same, of the files that the file under way made load
    enum chiso_limit tripped;
    int32_t ended;       // CHISO_NOT_APPLICABLE or CHISO_NONE_ARISING when the rule ended its cell
    chiso_buffer reason;

    // The fault under way: where, and what kind when it is not an ordinary one.
    bool placed;
    int32_t source;
    int32_t line;
    int32_t special;
    chiso_fault_info fault;
    chiso_buffer message;

    // The lines that ran, while they are asked for.
    bool traces;
    chiso_buffer lines;
    size_t most_lines;   // how many may be kept
    size_t noted;        // how many were noted, those that gave way included

    chiso_buffer output;
    chiso_buffer answer;
    chiso_buffer records;
    chiso_buffer texts;
    chiso_buffer scratch;
    int32_t functions;   // number of functions handed out
};

static inline chiso_state *chiso_of(lua_State *L) {
    return *(chiso_state **)lua_getextraspace(L);
}

// What the files offer one another, in the order in which they are read: each stands on nothing but
// those above it. Tests/LayeringTests holds them to it. A key of the registry is an address, never a
// text that a rule could make.

// words.c
typedef struct chiso_words {
    const char *at;
    const char *end;
    int32_t line;
    const char *word;    // of the last word
    size_t count;
    char before;         // the last sign before the word, 'a' for a word; 0 at the start
    bool assigns;        // whether a '=' stands between the word before and it
} chiso_words;
bool chiso_next_word(chiso_words *s);
bool chiso_is_word(const chiso_words *s, const char *word);
int32_t chiso_line_of_word(const char *text, size_t count, const char *word);
chiso_bytes chiso_sign_outside_ascii(const char *text, size_t count);

// parsing.c
int64_t chiso_parsing_work(const char *text, size_t count, int64_t most);

// numbers.c
enum { CHISO_NUMBER_BYTES = 352 };  // The nearest number to 0 has 323 places and fourteen digits.
size_t chiso_write_number(double number, char decimal, char into[CHISO_NUMBER_BYTES]);

// capacity.c
size_t chiso_capacity(lua_State *L, int table);

// version.c

// fault.c
extern const char chiso_short_of_memory[];
void chiso_place(chiso_state *s, lua_State *L);
void chiso_forget_fault(chiso_state *s);
const char *chiso_unmarked(const char *message);
int32_t chiso_source_number(const lua_Debug *ar);
CHISO_RAISES int chiso_out_of_memory(lua_State *L);
CHISO_RAISES int chiso_fail(lua_State *L, const char *format, ...);
CHISO_RAISES int chiso_fail_at(
    lua_State *L, int32_t kind, int32_t source, int32_t line, const char *format, ...);

// memory.c
void *chiso_allocate(void *context, void *block, size_t old_size, size_t size);
size_t chiso_string_limit(const chiso_state *s);
size_t chiso_moved_limit(const chiso_state *s);
size_t chiso_file_limit(const chiso_state *s);
size_t chiso_places_limit(const chiso_state *s);
bool chiso_append(chiso_state *s, chiso_buffer *buffer, const void *bytes, size_t count);
CHISO_RAISES void *chiso_scratch(lua_State *L, size_t count);
void chiso_discard(chiso_state *s, chiso_buffer *buffer);

// counted.c
chiso_state *chiso_enter(chiso_state *s);

// protect.c
bool chiso_protect(chiso_state *s, lua_CFunction body, void *op);
int chiso_handler(lua_State *L);
bool chiso_append_message(chiso_state *s, chiso_buffer *buffer, const char *text, size_t count);

// settle.c
void chiso_collect(chiso_state *s);
void chiso_clear(chiso_state *s);
bool chiso_settle(chiso_state *s);

// trace.c
void chiso_note_line(chiso_state *s, const lua_Debug *ar);
void chiso_forget_lines(chiso_state *s, size_t noted);

// budget.c
void chiso_begin(chiso_state *s, bool in_cell);
CHISO_RAISES void chiso_charge(lua_State *L, size_t work);
CHISO_RAISES void chiso_charge_bytes(lua_State *L, size_t bytes);
CHISO_RAISES void chiso_charge_places(lua_State *L, size_t places);
CHISO_RAISES int chiso_trip(lua_State *L, enum chiso_limit why);
CHISO_RAISES int chiso_stop(lua_State *L);
CHISO_RAISES void chiso_need_string(lua_State *L, size_t count);

// freeze.c
extern const char chiso_key_data;
bool chiso_push_data(lua_State *L, int index);
CHISO_RAISES void chiso_freeze(lua_State *L, int table);
CHISO_RAISES void chiso_lock(lua_State *L, int table, lua_CFunction newindex);

// arguments.c
CHISO_RAISES void chiso_take(lua_State *L, int most, const char *function);
CHISO_RAISES void chiso_check_names(lua_State *L, int index, const char *function);
CHISO_RAISES void chiso_count_arguments(lua_State *L, const char *name);
void chiso_push_uncounted(lua_State *L, int index);

// keys.c
CHISO_RAISES lua_Integer chiso_sorted_keys(lua_State *L, int table);
CHISO_RAISES int chiso_pairs(lua_State *L);
int chiso_pairs_next(lua_State *L);

// values.c
extern const char chiso_key_functions;
CHISO_RAISES void chiso_encode(lua_State *L, int index);
CHISO_RAISES void chiso_decode(lua_State *L, const uint8_t **at, const uint8_t *end);
CHISO_RAISES void chiso_push_function(lua_State *L, int32_t function);

// bytecode.c
typedef struct chiso_finding {
    int32_t line;          // 0: nothing found
    bool changes_table;    // otherwise assigns
    char name[64];
    size_t longest;        // bytes of the longest text that the code holds
} chiso_finding;
bool chiso_scan(const uint8_t *dump, size_t size, chiso_finding *finding);
bool chiso_list_lines(chiso_state *s, const uint8_t *dump, size_t size, int32_t source);

// seal.c
CHISO_RAISES void chiso_seal_value(lua_State *L, int index);

// lines.c

// trampoline.c
CHISO_RAISES int32_t chiso_ask(
    lua_State *L, const chiso_question *question, chiso_answer *answer);

// strings.c
extern const luaL_Reg chiso_string_functions[];

// tables.c
extern const luaL_Reg chiso_table_functions[];

// host.c
extern const luaL_Reg chiso_host_functions[];

// loading.c
extern const char chiso_key_environment;
extern const char chiso_key_files;
CHISO_RAISES int chiso_kind_index(lua_State *L);
CHISO_RAISES int chiso_require(lua_State *L);

// base.c
extern const luaL_Reg chiso_base_functions[];
extern const luaL_Reg chiso_math_functions[];

// environment.c
CHISO_RAISES void chiso_make_environment(lua_State *L);

// column.c
extern const char chiso_key_kept;

// state.c

#endif
