#include "chiso_version.h"

#include <lua5.4/lua.h>

const char *chiso_lua_release(void) { return LUA_RELEASE; }
