// Lists. Lengths are raw, work is charged by size, and shared tables are read but never changed.
#include "internal.h"

enum { LIST = 1 };

/// Puts what the first argument holds, a table, in its place; returns its length.
CHISO_RAISES static lua_Integer read_list(lua_State *L) {
    luaL_checktype(L, LIST, LUA_TTABLE);
    chiso_push_data(L, LIST);
    lua_replace(L, LIST);
    return (lua_Integer)lua_rawlen(L, LIST);
}

/// Refuses a read-only first argument; returns its length.
CHISO_RAISES static lua_Integer change_list(lua_State *L) {
    luaL_checktype(L, LIST, LUA_TTABLE);
    if (lua_getmetatable(L, LIST)) chiso_fail(L, "a rule may not change a shared table");
    return (lua_Integer)lua_rawlen(L, LIST);
}

// MARK: - concat

CHISO_RAISES static size_t piece_length(lua_State *L, lua_Integer place) {
    int type = lua_rawgeti(L, LIST, place);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
        chiso_fail(
            L, "table.concat: a %s stands at place %I", lua_typename(L, type),
            (LUAI_UACINT)place);
    }
    size_t count;
    lua_tolstring(L, -1, &count);
    lua_settop(L, -2);
    return count;
}

CHISO_RAISES static int concat(lua_State *L) {
    size_t between;
    lua_Integer last = read_list(L);
    const char *separator = luaL_optlstring(L, 2, "", &between);
    lua_Integer first = luaL_optinteger(L, 3, 1);
    last = luaL_optinteger(L, 4, last);
    size_t total = 0;
    for (lua_Integer i = first; i <= last; i++) {
        total += piece_length(L, i) + (i < last ? between : 0);
        chiso_charge(L, 1);
        if (total > chiso_string_limit(chiso_of(L))) chiso_trip(L, CHISO_TRIP_STRING);
        if (i == LUA_MAXINTEGER) break;
    }
    chiso_need_string(L, total);
    char *start = chiso_scratch(L, total + 1), *at = start;
    for (lua_Integer i = first; i <= last; i++) {
        size_t count;
        lua_rawgeti(L, LIST, i);
        const char *piece = lua_tolstring(L, -1, &count);
        memcpy(at, piece, count);
        at += count;
        if (i < last) memcpy(at, separator, between), at += between;
        lua_settop(L, -2);
        if (i == LUA_MAXINTEGER) break;
    }
    lua_pushlstring(L, start, total);
    return 1;
}

// MARK: - insert, remove

CHISO_RAISES static int insert(lua_State *L) {
    lua_Integer length = change_list(L), place = length + 1;
    int count = lua_gettop(L);
    if (count != 2 && count != 3) return chiso_fail(L, "table.insert takes two or three arguments");
    if (count == 3) {
        place = luaL_checkinteger(L, 2);
        luaL_argcheck(L, place >= 1 && place <= length + 1, 2, "position out of bounds");
        chiso_charge(L, (size_t)(length + 1 - place));
        for (lua_Integer i = length; i >= place; i--) {
            lua_rawgeti(L, LIST, i);
            lua_rawseti(L, LIST, i + 1);
        }
    }
    lua_rawseti(L, LIST, place);
    return 0;
}

CHISO_RAISES static int remove_place(lua_State *L) {
    lua_Integer length = change_list(L), place = luaL_optinteger(L, 2, length);
    if (!lua_isnoneornil(L, 2)) {
        bool in_bounds = (place >= 1 && place <= length + 1) || (length == 0 && place == 0);
        luaL_argcheck(L, in_bounds, 2, "position out of bounds");
    }
    lua_rawgeti(L, LIST, place);
    chiso_charge(L, place < length ? (size_t)(length - place) : 0);
    for (; place < length; place++) {
        lua_rawgeti(L, LIST, place + 1);
        lua_rawseti(L, LIST, place);
    }
    lua_pushnil(L);
    lua_rawseti(L, LIST, place);
    return 1;
}

// MARK: - pack, unpack

CHISO_RAISES static int pack(lua_State *L) {
    int count = lua_gettop(L);
    chiso_charge(L, (size_t)count);
    lua_createtable(L, count, 1);
    lua_rotate(L, 1, 1);
    for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

CHISO_RAISES static int unpack(lua_State *L) {
    lua_Integer last = read_list(L);
    lua_Integer first = luaL_optinteger(L, 2, 1);
    last = luaL_optinteger(L, 3, last);
    if (first > last) return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first + 1;
    if (count > CHISO_MOST_VALUES || count == 0) {
        return chiso_fail(L, "table.unpack gives at most %d values", CHISO_MOST_VALUES);
    }
    chiso_charge(L, count);
    luaL_checkstack(L, (int)count, NULL);
    for (lua_Unsigned i = 0; i < count; i++) lua_rawgeti(L, LIST, first + (lua_Integer)i);
    return (int)count;
}

// MARK: - sort

/// Whether the value at the top stands before the one below it; pops neither.
CHISO_RAISES static bool stands_before(lua_State *L, bool has_order) {
    chiso_charge(L, 1);
    if (!has_order) {
        if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
            size_t a = lua_rawlen(L, -1), b = lua_rawlen(L, -2);
            chiso_charge_bytes(L, a < b ? a : b);
        }
        return lua_compare(L, -1, -2, LUA_OPLT);
    }
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -4);
    lua_callk(L, 2, 1, 0, NULL);
    bool before = lua_toboolean(L, -1);
    lua_settop(L, -2);
    return before;
}

/// Merges start..<middle and middle..<end of the table at `from` into the table at `to`.
CHISO_RAISES static void merge_lists(
    lua_State *L, int from, int to, lua_Integer start, lua_Integer middle, lua_Integer end,
    bool has_order) {
    lua_Integer left = start, right = middle;
    for (lua_Integer i = start; i < end; i++) {
        bool take_right = left >= middle;
        if (left < middle && right < end) {
            lua_rawgeti(L, from, left);
            lua_rawgeti(L, from, right);
            take_right = stands_before(L, has_order);
            lua_settop(L, -3);
        }
        lua_rawgeti(L, from, take_right ? right++ : left++);
        lua_rawseti(L, to, i);
    }
}

/// A merge sort: equal values keep their order, and an inconsistent order cannot lead it astray.
CHISO_RAISES static int sort(lua_State *L) {
    lua_Integer length = change_list(L);
    bool has_order = !lua_isnoneornil(L, 2);
    if (has_order) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    chiso_charge(L, (size_t)length);
    lua_createtable(L, 0, 0);
    int from = LIST, to = 3;
    for (lua_Integer width = 1; width < length; width *= 2) {
        for (lua_Integer start = 1; start <= length; start += 2 * width) {
            lua_Integer middle = start + width, end = start + 2 * width;
            if (middle > length + 1) middle = length + 1;
            if (end > length + 1) end = length + 1;
            merge_lists(L, from, to, start, middle, end, has_order);
        }
        int sorted = to;
        to = from;
        from = sorted;
    }
    for (lua_Integer i = 1; from != LIST && i <= length; i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, LIST, i);
    }
    return 0;
}

const luaL_Reg chiso_table_functions[] = {
    {"concat", concat}, {"insert", insert}, {"pack", pack}, {"remove", remove_place},
    {"sort", sort},     {"unpack", unpack}, {NULL, NULL},
};
