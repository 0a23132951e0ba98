// The lines that ran, while they are asked for.
#include "internal.h"

/// Notes the line that is about to run; the oldest gives way when no more may be kept.
void chiso_note_line(chiso_state *s, const lua_Debug *ar) {
    chiso_line line = {.source = chiso_source_number(ar), .line = ar->currentline};
    if (line.source < 0) return;
    size_t kept = s->lines.count / sizeof line;
    if (kept < s->most_lines && !chiso_append(s, &s->lines, &line, sizeof line)) {
        s->most_lines = kept;
    } else if (kept >= s->most_lines && kept > 0) {
        memcpy(s->lines.bytes + s->noted % kept * sizeof line, &line, sizeof line);
    }
    s->noted++;
}

/// Takes back what was noted since `noted` lines were; what gave way meanwhile is gone.
void chiso_forget_lines(chiso_state *s, size_t noted) {
    if (s->noted > s->most_lines) return;
    s->noted = noted;
    s->lines.count = noted * sizeof(chiso_line);
}

void chiso_trace(chiso_state *s, size_t most) {
    chiso_discard(s, &s->lines);
    s->most_lines = most;
    s->noted = 0;
    s->traces = most > 0;
}

const chiso_line *chiso_traced(const chiso_state *s, size_t *count, size_t *first) {
    *count = s->lines.count / sizeof(chiso_line);
    *first = *count > 0 && s->noted > *count ? s->noted % *count : 0;
    return (const chiso_line *)s->lines.bytes;
}
