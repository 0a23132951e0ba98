// The table `chiso`: what rules need beyond Lua.
#include "internal.h"

#include <stdio.h>

/// Ends the cell under way; pcall passes it on.
CHISO_RAISES static int end_cell(lua_State *L, int32_t status) {
    chiso_of(L)->ended = status;
    return chiso_stop(L);
}

CHISO_RAISES static double number_argument(lua_State *L, int at, const char *function) {
    if (lua_type(L, at) == LUA_TNUMBER) return lua_tonumber(L, at);
    chiso_fail(L, "%s: argument %d must be a number, not %s", function, at, luaL_typename(L, at));
    return 0;
}

/// 100 * a / b, in that order: 57 of 100 is 57, not 56.99….
CHISO_RAISES static int percent(lua_State *L) {
    chiso_take(L, 2, "chiso.percent");
    double a = number_argument(L, 1, "chiso.percent");
    double b = number_argument(L, 2, "chiso.percent");
    if (b == 0 && a == 0) {
        if (chiso_of(L)->in_cell) return end_cell(L, CHISO_NONE_ARISING);
        return chiso_fail(L, "chiso.percent: 0 of 0 has no value outside a rule");
    }
    if (b == 0) {
        char text[32];
        snprintf(text, sizeof text, LUA_NUMBER_FMT, a);
        return chiso_fail_at(
            L, CHISO_FAULT_PERCENT, -1, 0, "chiso.percent: %s of 0 is not a percentage", text);
    }
    lua_pushnumber(L, 100 * a / b);
    return 1;
}

CHISO_RAISES static int not_applicable(lua_State *L) {
    chiso_take(L, 1, "chiso.not_applicable");
    chiso_state *s = chiso_of(L);
    size_t count;
    if (lua_type(L, 1) != LUA_TSTRING) {
        return chiso_fail(
            L, "chiso.not_applicable: the reason must be a text, not %s", luaL_typename(L, 1));
    }
    const char *reason = lua_tolstring(L, 1, &count);
    if (!s->in_cell) {
        return chiso_fail(L, "chiso.not_applicable('%s') has no cell to end", reason);
    }
    s->reason.count = 0;
    if (!chiso_append_message(s, &s->reason, reason, count)) return chiso_out_of_memory(L);
    return end_cell(L, CHISO_NOT_APPLICABLE);
}

CHISO_RAISES static int push_rounded(lua_State *L, int32_t what, double x, double by) {
    chiso_question question = {.what = what, .numbers = {x, by}};
    chiso_answer answer = {0};
    chiso_ask(L, &question, &answer);
    lua_pushnumber(L, answer.number);
    return 1;
}

CHISO_RAISES static double places_argument(lua_State *L, int at, const char *function) {
    double places = number_argument(L, at, function);
    if (!(places >= 0 && places <= 9) || places != (int)places) {
        chiso_fail(L, "%s: places must be a whole number from 0 to 9", function);
    }
    return places;
}

CHISO_RAISES static int round_places(lua_State *L) {
    chiso_take(L, 2, "chiso.round");
    double x = number_argument(L, 1, "chiso.round");
    double places = lua_isnoneornil(L, 2) ? 0 : places_argument(L, 2, "chiso.round");
    return push_rounded(L, CHISO_ASK_ROUND, x, places);
}

CHISO_RAISES static int round_to(lua_State *L) {
    chiso_take(L, 2, "chiso.round_to");
    double x = number_argument(L, 1, "chiso.round_to");
    double step = number_argument(L, 2, "chiso.round_to");
    if (!(step > 0)) return chiso_fail(L, "chiso.round_to: the step must be above 0");
    return push_rounded(L, CHISO_ASK_ROUND_TO, x, step);
}

/// A number as a Vietnamese text has it: 97.5 is 97,5, and whole numbers have no decimals. Rounded to at most so many
/// places where they are given.
CHISO_RAISES static int text(lua_State *L) {
    chiso_take(L, 2, "chiso.text");
    double number = number_argument(L, 1, "chiso.text");
    if (!lua_isnoneornil(L, 2)) {
        push_rounded(L, CHISO_ASK_ROUND, number, places_argument(L, 2, "chiso.text"));
        number = lua_tonumber(L, -1);
    }
    char written[CHISO_NUMBER_BYTES];
    chiso_charge(L, 100);
    lua_pushlstring(L, written, chiso_write_number(number, ',', written));
    return 1;
}

/// A declared number that differs by a text column of the unit; Swift knows it by its two keys.
CHISO_RAISES static int by(lua_State *L) {
    chiso_take(L, 2, "chiso.by");
    if (lua_type(L, 1) != LUA_TSTRING || lua_type(L, 2) != LUA_TTABLE) {
        return chiso_fail(L, "chiso.by takes a column's name and a table of numbers");
    }
    chiso_check_names(L, 2, "chiso.by");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, 1);
    lua_setfield(L, -2, "__by");
    lua_pushvalue(L, 2);
    lua_setfield(L, -2, "__values");
    return 1;
}

const luaL_Reg chiso_host_functions[] = {
    {"by", by},
    {"not_applicable", not_applicable},
    {"percent", percent},
    {"round", round_places},
    {"round_to", round_to},
    {"text", text},
    {NULL, NULL},
};
