// Debian's liblua5.4-dev, named by its folder so that no pkg-config is needed.
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>
