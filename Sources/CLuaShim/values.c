// Values as bytes, in both directions; the format is documented at `chiso_output`.
#include "internal.h"

#include <math.h>

const char chiso_key_functions;

enum { DEEPEST = 32, MOST_NODES = 100000 };

typedef struct encoder {
    int depth;
    int nodes;
    const void *path[DEEPEST];
} encoder;

CHISO_RAISES static void put(lua_State *L, const void *bytes, size_t count) {
    chiso_state *s = chiso_of(L);
    if (!chiso_append(s, &s->output, bytes, count)) chiso_out_of_memory(L);
}

CHISO_RAISES static void put_byte(lua_State *L, uint8_t byte) { put(L, &byte, 1); }

CHISO_RAISES static void put_count(lua_State *L, size_t count) {
    uint32_t number = (uint32_t)count;
    put(L, &number, sizeof number);
}

CHISO_RAISES static void put_line(lua_State *L, int line) {
    int32_t number = line;
    put(L, &number, sizeof number);
}

CHISO_RAISES static void put_text(lua_State *L, const char *bytes, size_t count) {
    put_byte(L, 's');
    put_count(L, count);
    put(L, bytes, count);
}

/// The number under which the function at `index` is known to Swift.
CHISO_RAISES static int32_t function_number(lua_State *L, int index) {
    chiso_state *s = chiso_of(L);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_functions);
    lua_pushvalue(L, index);
    int32_t number;
    if (lua_rawget(L, -2) == LUA_TNUMBER) {
        number = (int32_t)lua_tointeger(L, -1);
    } else {
        number = s->functions + 1;
        lua_pushvalue(L, index);
        lua_rawseti(L, -3, number);
        lua_pushvalue(L, index);
        lua_pushinteger(L, number);
        lua_rawset(L, -4);
        s->functions = number;
    }
    lua_settop(L, -3);
    return number;
}

CHISO_RAISES void chiso_push_function(lua_State *L, int32_t function) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &chiso_key_functions);
    lua_rawgeti(L, -1, function);
    lua_rotate(L, -2, -1);
    lua_settop(L, -2);
}

CHISO_RAISES static void put_function(lua_State *L, int index) {
    lua_Debug ar;
    chiso_push_uncounted(L, index);
    index = lua_gettop(L);
    lua_pushvalue(L, index);
    lua_getinfo(L, ">Su", &ar);
    put_byte(L, 'F');
    put_line(L, function_number(L, index));
    put_byte(L, ar.what[0] == 'C');
    put_byte(L, (uint8_t)ar.isvararg);
    put_line(L, chiso_source_number(&ar));
    put_line(L, ar.linedefined);
    put_line(L, ar.lastlinedefined);
    size_t count = ar.what[0] == 'C' ? 0 : ar.nparams;
    put_count(L, count);
    lua_pushvalue(L, index);
    for (size_t i = 1; i <= count; i++) {
        const char *name = lua_getlocal(L, NULL, (int)i);  // Leaves the function where it is.
        if (name == NULL) name = "?";
        put_text(L, name, strlen(name));
    }
    lua_settop(L, index - 1);
}

CHISO_RAISES static void put_value(lua_State *L, int index, encoder *e);

/// Whether the key at the top of the stack is one of 1...count.
static bool is_place(lua_State *L, lua_Integer count) {
    if (!lua_isinteger(L, -1)) return false;
    lua_Integer place = lua_tointeger(L, -1);
    return place >= 1 && place <= count;
}

/// The entries with text keys, in order; the sorted keys stand at `keys`.
CHISO_RAISES static void put_entries(
    lua_State *L, int table, int keys, lua_Integer count, lua_Integer listed, encoder *e) {
    put_count(L, (size_t)(count - listed));
    for (lua_Integer i = 1; i <= count; i++) {
        int type = lua_rawgeti(L, keys, i);
        if (!is_place(L, listed)) {
            if (type == LUA_TNUMBER) {
                chiso_fail(L, "a table has the key %f beside a list of %I", lua_tonumber(L, -1),
                           (LUAI_UACINT)listed);
            }
            if (type != LUA_TSTRING) {
                chiso_fail(L, "a table has a %s as a key", lua_typename(L, type));
            }
            size_t length;
            const char *bytes = lua_tolstring(L, -1, &length);
            put_text(L, bytes, length);
            lua_rawget(L, table);
            put_value(L, lua_gettop(L), e);
        }
        lua_settop(L, keys);
    }
}

/// The length of the list 1...n at the start of the sorted keys.
CHISO_RAISES static lua_Integer listed_keys(lua_State *L, int keys, lua_Integer count) {
    lua_Integer listed = 0;
    while (listed < count) {
        lua_rawgeti(L, keys, listed + 1);
        bool next = lua_isinteger(L, -1) && lua_tointeger(L, -1) == listed + 1;
        lua_settop(L, keys);
        if (!next) break;
        listed++;
    }
    return listed;
}

CHISO_RAISES static void put_table(lua_State *L, int index, encoder *e) {
    const void *identity = lua_topointer(L, index);
    for (int i = 0; i < e->depth; i++) {
        if (e->path[i] == identity) chiso_fail(L, "a table contains itself");
    }
    if (e->depth == DEEPEST) chiso_fail(L, "tables are nested more than %d deep", DEEPEST);
    e->path[e->depth++] = identity;
    chiso_push_data(L, index);
    int table = lua_gettop(L);
    lua_Integer count = chiso_sorted_keys(L, table);
    int keys = lua_gettop(L);
    lua_Integer listed = listed_keys(L, keys, count);
    put_byte(L, '{');
    put_count(L, (size_t)listed);
    for (lua_Integer i = 1; i <= listed; i++) {
        lua_rawgeti(L, table, i);
        put_value(L, lua_gettop(L), e);
        lua_settop(L, keys);
    }
    put_entries(L, table, keys, count, listed, e);
    lua_settop(L, table - 1);
    e->depth--;
}

CHISO_RAISES static void put_value(lua_State *L, int index, encoder *e) {
    luaL_checkstack(L, 12, NULL);
    if (++e->nodes > MOST_NODES) chiso_fail(L, "a table holds more than %d values", MOST_NODES);
    switch (lua_type(L, index)) {
    case LUA_TNIL: put_byte(L, 'z'); break;
    case LUA_TBOOLEAN: put_byte(L, lua_toboolean(L, index) ? 't' : 'f'); break;
    case LUA_TNUMBER: {
        double number = lua_tonumber(L, index);
        put_byte(L, 'n');
        put(L, &number, sizeof number);
        break;
    }
    case LUA_TSTRING: {
        size_t count;
        const char *bytes = lua_tolstring(L, index, &count);
        put_text(L, bytes, count);
        break;
    }
    case LUA_TTABLE: put_table(L, index, e); break;
    case LUA_TFUNCTION: put_function(L, index); break;
    default: chiso_fail(L, "a value of a kind that rules cannot have");
    }
}

/// Writes the value at `index` to the state's output: raw, bounded, checked for cycles.
CHISO_RAISES void chiso_encode(lua_State *L, int index) {
    encoder e = {0};
    chiso_of(L)->output.count = 0;
    put_value(L, lua_absindex(L, index), &e);
}

CHISO_RAISES static void get(
    lua_State *L, const uint8_t **at, const uint8_t *end, void *into, size_t count) {
    if ((size_t)(end - *at) < count) chiso_fail(L, "an encoded value is cut short");
    memcpy(into, *at, count);
    *at += count;
}

CHISO_RAISES static void get_table(lua_State *L, const uint8_t **at, const uint8_t *end) {
    uint32_t count;
    get(L, at, end, &count, sizeof count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 1; i <= count; i++) {
        chiso_decode(L, at, end);
        lua_rawseti(L, -2, i);
    }
    get(L, at, end, &count, sizeof count);
    for (uint32_t i = 0; i < count; i++) {
        chiso_decode(L, at, end);
        chiso_decode(L, at, end);
        lua_rawset(L, -3);
    }
}

/// Pushes the value encoded at `at`, which moves past it.
CHISO_RAISES void chiso_decode(lua_State *L, const uint8_t **at, const uint8_t *end) {
    luaL_checkstack(L, 6, NULL);
    uint8_t tag;
    get(L, at, end, &tag, 1);
    switch (tag) {
    case 't': lua_pushboolean(L, 1); break;
    case 'f': lua_pushboolean(L, 0); break;
    case 'n': {
        double number;
        get(L, at, end, &number, sizeof number);
        lua_pushnumber(L, number);
        break;
    }
    case 's': {
        uint32_t count;
        get(L, at, end, &count, sizeof count);
        if ((size_t)(end - *at) < count) chiso_fail(L, "an encoded value is cut short");
        lua_pushlstring(L, (const char *)*at, count);
        *at += count;
        break;
    }
    case 'F': {
        int32_t function;
        get(L, at, end, &function, sizeof function);
        chiso_push_function(L, function);
        break;
    }
    case '{': get_table(L, at, end); break;
    default: lua_pushnil(L);
    }
}
