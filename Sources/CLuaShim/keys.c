// Keys in an order that does not differ from run to run: numbers, texts by their bytes, booleans.
#include "internal.h"

typedef struct key {
    int type;
    int flag;
    bool is_integer;
    lua_Integer integer;
    lua_Number number;
    const char *bytes;  // Held by the table, which the caller keeps alive.
    size_t count;
} key;

static int rank(const key *k) {
    return k->type == LUA_TNUMBER ? 0 : k->type == LUA_TSTRING ? 1 : 2;
}

static bool number_before(const key *a, const key *b) {
    if (a->is_integer && b->is_integer) return a->integer < b->integer;
    double x = a->is_integer ? (double)a->integer : a->number;
    double y = b->is_integer ? (double)b->integer : b->number;
    return x != y ? x < y : a->is_integer && !b->is_integer;
}

static bool before(const key *a, const key *b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a->type == LUA_TNUMBER) return number_before(a, b);
    if (a->type == LUA_TBOOLEAN) return a->flag < b->flag;
    int order = memcmp(a->bytes, b->bytes, a->count < b->count ? a->count : b->count);
    return order != 0 ? order < 0 : a->count < b->count;
}

static bool in_order(const key *keys, size_t count) {
    for (size_t i = 1; i < count; i++) {
        if (before(&keys[i], &keys[i - 1])) return false;
    }
    return true;
}

static void merge(const key *from, key *to, size_t start, size_t middle, size_t end) {
    size_t left = start, right = middle;
    for (size_t i = start; i < end; i++) {
        bool take_left = left < middle && (right >= end || !before(&from[right], &from[left]));
        to[i] = take_left ? from[left++] : from[right++];
    }
}

/// Sorts `keys`, using as many more behind them; returns where the result stands.
static key *sort_keys(key *keys, size_t count) {
    if (in_order(keys, count)) return keys;
    key *from = keys, *to = keys + count;
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t start = 0; start < count; start += 2 * width) {
            size_t middle = start + width < count ? start + width : count;
            size_t end = start + 2 * width < count ? start + 2 * width : count;
            merge(from, to, start, middle, end);
        }
        key *sorted = to;
        to = from;
        from = sorted;
    }
    return from;
}

/// The key at the top of the stack; raises when keys of its type have no order.
CHISO_RAISES static key read_key(lua_State *L) {
    key k = {.type = lua_type(L, -1)};
    switch (k.type) {
    case LUA_TNUMBER:
        k.is_integer = lua_isinteger(L, -1);
        if (k.is_integer) k.integer = lua_tointeger(L, -1);
        else k.number = lua_tonumber(L, -1);
        break;
    case LUA_TSTRING: k.bytes = lua_tolstring(L, -1, &k.count); break;
    case LUA_TBOOLEAN: k.flag = lua_toboolean(L, -1); break;
    default: chiso_fail(L, "a %s as a key has no order", lua_typename(L, k.type));
    }
    return k;
}

static void push_key(lua_State *L, const key *k) {
    if (k->type == LUA_TSTRING) lua_pushlstring(L, k->bytes, k->count);
    else if (k->type == LUA_TBOOLEAN) lua_pushboolean(L, k->flag);
    else if (k->is_integer) lua_pushinteger(L, k->integer);
    else lua_pushnumber(L, k->number);
}

CHISO_RAISES static size_t count_keys(lua_State *L, int table) {
    size_t count = 0;
    chiso_charge_places(L, chiso_capacity(L, table));
    for (lua_pushnil(L); lua_next(L, table); lua_settop(L, -2)) count++;
    return count;
}

static size_t sorting_work(size_t count) {
    size_t work = count;
    for (size_t width = 1; width < count; width *= 2) work += count;
    return work;
}

/// Pushes an array of the keys of the plain table at `table` (absolute) in order; returns how many.
CHISO_RAISES lua_Integer chiso_sorted_keys(lua_State *L, int table) {
    luaL_checkstack(L, 6, NULL);
    size_t count = count_keys(L, table);
    chiso_charge(L, sorting_work(count));
    key *keys = chiso_scratch(L, 2 * (count + 1) * sizeof(key));
    size_t filled = 0;
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_settop(L, -2);
        keys[filled++] = read_key(L);
    }
    key *sorted = sort_keys(keys, count);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        push_key(L, &sorted[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return (lua_Integer)count;
}

/// The iterator of pairs. Upvalues: the table, its keys in order, the place reached.
CHISO_RAISES int chiso_pairs_next(lua_State *L) {
    lua_Integer place = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        place++;
        if (lua_rawgeti(L, lua_upvalueindex(2), place) == LUA_TNIL) return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
        lua_settop(L, -3);  // Removed while iterating.
        chiso_charge(L, 1);
    }
    lua_pushinteger(L, place);
    lua_copy(L, -1, lua_upvalueindex(3));
    lua_settop(L, -2);
    return 2;
}

CHISO_RAISES int chiso_pairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    chiso_push_data(L, 1);
    int table = lua_gettop(L);
    chiso_sorted_keys(L, table);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, chiso_pairs_next, 3);
    return 1;
}
