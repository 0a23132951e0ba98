#ifndef CHISO_VERSION_H
#define CHISO_VERSION_H

/// The release of Lua that is linked: `Lua 5.4.4`; a constant.
const char *chiso_lua_release(void);

#endif
