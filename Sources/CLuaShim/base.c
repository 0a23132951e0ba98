// The functions without a library's name, and the list of those of `math`.
#include "internal.h"

#include <ctype.h>

CHISO_RAISES static int raise_error(lua_State *L) {
    lua_settop(L, 1);
    return lua_error(L);
}

CHISO_RAISES static int assert_true(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_gettop(L) == 1) return chiso_fail(L, "assertion failed");
    lua_settop(L, 2);
    return lua_error(L);
}

/// Passes on what a rule may not swallow: a spent budget, short memory, an ended cell.
CHISO_RAISES static int protected_call(lua_State *L) {
    luaL_checkany(L, 1);
    chiso_state *s = chiso_of(L);
    lua_pushboolean(L, 1);
    lua_rotate(L, 1, 1);
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, NULL);
    if (s->tripped != CHISO_NOT_TRIPPED || s->ended != 0) {
        lua_settop(L, 0);  // What came back may fill the stack to its end.
        return chiso_stop(L);
    }
    if (status == LUA_OK) return lua_gettop(L);
    if (status == LUA_ERRMEM || s->special == CHISO_FAULT_MEMORY) return lua_error(L);
    chiso_forget_fault(s);
    lua_pushboolean(L, 0);
    if (lua_type(L, -2) == LUA_TSTRING) lua_pushstring(L, chiso_unmarked(lua_tostring(L, -2)));
    else lua_pushvalue(L, -2);
    return 2;
}

CHISO_RAISES static int ipairs_next(lua_State *L) {
    lua_Integer place = luaL_checkinteger(L, 2) + 1;
    lua_pushinteger(L, place);
    return lua_geti(L, 1, place) == LUA_TNIL ? 1 : 2;
}

CHISO_RAISES static int ipairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, ipairs_next);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

CHISO_RAISES static int select_values(lua_State *L) {
    int count = lua_gettop(L) - 1;
    chiso_charge(L, 1 + (size_t)count / 8);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
        lua_pushinteger(L, count);
        return 1;
    }
    lua_Integer first = luaL_checkinteger(L, 1);
    if (first < 0) first = count + first + 1;
    luaL_argcheck(L, first >= 1, 1, "index out of range");
    return first > count ? 0 : count - (int)first + 1;
}

static int digit_value(int character) {
    return isdigit(character) ? character - '0' : tolower(character) - 'a' + 10;
}

/// Pushes the integer that `text` writes in `base`, or nil.
static void push_in_base(lua_State *L, const char *text, lua_Integer base) {
    while (*text == ' ') text++;
    bool negative = *text == '-';
    if (negative) text++;
    lua_Unsigned number = 0;
    bool any = false;
    for (; isalnum((unsigned char)*text); text++, any = true) {
        int digit = digit_value((unsigned char)*text);
        if (digit >= base) break;
        number = number * (lua_Unsigned)base + (lua_Unsigned)digit;
    }
    while (*text == ' ') text++;
    if (!any || *text != 0) lua_pushnil(L);
    else lua_pushinteger(L, (lua_Integer)(negative ? 0u - number : number));
}

CHISO_RAISES static int to_number(lua_State *L) {
    luaL_checkany(L, 1);
    if (!lua_isnoneornil(L, 2)) {
        lua_Integer base = luaL_checkinteger(L, 2);
        luaL_argcheck(L, base >= 2 && base <= 36, 2, "base out of range");
        luaL_checktype(L, 1, LUA_TSTRING);
        chiso_charge(L, 1 + lua_rawlen(L, 1) / 4);
        push_in_base(L, lua_tostring(L, 1), base);
        return 1;
    }
    size_t count;
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &count) : NULL;
    if (text != NULL) chiso_charge_bytes(L, count);
    if (lua_type(L, 1) == LUA_TNUMBER) lua_settop(L, 1);
    else if (text == NULL || lua_stringtonumber(L, text) != count + 1) lua_pushnil(L);
    return 1;
}

/// Text without addresses: they differ from run to run.
CHISO_RAISES static int to_string(lua_State *L) {
    luaL_checkany(L, 1);
    switch (lua_type(L, 1)) {
    case LUA_TNIL: lua_pushliteral(L, "nil"); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); break;
    case LUA_TNUMBER:
        lua_pushvalue(L, 1);
        lua_tolstring(L, -1, NULL);
        break;
    case LUA_TSTRING: lua_pushvalue(L, 1); break;
    default: lua_pushstring(L, luaL_typename(L, 1));
    }
    return 1;
}

CHISO_RAISES static int type_of(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

const luaL_Reg chiso_base_functions[] = {
    {"assert", assert_true},
    {"error", raise_error},
    {"ipairs", ipairs},
    {"pairs", chiso_pairs},
    {"pcall", protected_call},
    {"require", chiso_require},
    {"select", select_values},
    {"tonumber", to_number},
    {"tostring", to_string},
    {"type", type_of},
    {NULL, NULL},
};

// Taken over from Lua's own library: each does the same work for any argument.
const luaL_Reg chiso_math_functions[] = {
    {"abs", NULL},        {"acos", NULL},       {"asin", NULL}, {"atan", NULL},
    {"ceil", NULL},       {"cos", NULL},        {"deg", NULL},  {"exp", NULL},
    {"floor", NULL},      {"fmod", NULL},       {"huge", NULL}, {"log", NULL},
    {"max", NULL},        {"maxinteger", NULL}, {"min", NULL},  {"mininteger", NULL},
    {"modf", NULL},       {"pi", NULL},         {"rad", NULL},  {"sin", NULL},
    {"sqrt", NULL},       {"tan", NULL},        {"tointeger", NULL}, {"type", NULL},
    {"ult", NULL},        {NULL, NULL},
};
