// Files: compiled as text only, run in the shared environment, and for kinds and modules kept, so
// that each is loaded once.
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>

const char chiso_key_environment, chiso_key_files;

typedef struct file {
    int32_t source;
    const char *text;
    size_t count;
    const char *kind;  // What rules call the kind that the file makes; NULL for other files.
} file;

static const char *read_all(lua_State *L, void *context, size_t *count) {
    (void)L;
    file *f = context;
    *count = f->count;
    f->count = 0;
    return *count > 0 ? f->text : NULL;
}

/// Refuses by name what is not a rule file's text.
CHISO_RAISES static void check_start(lua_State *L, const file *f) {
    const char *why = NULL;
    if (f->count > 0 && f->text[0] == '\x1b') why = "is compiled Lua; only source text is loaded";
    if (f->count > 0 && f->text[0] == '#') why = "begins with '#', which Lua does not know";
    if (why != NULL) chiso_fail_at(L, CHISO_FAULT_REFUSED, f->source, 1, "%s", why);
}

/// Refuses a file whose code names `_ENV`. Without that word the environment stays out of reach.
CHISO_RAISES static void check_words(lua_State *L, const file *f) {
    int32_t line = chiso_line_of_word(f->text, f->count, "_ENV");
    if (line == 0) return;
    chiso_fail_at(
        L, CHISO_FAULT_REFUSED, f->source, line, "'_ENV' is not available to rules");
}

/// Raises the syntax error at the top, its line taken from Lua's prefix. A sign that is none of Lua's, of which Lua
/// shows the first byte (near '<\226>'), is shown whole.
CHISO_RAISES static int fail_syntax(lua_State *L, const file *f) {
    const char *message = lua_tostring(L, -1);
    const char *colon = message[0] == '\1' ? strchr(message, ':') : NULL;
    int32_t line = colon != NULL ? (int32_t)strtol(colon + 1, NULL, 10) : 0;
    const char *text = chiso_unmarked(message);
    const char *byte = strstr(text, "near '<\\");
    bool is_foreign = byte != NULL && strtol(byte + strlen("near '<\\"), NULL, 10) >= 0x80;
    chiso_bytes sign = chiso_sign_outside_ascii(f->text, f->count);
    if (!is_foreign || sign.count == 0) {
        return chiso_fail_at(L, CHISO_FAULT_SYNTAX, f->source, line, "%s", text);
    }
    const char *before = lua_pushlstring(L, text, (size_t)(byte - text));
    const char *shown = lua_pushlstring(L, sign.bytes, sign.count);
    return chiso_fail_at(
        L, CHISO_FAULT_SYNTAX, f->source, line, "%snear '%s'", before, shown);
}

/// Counts what Lua is about to do for the names and jumps of a file, before it does it.
CHISO_RAISES static void charge_parsing(lua_State *L, const file *f) {
    chiso_state *s = chiso_of(L);
    int64_t most = s->limits.load_instructions;
    s->spent += chiso_parsing_work(f->text, f->count, most);
    if (s->spent <= most) return;
    chiso_fail_at(
        L, CHISO_FAULT_BUDGET, f->source, 0,
        "takes more than %I instructions to read: functions inside functions, and many names, "
        "conditions and jumps in one; split it",
        (LUAI_UACINT)most);
}

/// Pushes the file as a function.
CHISO_RAISES static void compile(lua_State *L, const file *given) {
    file f = *given;
    size_t most = chiso_of(L)->limits.source_bytes;
    if (f.count > most) {
        chiso_fail_at(
            L, CHISO_FAULT_REFUSED, f.source, 0, "is larger than %I bytes", (LUAI_UACINT)most);
    }
    if (f.count >= 3 && memcmp(f.text, "\xEF\xBB\xBF", 3) == 0) f.text += 3, f.count -= 3;
    check_start(L, &f);
    charge_parsing(L, &f);
    char name[16];
    snprintf(name, sizeof name, "=\1%d", f.source);
    file unread = f;
    int status = lua_load(L, read_all, &unread, name, "t");
    if (status == LUA_ERRSYNTAX) fail_syntax(L, &f);
    if (status != LUA_OK) lua_error(L);
    check_words(L, &f);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_environment);
    lua_setupvalue(L, -2, 1);
}

// MARK: - Kinds and modules

// The table of files holds by key: false while the file loads, { value } when it is loaded, and
// { message, source, line, kind } when it failed, so that every file that needs it tells the same.
enum { LOADED = 1, FAILED = 4 };

/// Puts the function under `make` in the place of the table at the top, when it holds one: what stands
/// beside it describes the kind.
CHISO_RAISES static void take_maker(lua_State *L) {
    if (lua_type(L, -1) != LUA_TTABLE) return;
    lua_pushliteral(L, "make");
    bool holds = lua_rawget(L, -2) == LUA_TFUNCTION;
    if (holds) lua_replace(L, -2);
    else lua_settop(L, -2);
}

CHISO_RAISES static int compile_and_call(lua_State *L) {
    file *f = lua_touserdata(L, 1);
    compile(L, f);
    lua_callk(L, 0, 1, 0, NULL);
    if (lua_isnil(L, -1)) chiso_fail_at(L, CHISO_FAULT_RUNTIME, f->source, 1, "returns nothing");
    if (f->kind != NULL) take_maker(L);
    chiso_seal_value(L, -1);
    if (f->kind != NULL) chiso_count_arguments(L, f->kind);
    lua_createtable(L, LOADED, 0);
    lua_rotate(L, -2, 1);
    lua_rawseti(L, -2, LOADED);
    return 1;
}

/// Keeps the value at the top for the file whose key stands at `key`, and pops it.
CHISO_RAISES static void keep_entry(lua_State *L, int files, int key) {
    lua_pushvalue(L, key);
    lua_rotate(L, -2, 1);
    lua_rawset(L, files);
}

/// Keeps the fault at the top, unless a limit was met, which is a matter of the file that asked.
CHISO_RAISES static void keep_fault(lua_State *L, int files, int key, int status) {
    chiso_state *s = chiso_of(L);
    lua_pushnil(L);
    keep_entry(L, files, key);
    if (s->tripped != CHISO_NOT_TRIPPED || status == LUA_ERRMEM) return;
    lua_createtable(L, FAILED, 0);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, 1);
    const int32_t numbers[] = {s->placed ? s->source : -1, s->placed ? s->line : 0, s->special};
    for (int i = 0; i < 3; i++) {
        lua_pushinteger(L, numbers[i]);
        lua_rawseti(L, -2, i + 2);
    }
    keep_entry(L, files, key);
}

/// Raises the fault in the table at the top again.
CHISO_RAISES static int raise_kept_fault(lua_State *L) {
    chiso_state *s = chiso_of(L);
    for (int i = 2; i <= FAILED; i++) lua_rawgeti(L, -i + 1, i);
    s->source = (int32_t)lua_tointeger(L, -3);
    s->line = (int32_t)lua_tointeger(L, -2);
    s->special = (int32_t)lua_tointeger(L, -1);
    s->placed = s->source >= 0;
    lua_rawgeti(L, -4, 1);
    return lua_error(L);
}

/// Loads the answered file, keeps its value under the key at `key`, and pushes it.
CHISO_RAISES static void load_answer(
    lua_State *L, int files, int key, int32_t source, const char *kind) {
    chiso_state *s = chiso_of(L);
    file f = {
        .source = source, .text = s->answer.bytes, .count = s->answer.count, .kind = kind,
    };
    lua_pushboolean(L, 0);
    keep_entry(L, files, key);
    int64_t spent = s->spent;
    s->spent = 0;  // Each file has a budget of its own, and each is loaded once.
    lua_pushcfunction(L, chiso_handler);
    lua_pushcfunction(L, compile_and_call);
    lua_pushlightuserdata(L, &f);
    int status = lua_pcallk(L, 1, 1, -3, 0, NULL);
    s->spent_by_others += s->spent;
    s->spent = spent;
    if (status != LUA_OK) {
        keep_fault(L, files, key, status);
        lua_error(L);
    }
    lua_pushvalue(L, -1);
    keep_entry(L, files, key);
    lua_rawgeti(L, -1, LOADED);
}

/// Pushes the value kept under the key at `key` and returns true; raises when its file is loading
/// or failed.
CHISO_RAISES static bool push_kept(lua_State *L, int files, int key, const char *shown) {
    lua_pushvalue(L, key);
    int type = lua_rawget(L, files);
    if (type == LUA_TBOOLEAN) chiso_fail(L, "%s needs itself while it loads", shown);
    if (type != LUA_TTABLE) return false;
    if (lua_rawlen(L, -1) == FAILED) raise_kept_fault(L);
    lua_rawgeti(L, -1, LOADED);
    return true;
}

/// Index function of the table `chiso`: loads a formula kind when it is first named in a file.
CHISO_RAISES int chiso_kind_index(lua_State *L) {
    chiso_state *s = chiso_of(L);
    if (lua_type(L, 2) != LUA_TSTRING) return chiso_fail(L, "chiso has no such name");
    size_t count;
    const char *name = lua_tolstring(L, 2, &count);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_files);
    int files = lua_gettop(L);
    const char *shown = lua_pushfstring(L, "chiso.%s", name);
    int key = lua_gettop(L);
    if (!s->in_cell && push_kept(L, files, key, shown)) return 1;
    if (s->in_cell) chiso_charge(L, 10000);
    chiso_question question = {.what = CHISO_ASK_KIND, .text = {name, count}};
    chiso_answer answer = {0};
    if (chiso_ask(L, &question, &answer) == CHISO_UNKNOWN) {
        return chiso_fail(L, "chiso has no '%s'", name);
    }
    if (s->in_cell) {
        return chiso_fail(L, "chiso.%s must be named while the file loads, not in a call", name);
    }
    load_answer(L, files, key, answer.source, shown);
    return 1;
}

/// The number of the file whose function called this one.
CHISO_RAISES static int32_t calling_source(lua_State *L) {
    lua_Debug ar;
    for (int level = 1; lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        if (ar.currentline > 0) return chiso_source_number(&ar);
    }
    return -1;
}

/// `require "shared.<name>"`: kept by the file that Swift answers with.
CHISO_RAISES int chiso_require(lua_State *L) {
    chiso_state *s = chiso_of(L);
    size_t count;
    const char *name = luaL_checklstring(L, 1, &count);
    if (s->in_cell) {
        return chiso_fail(L, "require '%s' must stand at the top of the file, not in a call", name);
    }
    chiso_charge(L, 1000);
    chiso_question question = {
        .what = CHISO_ASK_MODULE, .numbers = {calling_source(L)}, .text = {name, count},
    };
    chiso_answer answer = {0};
    if (chiso_ask(L, &question, &answer) == CHISO_UNKNOWN) {
        return chiso_fail(L, "there is no '%s' to require", name);
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_files);
    int files = lua_gettop(L);
    lua_pushinteger(L, answer.source);
    int key = lua_gettop(L);
    if (!push_kept(L, files, key, name)) load_answer(L, files, key, answer.source, NULL);
    return 1;
}

// MARK: - Entries

CHISO_RAISES static int run(lua_State *L) {
    chiso_state *s = chiso_of(L);
    compile(L, lua_touserdata(L, 1));
    lua_callk(L, 0, 1, 0, NULL);
    if (s->tripped != CHISO_NOT_TRIPPED) return chiso_stop(L);
    chiso_encode(L, -1);
    return 0;
}

bool chiso_run(chiso_state *s, int32_t source, const char *text, size_t count) {
    file f = {.source = source, .text = text, .count = count};
    chiso_clear(s);
    chiso_begin(s, false);
    s->changed = true;
    return chiso_protect(s, run, &f);
}

typedef struct call {
    int32_t function;
    int32_t count;
    const uint8_t *arguments;
    size_t size;
} call;

CHISO_RAISES static int call_once(lua_State *L) {
    chiso_state *s = chiso_of(L);
    const call *c = lua_touserdata(L, 1);
    const uint8_t *at = c->arguments, *end = at + c->size;
    chiso_push_function(L, c->function);
    luaL_checkstack(L, c->count + 4, NULL);
    for (int32_t i = 0; i < c->count; i++) chiso_decode(L, &at, end);
    lua_callk(L, c->count, 1, 0, NULL);
    if (s->tripped != CHISO_NOT_TRIPPED) return chiso_stop(L);
    chiso_encode(L, -1);
    return 0;
}

bool chiso_call_once(
    chiso_state *s, int32_t function, const uint8_t *arguments, size_t size, int32_t count) {
    call c = {.function = function, .count = count, .arguments = arguments, .size = size};
    chiso_clear(s);
    chiso_begin(s, false);
    s->changed = true;
    return chiso_protect(s, call_once, &c);
}

CHISO_RAISES static int seal(lua_State *L) {
    chiso_push_function(L, *(const int32_t *)lua_touserdata(L, 1));
    chiso_seal_value(L, -1);
    return 0;
}

bool chiso_seal(chiso_state *s, int32_t function) {
    chiso_clear(s);
    chiso_begin(s, false);
    s->changed = true;
    return chiso_protect(s, seal, &function);
}

chiso_bytes chiso_output(const chiso_state *s) {
    return (chiso_bytes){s->output.bytes, s->output.count};
}
