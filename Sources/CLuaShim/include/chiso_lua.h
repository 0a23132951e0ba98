// The whole of Lua that Swift sees: one sandboxed state, entered only through the functions below.
//
// Two rules keep Swift and Lua's longjmp apart, and everything here serves them:
//   1. Swift never calls a Lua function that can raise. Each entry below runs its body under lua_pcall.
//   2. Nothing raises through a Swift frame. Lua reaches Swift through one trampoline (trampoline.c),
//      which raises only after Swift has returned. Allocator and hook are C.
//
// Memory handed out (`chiso_fault`, `chiso_output`, records) belongs to the state and holds until
// the next entry. No function is safe to call from two threads at once.
#ifndef CHISO_LUA_H
#define CHISO_LUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The release of Lua that is linked: `Lua 5.4.4`; a constant.
const char *chiso_lua_release(void);

typedef struct chiso_state chiso_state;

/// Limits of one state; their meaning is documented at `LuaLimits` in Swift.
typedef struct chiso_limits {
    int64_t cell_instructions;
    int64_t load_instructions;
    size_t cell_bytes;
    size_t string_bytes;
    size_t state_bytes;
    size_t source_bytes;
} chiso_limits;

/// A run of bytes owned by the state; not terminated.
typedef struct chiso_bytes {
    const char *bytes;
    size_t count;
} chiso_bytes;

// MARK: - Lua asks Swift

/// What Lua asks of Swift.
enum {
    CHISO_ASK_ROUND = 0,     // numbers: x, places
    CHISO_ASK_ROUND_TO = 1,  // numbers: x, step
    CHISO_ASK_KIND = 2,      // text: the kind's name
    CHISO_ASK_MODULE = 3,    // text: the module's name; number: source of the asking file
};

/// How Swift answers.
enum {
    CHISO_ANSWERED = 0,
    CHISO_UNKNOWN = 1,  // there is no such kind or module
    CHISO_THREW = 2,    // the text of the answer is the message
    CHISO_SHORT_OF_MEMORY = 3,
};

/// A question; fields that do not apply are zero.
typedef struct chiso_question {
    int32_t what;
    double numbers[2];
    chiso_bytes text;
} chiso_question;

/// The answer: a number, or a file (`source`, its text given by `chiso_answer_text`).
typedef struct chiso_answer {
    double number;
    int32_t source;
} chiso_answer;

/// Called by the trampoline; must return, never raise.
typedef int32_t (*chiso_callback)(
    void *context, chiso_state *state, const chiso_question *question, chiso_answer *answer);

/// Copies a text into the state as part of an answer; false when memory is short.
bool chiso_answer_text(chiso_state *state, const char *bytes, size_t count);

// MARK: - Opening and closing

/// A new state, or NULL when memory is short; `left` then receives the blocks that were not freed.
/// `fail_at` > 0 makes that allocation and all later ones fail, for tests.
chiso_state *chiso_open(
    const chiso_limits *limits, chiso_callback callback, void *context, int64_t fail_at,
    int64_t *left);

/// Frees everything; returns the number of blocks that were not freed (0 unless there is a leak).
int64_t chiso_close(chiso_state *state);

/// The most bytes of Lua's heap that were alive at once.
size_t chiso_peak(const chiso_state *state);

/// Instructions that the last entry spent, with what counts as such; of a column see `chiso_cost`.
int64_t chiso_spent(const chiso_state *state);

/// The same, of the files that the last entry made load; not part of `chiso_spent`.
int64_t chiso_spent_by_others(const chiso_state *state);

// MARK: - Faults

/// What kind of fault ended an entry.
enum {
    CHISO_FAULT_SYNTAX = 1,
    CHISO_FAULT_RUNTIME = 2,
    CHISO_FAULT_BUDGET = 3,
    CHISO_FAULT_MEMORY = 4,
    CHISO_FAULT_REFUSED = 5,
    CHISO_FAULT_PERCENT = 6,  // chiso.percent of something of nothing
};

/// Why the last entry failed. `source` is the number the file was run under, -1 for none;
/// `line` is 0 when not known.
typedef struct chiso_fault_info {
    int32_t kind;
    int32_t source;
    int32_t line;
    chiso_bytes message;
} chiso_fault_info;

chiso_fault_info chiso_fault(const chiso_state *state);

// MARK: - Files and functions

/// Values cross the border as bytes: 'z' nil, 't' and 'f' flags, 'n' a double, 's' u32 count and
/// bytes, '{' u32 count and values, then u32 count and pairs of 's' and value; 'F' a function: i32
/// id, u8 native, u8 vararg, i32 source, first and last line, u32 count and parameter names 's'.
/// Integers and doubles are in the machine's byte order.
chiso_bytes chiso_output(const chiso_state *state);

/// Writes the environment of files, with its libraries, to the output.
bool chiso_list_environment(chiso_state *state);

/// Compiles and runs a file under the number `source`; its one result is the output.
bool chiso_run(chiso_state *state, int32_t source, const char *text, size_t count);

/// Calls a function once with encoded arguments, under the limits of loading; its one result is
/// the output.
bool chiso_call_once(
    chiso_state *state, int32_t function, const uint8_t *arguments, size_t size, int32_t count);

/// Makes certain that no call of the function can see another call; see seal.c.
bool chiso_seal(chiso_state *state, int32_t function);

/// Keeps an encoded value, its tables read-only, for use as an argument; 0 when it failed.
int32_t chiso_keep(chiso_state *state, const uint8_t *encoded, size_t size);

/// Gives up a kept value.
void chiso_release(chiso_state *state, int32_t kept);

// MARK: - Columns

/// How an argument's rows are found.
enum {
    CHISO_ARG_NIL = 0,
    CHISO_ARG_NUMBERS = 1,
    CHISO_ARG_FLAGS = 2,
    CHISO_ARG_TEXTS = 3,
    CHISO_ARG_NUMBER = 4,
    CHISO_ARG_FLAG = 5,
    CHISO_ARG_KEPT = 6,
};

/// One argument over all rows. `present` NULL: every row is there.
typedef struct chiso_argument {
    int32_t kind;
    int32_t kept;             // KEPT
    double number;            // NUMBER; FLAG when not zero
    const double *numbers;    // NUMBERS, FLAGS
    const bool *present;      // NUMBERS, FLAGS
    const int32_t *indices;   // TEXTS: into `texts`, -1 for absent
    const int32_t *texts;     // TEXTS: kept texts
} chiso_argument;

/// Statuses of a row, in the order of `Outcomes.Status`.
enum {
    CHISO_SKIPPED = 0,
    CHISO_NUMBER = 1,
    CHISO_NONE = 2,
    CHISO_TEXT = 3,
    CHISO_NOT_APPLICABLE = 4,
    CHISO_NONE_ARISING = 5,
    CHISO_FAILED = 6,
    CHISO_REASON = 7,   // only of a record: what a row's result was told with
};

/// A text, reason or failure that belongs to a row.
typedef struct chiso_record {
    int64_t row;
    int32_t status;
    int32_t kind;   // of a failure: why, as in `chiso_fault_info`
    int32_t source;
    int32_t line;
    size_t offset;  // into `chiso_record_texts`
    size_t count;
} chiso_record;

/// A call of one function for the rows first..<last that are wanted.
typedef struct chiso_column {
    int32_t function;
    int32_t count;
    const chiso_argument *arguments;
    const bool *wanted;
    int64_t first;
    int64_t last;
    double *numbers;
    uint8_t *statuses;
    int64_t allowance;  // what the rows may spend together; below 0: no bound
    bool reasoned;      // whether a text after the result is recorded as its reason
} chiso_column;

/// What the rows of a column cost; the unit is documented at `RuleCost` in Swift.
typedef struct chiso_cost {
    int64_t calls;
    int64_t ticks;
    int64_t largest;  // of one row
} chiso_cost;

/// Runs the column: a failing row is recorded, and the loop goes on at the next, until the rows have
/// spent more than the allowance; then it ends. Returns what they spent.
chiso_cost chiso_call_column(chiso_state *state, const chiso_column *column);

/// The records of the last column, in order of rows; `count` receives their number.
const chiso_record *chiso_records(const chiso_state *state, size_t *count);

/// The texts the records point into.
chiso_bytes chiso_record_texts(const chiso_state *state);

// MARK: - Lines

/// A line of the file that was run under the number `source`.
typedef struct chiso_line {
    int32_t source;
    int32_t line;
} chiso_line;

/// Notes the lines that run from now on, the last `most` of them; 0 stops, and forgets them.
/// A call under way goes on as it began.
void chiso_trace(chiso_state *state, size_t most);

/// The lines noted: `count` of them in a ring whose oldest stands at `first`.
const chiso_line *chiso_traced(const chiso_state *state, size_t *count, size_t *first);

/// Writes the lines of code that a call of the function can come to, in its own body and in every
/// function it holds, to the output, as `chiso_line` in no order and with repetitions.
bool chiso_active_lines(chiso_state *state, int32_t function);

#endif
