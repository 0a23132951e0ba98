// The one way from Lua to Swift: the question is plain C data, Swift returns a status, and only
// then is anything raised.
#include "internal.h"

bool chiso_answer_text(chiso_state *s, const char *bytes, size_t count) {
    s->answer.count = 0;
    return chiso_append(s, &s->answer, bytes, count);
}

/// Asks Swift; raises its message when it threw. Returns CHISO_ANSWERED or CHISO_UNKNOWN.
CHISO_RAISES int32_t chiso_ask(
    lua_State *L, const chiso_question *question, chiso_answer *answer) {
    chiso_state *s = chiso_of(L);
    s->answer.count = 0;
    int32_t status = s->callback(s->context, s, question, answer);
    if (status == CHISO_THREW) {
        lua_pushlstring(L, s->answer.bytes != NULL ? s->answer.bytes : "", s->answer.count);
        lua_error(L);
    }
    if (status == CHISO_SHORT_OF_MEMORY) chiso_out_of_memory(L);
    return status;
}
