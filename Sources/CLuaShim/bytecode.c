// Reads a function as lua_dump writes it for Lua 5.4: finds assignments to variables from outside
// it, and lists its lines. Format: ldump.c of Lua 5.4; the header is compared whole, so that code of another
// format is never misread.
#include "internal.h"

#include <stdio.h>

enum { OP_SETUPVAL = 10, OP_SETTABUP = 15, OP_VARARGPREP = 81, ABSOLUTE_LINE = -128, DEEPEST = 250 };
enum { CONSTANT_INTEGER = 0x03, CONSTANT_NUMBER = 0x13, SHORT_TEXT = 0x04, LONG_TEXT = 0x14 };

typedef struct reader {
    const uint8_t *at;
    const uint8_t *end;
    bool broken;
    chiso_finding *finding;  // NULL when lines are listed
    chiso_state *state;      // whose output receives the lines
    int32_t source;
} reader;

/// The parts of one function that judging an assignment needs.
typedef struct prototype {
    int line_defined;
    const uint8_t *code;
    size_t code_count;
    const uint8_t *constants;
    const uint8_t *lines;
    const uint8_t *absolute_lines;
    const uint8_t *upvalue_names;
    bool outer[256];  // By upvalue: whether it comes from outside the function under check.
} prototype;

static const uint8_t *take(reader *r, size_t count) {
    if (r->broken || (size_t)(r->end - r->at) < count) {
        r->broken = true;
        return NULL;
    }
    const uint8_t *start = r->at;
    r->at += count;
    return start;
}

static uint8_t read_byte(reader *r) {
    const uint8_t *byte = take(r, 1);
    return byte != NULL ? *byte : 0;
}

/// Seven bits a byte, highest first; the last has its top bit set.
static size_t read_size(reader *r) {
    size_t size = 0;
    for (int i = 0; i < 10 && !r->broken; i++) {
        uint8_t byte = read_byte(r);
        size = size << 7 | (byte & 0x7f);
        if (byte & 0x80) return size;
    }
    r->broken = true;
    return 0;
}

static chiso_bytes read_text(reader *r) {
    size_t size = read_size(r);
    if (size == 0) return (chiso_bytes){"?", 1};
    const uint8_t *bytes = take(r, size - 1);
    return bytes != NULL ? (chiso_bytes){(const char *)bytes, size - 1} : (chiso_bytes){"?", 1};
}

static chiso_bytes read_constant(reader *r) {
    switch (read_byte(r)) {
    case CONSTANT_INTEGER: take(r, sizeof(lua_Integer)); break;
    case CONSTANT_NUMBER: take(r, sizeof(lua_Number)); break;
    case SHORT_TEXT:
    case LONG_TEXT: {
        chiso_bytes text = read_text(r);
        if (r->finding != NULL && text.count > r->finding->longest) {
            r->finding->longest = text.count;
        }
        return text;
    }
    }
    return (chiso_bytes){"?", 1};
}

static uint32_t instruction(const prototype *p, size_t pc) {
    uint32_t word;
    memcpy(&word, p->code + pc * sizeof word, sizeof word);
    return word;
}

static int line_of(const reader *r, const prototype *p, size_t pc) {
    reader lines = {.at = p->lines, .end = r->end};
    reader absolute = {.at = p->absolute_lines, .end = r->end};
    if (read_size(&lines) == 0) return p->line_defined;
    read_size(&absolute);
    int line = p->line_defined;
    for (size_t i = 0; i <= pc; i++) {
        int step = (int8_t)read_byte(&lines);
        if (step != ABSOLUTE_LINE) {
            line += step;
            continue;
        }
        read_size(&absolute);
        line = (int)read_size(&absolute);
    }
    return line;
}

static chiso_bytes nth_text(const reader *r, const uint8_t *from, size_t n, bool constants) {
    reader texts = {.at = from, .end = r->end};
    size_t count = read_size(&texts);
    chiso_bytes text = {"?", 1};
    for (size_t i = 0; i <= n && n < count; i++) {
        text = constants ? read_constant(&texts) : read_text(&texts);
    }
    return text;
}

/// Keeps the finding of the lowest line.
static void report(
    const reader *r, const prototype *p, size_t pc, size_t upvalue, int global_key) {
    int line = line_of(r, p, pc);
    if (r->finding->line != 0 && r->finding->line <= line) return;
    chiso_bytes name = nth_text(r, p->upvalue_names, upvalue, false);
    bool is_global = global_key >= 0 && name.count == 4 && memcmp(name.bytes, "_ENV", 4) == 0;
    if (is_global) name = nth_text(r, p->constants, (size_t)global_key, true);
    r->finding->line = line > 0 ? line : 1;
    r->finding->changes_table = global_key >= 0 && !is_global;
    int count = name.count < sizeof r->finding->name ? (int)name.count : 63;
    snprintf(r->finding->name, sizeof r->finding->name, "%.*s", count, name.bytes);
}

/// To find the line of an instruction, all before it are walked: of one function few are looked at.
enum { MOST_REPORTS = 50 };

static void judge(const reader *r, const prototype *p) {
    int reports = 0;
    for (size_t pc = 0; pc < p->code_count && reports < MOST_REPORTS; pc++) {
        uint32_t word = instruction(p, pc);
        uint32_t operation = word & 0x7f, a = word >> 7 & 0xff, b = word >> 16 & 0xff;
        if (operation == OP_SETUPVAL && p->outer[b]) report(r, p, pc, b, -1), reports++;
        if (operation == OP_SETTABUP && p->outer[a]) report(r, p, pc, a, (int)b), reports++;
    }
}

/// Appends the line of each instruction to the output. The last instruction, the return that every
/// function ends with, is left out: it stands on the line of `end`, and none may ever come to it.
static void list(reader *r, const prototype *p) {
    reader lines = {.at = p->lines, .end = r->end};
    reader absolute = {.at = p->absolute_lines, .end = r->end};
    chiso_line line = {.source = r->source, .line = p->line_defined};
    if (read_size(&lines) == 0) return;
    read_size(&absolute);
    for (size_t pc = 0; pc + 1 < p->code_count; pc++) {
        int step = (int8_t)read_byte(&lines);
        if (step == ABSOLUTE_LINE) {
            read_size(&absolute);
            line.line = (int32_t)read_size(&absolute);
        } else {
            line.line += step;
        }
        if ((instruction(p, pc) & 0x7f) == OP_VARARGPREP) continue;
        if (!chiso_append(r->state, &r->state->output, &line, sizeof line)) r->broken = true;
    }
}

static void read_upvalues(reader *r, const prototype *enclosing, prototype *p) {
    size_t count = read_size(r);
    if (count > 255) r->broken = true;
    for (size_t i = 0; i < count && !r->broken; i++) {
        bool in_stack = read_byte(r) != 0;
        uint8_t index = read_byte(r);
        read_byte(r);  // Its kind.
        p->outer[i] = enclosing == NULL || (!in_stack && enclosing->outer[index]);
    }
}

static void read_debug(reader *r, prototype *p) {
    p->lines = r->at;
    take(r, read_size(r));
    p->absolute_lines = r->at;
    for (size_t n = read_size(r); n > 0 && !r->broken; n--) read_size(r), read_size(r);
    for (size_t n = read_size(r); n > 0 && !r->broken; n--) {
        read_text(r);
        read_size(r), read_size(r);
    }
    p->upvalue_names = r->at;
    for (size_t n = read_size(r); n > 0 && !r->broken; n--) read_text(r);
}

static void read_function(reader *r, const prototype *enclosing, int depth) {
    prototype p = {0};
    if (depth > DEEPEST) r->broken = true;
    read_text(r);  // The source.
    p.line_defined = (int)read_size(r);
    read_size(r);
    take(r, 3);  // Parameters, vararg, stack size.
    p.code_count = read_size(r);
    p.code = r->at;
    if (p.code_count > (size_t)(r->end - r->at) / sizeof(uint32_t)) r->broken = true;
    take(r, p.code_count * sizeof(uint32_t));
    p.constants = r->at;
    for (size_t n = read_size(r); n > 0 && !r->broken; n--) read_constant(r);
    read_upvalues(r, enclosing, &p);
    for (size_t n = read_size(r); n > 0 && !r->broken; n--) read_function(r, &p, depth + 1);
    read_debug(r, &p);
    if (r->broken) return;
    if (r->finding != NULL) judge(r, &p);
    else list(r, &p);
}

static bool read_header(reader *r) {
    static const uint8_t start[] = {
        0x1b, 'L', 'u', 'a', 0x54, 0, 0x19, 0x93, '\r', '\n', 0x1a, '\n',
        sizeof(uint32_t), sizeof(lua_Integer), sizeof(lua_Number),
    };
    const lua_Integer integer = 0x5678;
    const lua_Number number = 370.5;
    const uint8_t *bytes = take(r, sizeof start);
    if (bytes == NULL || memcmp(bytes, start, sizeof start) != 0) return false;
    bytes = take(r, sizeof integer);
    if (bytes == NULL || memcmp(bytes, &integer, sizeof integer) != 0) return false;
    bytes = take(r, sizeof number);
    if (bytes == NULL || memcmp(bytes, &number, sizeof number) != 0) return false;
    read_byte(r);  // Number of upvalues, told again below.
    return !r->broken;
}

/// Looks through a dumped function for assignments to what outlives a call; false when the dump is
/// not of the format known.
bool chiso_scan(const uint8_t *dump, size_t size, chiso_finding *finding) {
    reader r = {.at = dump, .end = dump + size, .finding = finding};
    if (!read_header(&r)) return false;
    read_function(&r, NULL, 0);
    return !r.broken && r.at == r.end;
}

/// Appends the source and line of each instruction of a dumped function, and of those inside it, to
/// the output; false when the dump is not of the format known, or memory is short.
bool chiso_list_lines(chiso_state *s, const uint8_t *dump, size_t size, int32_t source) {
    reader r = {.at = dump, .end = dump + size, .state = s, .source = source};
    if (!read_header(&r)) return false;
    read_function(&r, NULL, 0);
    return !r.broken && r.at == r.end;
}
