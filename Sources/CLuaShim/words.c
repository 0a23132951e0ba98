// The words of a file, where they are not part of a comment or a quoted text.
#include "internal.h"

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void step(chiso_words *s) { s->line += *s->at++ == '\n'; }

/// The number of '=' in "[==[" here, or -1 when no long bracket opens.
static int long_bracket(const chiso_words *s) {
    const char *at = s->at;
    if (at == s->end || *at++ != '[') return -1;
    int level = 0;
    for (; at < s->end && *at == '='; at++) level++;
    return at < s->end && *at == '[' ? level : -1;
}

/// Passes over what stands in a long bracket.
static void skip_long(chiso_words *s, int level) {
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

static void skip_quoted(chiso_words *s) {
    char quote = *s->at++;
    while (s->at < s->end && *s->at != quote) {
        if (*s->at == '\\' && s->at + 1 < s->end) step(s);
        step(s);
    }
    if (s->at < s->end) s->at++;
}

static void skip_comment(chiso_words *s) {
    s->at += 2;
    int level = long_bracket(s);
    if (level >= 0) skip_long(s, level);
    else while (s->at < s->end && *s->at != '\n') s->at++;
}

/// Passes over a quoted text that begins here; false where none does.
static bool skip_text(chiso_words *s) {
    int level = long_bracket(s);
    if (level >= 0) skip_long(s, level);
    else if (*s->at == '"' || *s->at == '\'') skip_quoted(s);
    else return false;
    return true;
}

/// Passes over a comment that begins here; false where none does.
static bool skip_remark(chiso_words *s) {
    if (*s->at != '-' || s->at + 1 == s->end || s->at[1] != '-') return false;
    skip_comment(s);
    return true;
}

/// Passes over what is no word; false at the end of the text.
static bool skip_to_word(chiso_words *s) {
    while (s->at < s->end) {
        if (is_letter(*s->at)) return true;
        if (skip_text(s)) {
            s->before = '"';
        } else if (!skip_remark(s)) {
            s->assigns = s->assigns || *s->at == '=';
            if ((uint8_t)*s->at > ' ') s->before = *s->at;
            step(s);
        }
    }
    return false;
}

/// Goes on to the next word of a text, a number or a keyword too; false when there is none.
bool chiso_next_word(chiso_words *s) {
    if (s->word != NULL) s->before = 'a';
    s->assigns = false;
    if (!skip_to_word(s)) return false;
    s->word = s->at;
    while (s->at < s->end && is_letter(*s->at)) s->at++;
    s->count = (size_t)(s->at - s->word);
    return true;
}

bool chiso_is_word(const chiso_words *s, const char *word) {
    return s->count == strlen(word) && memcmp(s->word, word, s->count) == 0;
}

/// The line of the first `word` in a text that Lua has accepted, or 0.
int32_t chiso_line_of_word(const char *text, size_t count, const char *word) {
    chiso_words words = {.at = text, .end = text + count, .line = 1};
    while (chiso_next_word(&words)) {
        if (chiso_is_word(&words, word)) return words.line;
    }
    return 0;
}

/// The first sign of a text that is not ASCII, whole in UTF-8, and no part of a comment or a quoted text; none of no bytes.
chiso_bytes chiso_sign_outside_ascii(const char *text, size_t count) {
    chiso_words s = {.at = text, .end = text + count, .line = 1};
    while (s.at < s.end) {
        if (skip_text(&s) || skip_remark(&s)) continue;
        if ((unsigned char)*s.at >= 0x80) {
            const char *end = s.at + 1;
            while (end < s.end && ((unsigned char)*end & 0xC0) == 0x80 && end - s.at < 4) end++;
            return (chiso_bytes){s.at, (size_t)(end - s.at)};
        }
        step(&s);
    }
    return (chiso_bytes){text, 0};
}
