// Texts as bytes; no patterns, whose matching nothing bounds. Work is charged by size.
#include "internal.h"

#include <math.h>
#include <stdio.h>

/// A place counted from the start, or with a minus from the end, as a place from the start.
static size_t from_start(lua_Integer place, size_t count) {
    if (place > 0) return (size_t)place;
    if (place == 0 || place < -(lua_Integer)count) return 0;
    return count + (size_t)place + 1;
}

/// The first and last byte (from 1) that arguments `at` and `at` + 1 select; empty if first > last.
CHISO_RAISES static void selected(
    lua_State *L, int at, lua_Integer start, lua_Integer end, size_t count, size_t *first,
    size_t *last) {
    *first = from_start(luaL_optinteger(L, at, start), count);
    if (*first == 0) *first = 1;
    *last = from_start(luaL_optinteger(L, at + 1, end), count);
    if (*last > count) *last = count;
}

CHISO_RAISES static int byte(lua_State *L) {
    size_t count, first, last;
    const char *text = luaL_checklstring(L, 1, &count);
    lua_Integer start = luaL_optinteger(L, 2, 1);
    selected(L, 2, 1, start, count, &first, &last);
    if (first > last) return 0;
    if (last - first >= CHISO_MOST_VALUES) {
        return chiso_fail(L, "string.byte gives at most %d values", CHISO_MOST_VALUES);
    }
    luaL_checkstack(L, (int)(last - first) + 1, NULL);
    chiso_charge(L, last - first + 1);
    for (size_t i = first; i <= last; i++) lua_pushinteger(L, (unsigned char)text[i - 1]);
    return (int)(last - first) + 1;
}

CHISO_RAISES static int sub(lua_State *L) {
    size_t count, first, last;
    const char *text = luaL_checklstring(L, 1, &count);
    selected(L, 2, 1, -1, count, &first, &last);
    size_t taken = first > last ? 0 : last - first + 1;
    chiso_need_string(L, taken);
    lua_pushlstring(L, taken > 0 ? text + first - 1 : "", taken);
    return 1;
}

CHISO_RAISES static int len(lua_State *L) {
    size_t count;
    luaL_checklstring(L, 1, &count);
    lua_pushinteger(L, (lua_Integer)count);
    return 1;
}

static char lower_byte(char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
static char upper_byte(char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }

CHISO_RAISES static int map_bytes(lua_State *L, char (*map)(char)) {
    size_t count;
    const char *text = luaL_checklstring(L, 1, &count);
    chiso_need_string(L, count);
    char *mapped = chiso_scratch(L, count + 1);
    for (size_t i = 0; i < count; i++) mapped[i] = map(text[i]);
    lua_pushlstring(L, mapped, count);
    return 1;
}

CHISO_RAISES static int lower(lua_State *L) { return map_bytes(L, lower_byte); }
CHISO_RAISES static int upper(lua_State *L) { return map_bytes(L, upper_byte); }

CHISO_RAISES static int reverse(lua_State *L) {
    size_t count;
    const char *text = luaL_checklstring(L, 1, &count);
    chiso_need_string(L, count);
    char *reversed = chiso_scratch(L, count + 1);
    for (size_t i = 0; i < count; i++) reversed[i] = text[count - 1 - i];
    lua_pushlstring(L, reversed, count);
    return 1;
}

CHISO_RAISES static int rep(lua_State *L) {
    size_t count, between;
    const char *text = luaL_checklstring(L, 1, &count);
    lua_Integer times = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &between);
    if (times <= 0 || count + between == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    size_t most = chiso_string_limit(chiso_of(L)) + between;
    if ((size_t)times > most / (count + between)) chiso_trip(L, CHISO_TRIP_STRING);
    size_t total = (size_t)times * (count + between) - between;
    chiso_need_string(L, total);
    char *at = chiso_scratch(L, total + 1);
    char *start = at;
    for (lua_Integer i = 0; i < times; i++) {
        if (i > 0) memcpy(at, separator, between), at += between;
        memcpy(at, text, count);
        at += count;
    }
    lua_pushlstring(L, start, total);
    return 1;
}

// MARK: - format

// Writing a number with a fraction takes as long as this many instructions, and more for each letter.
enum { WRITING = 100 };

typedef struct directive {
    char text[16];   // "%-08.3" as written, without the letter.
    int length;
    int width;
    int precision;   // -1 when not written.
    bool left;
    char letter;
} directive;

static const char *read_digits(const char *at, directive *d, int *number) {
    for (int i = 0; i < 2 && *at >= '0' && *at <= '9'; i++) {
        *number = *number * 10 + (*at - '0');
        d->text[d->length++] = *at++;
    }
    return at;
}

/// Reads a directive past its '%'; raises when it is not one that rules may use.
CHISO_RAISES static const char *read_directive(lua_State *L, const char *at, directive *d) {
    *d = (directive){.text = "%", .length = 1, .precision = -1};
    for (int i = 0; i < 5 && *at != 0 && strchr("-+ #0", *at) != NULL; i++) {
        d->left |= *at == '-';
        d->text[d->length++] = *at++;
    }
    at = read_digits(at, d, &d->width);
    if (*at == '.') {
        d->text[d->length++] = *at++;
        d->precision = 0;
        at = read_digits(at, d, &d->precision);
    }
    d->letter = *at;
    if (*at == 0) chiso_fail(L, "string.format: '%s' ends before its letter", d->text);
    if (strchr("cdieEfgGosxX", *at) == NULL) {
        chiso_fail(L, "string.format: '%s%c' is not a directive of rules", d->text, *at);
    }
    return at + 1;
}

/// As tostring writes it; returns how many bytes.
static size_t write_number(lua_State *L, int at, char into[CHISO_NUMBER_BYTES]) {
    if (!lua_isinteger(L, at)) return chiso_write_number(lua_tonumber(L, at), '.', into);
    return (size_t)snprintf(into, CHISO_NUMBER_BYTES, LUA_INTEGER_FMT, lua_tointeger(L, at));
}

CHISO_RAISES static void format_text(lua_State *L, luaL_Buffer *b, int at, const directive *d) {
    if (at > lua_gettop(L) - 1) luaL_argerror(L, at, "no value");
    char number[CHISO_NUMBER_BYTES];
    size_t count = 0;
    const char *text = number;
    switch (lua_type(L, at)) {
    case LUA_TSTRING: text = lua_tolstring(L, at, &count); break;
    case LUA_TNIL: text = "nil", count = strlen(text); break;
    case LUA_TBOOLEAN: text = lua_toboolean(L, at) ? "true" : "false", count = strlen(text); break;
    case LUA_TNUMBER: chiso_charge(L, WRITING), count = write_number(L, at, number); break;
    default: luaL_argerror(L, at, "a text, number, flag or nil is due");
    }
    if (d->precision >= 0 && count > (size_t)d->precision) count = (size_t)d->precision;
    size_t padding = (size_t)d->width > count ? (size_t)d->width - count : 0;
    chiso_need_string(L, luaL_bufflen(b) + count + padding);
    for (size_t i = 0; !d->left && i < padding; i++) luaL_addchar(b, ' ');
    luaL_addlstring(b, text, count);
    for (size_t i = 0; d->left && i < padding; i++) luaL_addchar(b, ' ');
}

CHISO_RAISES static void format_number(lua_State *L, luaL_Buffer *b, int at, directive *d) {
    char text[512];  // 1e308 with 99 places and a width of 99 fits.
    int length;
    if (at > lua_gettop(L) - 1) luaL_argerror(L, at, "no value");
    if (strchr("eEfgG", d->letter) != NULL) {
        double number = luaL_checknumber(L, at);
        if (isnan(number)) number = fabs(number);
        d->text[d->length++] = d->letter;
        length = snprintf(text, sizeof text, d->text, number);
        chiso_charge(L, WRITING + 4 * (size_t)length);
    } else if (d->letter == 'c') {
        d->text[d->length++] = 'c';
        length = snprintf(text, sizeof text, d->text, (int)luaL_checkinteger(L, at));
    } else {
        lua_Integer number = luaL_checkinteger(L, at);
        memcpy(d->text + d->length, LUA_INTEGER_FRMLEN, sizeof LUA_INTEGER_FRMLEN);
        d->text[strlen(d->text)] = d->letter;
        length = snprintf(text, sizeof text, d->text, number);
    }
    chiso_need_string(L, luaL_bufflen(b) + (size_t)length);
    luaL_addlstring(b, text, (size_t)length);
}

CHISO_RAISES static int format(lua_State *L) {
    size_t count;
    const char *at = luaL_checklstring(L, 1, &count);
    const char *end = at + count;
    chiso_charge_bytes(L, count);
    int argument = 1;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    while (at < end) {
        const char *percent = memchr(at, '%', (size_t)(end - at));
        const char *stop = percent != NULL ? percent : end;
        chiso_need_string(L, luaL_bufflen(&b) + (size_t)(stop - at));
        luaL_addlstring(&b, at, (size_t)(stop - at));
        if (percent == NULL) break;
        at = percent + 1;
        if (*at == '%') {
            luaL_addchar(&b, '%');
            at++;
            continue;
        }
        directive d;
        at = read_directive(L, at, &d);
        argument++;
        if (d.letter == 's') format_text(L, &b, argument, &d);
        else format_number(L, &b, argument, &d);
    }
    luaL_pushresult(&b);
    return 1;
}

const luaL_Reg chiso_string_functions[] = {
    {"byte", byte}, {"format", format}, {"len", len},         {"lower", lower}, {"rep", rep},
    {"sub", sub},   {"upper", upper},   {"reverse", reverse}, {NULL, NULL},
};
