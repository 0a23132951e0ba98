import ChisoModel

extension LoadedPack {
    /// A file of Lua that the pack was made from.
    public struct CodeFile: Hashable, Sendable {
        /// As typed.
        public var path: String
        /// Its path in the folder of its edition, or `_lib/<kind>.lua`: what the same file of another pack is called.
        public var name: String
        /// What it says.
        public var text: String
    }

    /// The folders the rules are read from: the pack's, those of the editions it extends, nearest first, and those that
    /// may hold formula kinds.
    public var folders: [String] {
        guard let files = (rules as? LuaRuleSource)?.files else { return [pack.path] }
        return files.folders + files.libraryFolders
    }

    /// The files the rules were made from, tests and scenarios left out, in order of path.
    public var codeFiles: [CodeFile] {
        guard let files = (rules as? LuaRuleSource)?.files else { return [] }
        return files.read.compactMap { source in
            guard !source.path.hasSuffix("_test.lua"),
                let name = Self.name(of: source.path, in: files), !name.hasPrefix("scenarios/")
            else { return nil }
            return CodeFile(
                path: source.path, name: name, text: String(decoding: source.text, as: UTF8.self))
        }
    }

    private static func name(of path: String, in files: PackFiles) -> String? {
        if let library = files.libraryFolders.first(where: { path.hasPrefix("\($0)/") }) {
            return "_lib/" + path.dropFirst(library.count + 1)
        }
        return files.folders.first { path.hasPrefix("\($0)/") }
            .map { String(path.dropFirst($0.count + 1)) }
    }
}
