// Looks for a word in the text of a file, where it is not part of a comment or a quoted text.
#include "internal.h"

typedef struct scan {
    const char *at;
    const char *end;
    int32_t line;
} scan;

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void step(scan *s) { s->line += *s->at++ == '\n'; }

/// The number of '=' in "[==[" here, or -1 when no long bracket opens.
static int long_bracket(const scan *s) {
    const char *at = s->at;
    if (at == s->end || *at++ != '[') return -1;
    int level = 0;
    for (; at < s->end && *at == '='; at++) level++;
    return at < s->end && *at == '[' ? level : -1;
}

/// Passes over what stands in a long bracket.
static void skip_long(scan *s, int level) {
    for (s->at += level + 2; s->at < s->end; step(s)) {
        if (*s->at != ']') continue;
        const char *at = s->at + 1;
        int count = 0;
        for (; at < s->end && *at == '='; at++) count++;
        if (count != level || at == s->end || *at != ']') continue;
        s->at = at + 1;
        return;
    }
}

static void skip_quoted(scan *s) {
    char quote = *s->at++;
    while (s->at < s->end && *s->at != quote) {
        if (*s->at == '\\' && s->at + 1 < s->end) step(s);
        step(s);
    }
    if (s->at < s->end) s->at++;
}

static void skip_comment(scan *s) {
    s->at += 2;
    int level = long_bracket(s);
    if (level >= 0) skip_long(s, level);
    else while (s->at < s->end && *s->at != '\n') s->at++;
}

/// Passes over a comment or a quoted text that begins here; false where none does.
static bool skip_aside(scan *s) {
    int level = long_bracket(s);
    if (level >= 0) {
        skip_long(s, level);
    } else if (*s->at == '"' || *s->at == '\'') {
        skip_quoted(s);
    } else if (*s->at == '-' && s->at + 1 < s->end && s->at[1] == '-') {
        skip_comment(s);
    } else {
        return false;
    }
    return true;
}

/// The line of the first `word` in a text that Lua has accepted, or 0.
int32_t chiso_line_of_word(const char *text, size_t count, const char *word) {
    scan s = {.at = text, .end = text + count, .line = 1};
    size_t length = strlen(word);
    while (s.at < s.end) {
        if (skip_aside(&s)) continue;
        if (is_word(*s.at)) {
            const char *start = s.at;
            while (s.at < s.end && is_word(*s.at)) s.at++;
            size_t found = (size_t)(s.at - start);
            if (found == length && memcmp(start, word, length) == 0) return s.line;
        } else {
            step(&s);
        }
    }
    return 0;
}

/// The first sign of a text that is not ASCII, whole in UTF-8, and no part of a comment or a quoted text; none of no bytes.
chiso_bytes chiso_sign_outside_ascii(const char *text, size_t count) {
    scan s = {.at = text, .end = text + count, .line = 1};
    while (s.at < s.end) {
        if (skip_aside(&s)) continue;
        if ((unsigned char)*s.at >= 0x80) {
            const char *end = s.at + 1;
            while (end < s.end && ((unsigned char)*end & 0xC0) == 0x80 && end - s.at < 4) end++;
            return (chiso_bytes){s.at, (size_t)(end - s.at)};
        }
        step(&s);
    }
    return (chiso_bytes){text, 0};
}
