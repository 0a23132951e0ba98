// What the interpreter does in one instruction that may cost as much as a thousand: the linker leads
// its calls (`--wrap` in Package.swift) through here, where they are counted by their work.
#include "internal.h"

#if LUA_VERSION_NUM != 504
#error "the heads of a text and of a value are known for Lua 5.4 only"
#endif

// The state that this thread is in; Lua passes none to most of these.
static _Thread_local chiso_state *entered;

chiso_state *chiso_enter(chiso_state *s) {
    chiso_state *before = entered;
    entered = s;
    return before;
}

/// Counts work where nothing may be raised: the hook ends the call within its next hundred.
static void count(size_t work) {
    if (entered != NULL) entered->spent += (int64_t)work;
}

// MARK: - Remainders

enum { FRACTION_BITS = 52, EXPONENT_MASK = 0x7ff, STEP_BITS = 64, STEP = 8 };
static const uint64_t implied = (uint64_t)1 << FRACTION_BITS;

/// The number without its sign is mantissa * 2^(exponent - 1075).
static uint64_t mantissa(uint64_t bits, int *exponent) {
    *exponent = (int)(bits >> FRACTION_BITS);
    if (*exponent != 0) return (bits & (implied - 1)) | implied;
    *exponent = 1;
    return bits;
}

static double from_bits(uint64_t bits) {
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/// `fmod` of C, exact as that is, in steps of 64 binary digits where the library takes one at a time.
double __wrap_fmod(double x, double y) {
    uint64_t a, b;
    memcpy(&a, &x, sizeof a);
    memcpy(&b, &y, sizeof b);
    uint64_t sign = a & (uint64_t)1 << 63;
    a ^= sign;
    b &= ~((uint64_t)1 << 63);
    uint64_t infinite = (uint64_t)EXPONENT_MASK << FRACTION_BITS;
    if (b == 0 || a >= infinite || b > infinite) return (x * y) / (x * y);
    if (a < b) return x;
    int high, low;
    uint64_t rest = mantissa(a, &high), divisor = mantissa(b, &low);
    count((size_t)((high - low) / STEP_BITS * STEP));
    rest %= divisor;
    for (int digits = high - low; digits > 0 && rest != 0; digits -= STEP_BITS) {
        int step = digits < STEP_BITS ? digits : STEP_BITS;
        rest = (uint64_t)(((unsigned __int128)rest << step) % divisor);
    }
    if (rest == 0) return from_bits(sign);
    int up = __builtin_clzll(rest) - (63 - FRACTION_BITS);
    if (up >= low) return from_bits(sign | rest << (low - 1));
    return from_bits(sign | ((uint64_t)(low - up) << FRACTION_BITS | ((rest << up) & (implied - 1))));
}

// MARK: - Texts

/// The order of two texts, by their bytes: rules know no locale.
int __wrap_strcoll(const char *a, const char *b) {
    size_t first = strlen(a), second = strlen(b);
    size_t common = first < second ? first : second;
    count(1 + common / 64);
    int order = memcmp(a, b, common);
    return order != 0 ? order : (first > second) - (first < second);
}

/// The head of a text in Lua 5.4 (`TString` in lobject.h); of one of up to 40 bytes no more than its type.
typedef struct long_text {
    void *next;
    uint8_t type, marked, extra, short_count;
    unsigned int hash;
    size_t count;
} long_text;

int __real_luaS_eqlngstr(void *a, void *b);

int __wrap_luaS_eqlngstr(void *a, void *b) {
    const long_text *first = a, *second = b;
    if (a != b && first->count == second->count) count(first->count / 64);
    return __real_luaS_eqlngstr(a, b);
}

enum { WRITING = 100, SHORT_NUMBER = 32, FLOAT = LUA_TNUMBER | 1 << 4, COLLECTABLE = 1 << 6 };

/// The head of a value in Lua 5.4 (`TValue` in lobject.h).
typedef struct value_head {
    uint64_t value;
    uint8_t type;
} value_head;

long_text *luaS_newlstr(lua_State *L, const char *bytes, size_t count);
void __real_luaO_tostring(lua_State *L, value_head *value);

/// Makes text of a number, where rules join it with `..` or a library function takes a text: as people write it, see
/// numbers.c. An integer is as Lua writes it.
CHISO_RAISES void __wrap_luaO_tostring(lua_State *L, value_head *value) {
    count(WRITING);
    if (value->type != FLOAT) {
        __real_luaO_tostring(L, value);
        return;
    }
    double number;
    memcpy(&number, &value->value, sizeof number);
    char bytes[CHISO_NUMBER_BYTES];
    long_text *made = luaS_newlstr(L, bytes, chiso_write_number(number, '.', bytes));
    value->value = (uint64_t)(uintptr_t)made;
    value->type = made->type | COLLECTABLE;
}

size_t __real_luaO_str2num(const char *text, void *value);

/// Makes a number of text, where rules or the library take one for the other.
size_t __wrap_luaO_str2num(const char *text, void *value) {
    size_t length = strlen(text);
    if (length > SHORT_NUMBER) count(length * 2);
    return __real_luaO_str2num(text, value);
}

// MARK: - Lengths

const value_head *luaH_getint(void *table, lua_Integer key);

static bool is_held(void *table, lua_Unsigned place) {
    return (luaH_getint(table, (lua_Integer)place)->type & 0x0f) != LUA_TNIL;
}

/// The length of a list: of a table with holes, a place that is held before one that is not, found by
/// doubling and then halving. Lua's own search starts from where the table happens to end its list
/// part, which depends on how its other keys fell.
lua_Unsigned __wrap_luaH_getn(void *table) {
    lua_Unsigned held = 0, open = 1, looks = 1;
    for (; is_held(table, open); looks++) {
        held = open;
        if (open > LUA_MAXINTEGER / 2) break;
        open *= 2;
    }
    for (; open - held > 1; looks++) {
        lua_Unsigned middle = held + (open - held) / 2;
        if (is_held(table, middle)) held = middle;
        else open = middle;
    }
    count(looks / 8);
    return held;
}
