#include "internal.h"

const char *chiso_lua_release(void) { return LUA_RELEASE; }
