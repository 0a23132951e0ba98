import CLuaShim

/// The Lua that runs the rules.
public enum LuaRelease {
    /// Its name and release: `Lua 5.4.4`.
    public static let name = String(cString: chiso_lua_release())
}
