// What Lua's parser has to do for a file. It looks a name up among all that is declared around it, and
// goes along the list of jumps that wait for their end each time one more does: a text of a megabyte can
// be made to take minutes, before any instruction runs.
#include "internal.h"

// Limits of Lua: locals and outer names of a function, calls of C inside one another.
enum { MOST_LOCALS = 200, MOST_OUTER = 255, DEEPEST = 200 };

// Steps of the parser that take the time of an instruction.
enum { STEPS = 2 };

typedef struct function {
    int locals;
    int outer;
    int64_t jumps;
    int blocks;          // open in it, its own among them
} function;

typedef struct reading {
    chiso_words words;
    function functions[DEEPEST + 1];
    int depth;
    int64_t declared;    // locals and outer names of all functions around
    int64_t work;
    // What the words are part of: names after `local` and `for`, a function's title and parameters.
    enum { NOTHING, FIRST_NAME, NAMES, TITLE, PARAMETERS } list;
} reading;

static bool is_any(const chiso_words *words, const char *const *list) {
    for (; *list != NULL; list++) {
        if (chiso_is_word(words, *list)) return true;
    }
    return false;
}

static void open_function(reading *r) {
    r->list = TITLE;
    if (r->depth == DEEPEST) return;
    r->functions[++r->depth] = (function){.blocks = 1};
}

static void close_block(reading *r) {
    function *f = &r->functions[r->depth];
    if (--f->blocks > 0 || r->depth == 0) return;
    r->declared -= f->locals + f->outer;
    r->depth--;
}

static void declare(reading *r) {
    function *f = &r->functions[r->depth];
    if (f->locals == MOST_LOCALS) return;
    f->locals++;
    r->declared++;
}

/// Counts a name that is looked up: each function around may have to hold it as one more outer name.
static void look_up(reading *r) {
    r->work += 1 + r->declared;
    int held = 1;
    for (int i = 0; i <= r->depth; i++) {
        function *f = &r->functions[i];
        if (f->outer < MOST_OUTER && f->outer < held) f->outer++, r->declared++;
        held += f->locals;
    }
    r->work += r->depth;
}

/// Takes a word that a list declares; false when it is none of a list's.
static bool take_declared(reading *r) {
    char before = r->words.before;
    bool declares = false;
    switch (r->list) {
    case NOTHING: return false;
    case FIRST_NAME: declares = true; break;
    case NAMES:
        if (before == '<') return true;  // An attribute.
        declares = before == ',' && !r->words.assigns;
        break;
    case TITLE:
        if (before == 'a' || before == '.' || before == ':') return false;
        declares = before == '(';
        break;
    case PARAMETERS: declares = before == ','; break;
    }
    r->list = !declares ? NOTHING : before == '(' || r->list == PARAMETERS ? PARAMETERS : NAMES;
    if (declares) declare(r);
    return declares;
}

static bool read_keyword(reading *r) {
    static const char *const opening[] = {"do", "if", "repeat", NULL};
    static const char *const closing[] = {"end", "until", NULL};
    static const char *const jumping[] = {"and", "or", "elseif", "goto", "break", NULL};
    static const char *const others[] = {
        "then", "else", "while", "return", "not", "nil", "true", "false", "in", NULL,
    };
    static const char *const declaring[] = {"local", "for", NULL};
    const chiso_words *w = &r->words;
    if (chiso_is_word(w, "function")) {
        if (r->list == FIRST_NAME) declare(r);
        open_function(r);
        return true;
    }
    bool declares = is_any(w, declaring);
    function *f = &r->functions[r->depth];
    if (is_any(w, opening)) f->blocks++;
    else if (is_any(w, closing)) close_block(r);
    else if (is_any(w, jumping)) r->work += ++f->jumps;
    else if (!declares && !is_any(w, others)) return false;
    r->list = declares ? FIRST_NAME : NOTHING;
    return true;
}

/// The instructions that reading a text is worth, counted no further than past `most`.
int64_t chiso_parsing_work(const char *text, size_t count, int64_t most) {
    reading r = {.words = {.at = text, .end = text + count, .line = 1}};
    r.functions[0].blocks = 1;
    while (r.work / STEPS <= most && chiso_next_word(&r.words)) {
        // A label is one more place that jumps wait for.
        if (r.words.before == ':') r.work += ++r.functions[r.depth].jumps;
        bool is_number = *r.words.word >= '0' && *r.words.word <= '9';
        if (is_number) r.list = NOTHING;
        else if (!read_keyword(&r) && !take_declared(&r)) look_up(&r);
    }
    return r.work / STEPS;
}
