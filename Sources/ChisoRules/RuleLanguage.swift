import ChisoLua

/// The language that rules are written in.
public enum RuleLanguage {
    /// The release that runs them: `Lua 5.4.4`.
    public static var release: String { LuaRelease.name }
}
