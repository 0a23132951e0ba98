import ChisoFiles
import ChisoLua
import ChisoModel

extension Editions {
    /// Runs the `pack.lua` of a pack, then those of the editions it extends, which its files then know.
    init(_ files: PackFiles, _ state: LuaState) throws(Failure) {
        var all = [try Edition(files.path, files, state)]
        while let edition = all.last, let base = edition.base {
            let next = "\(edition.folder.parentFolder)/\(base)"
            guard !base.isEmpty, base != ".", base != "..", !base.contains("/") else {
                throw Failure(
                    RuleCode.baseUnfollowed,
                    "the pack extends '\(base)', which is no name of a folder",
                    rule: edition.place("extends"),
                    fix: "name the folder of an older edition that lies beside this one")
            }
            if all.contains(where: { $0.folder == next }) {
                throw Failure(
                    RuleCode.baseUnfollowed, "the pack extends itself by way of '\(base)'",
                    rule: edition.place("extends"), fix: "extend an older edition")
            }
            files.extend(next)
            all.append(try Edition(next, files, state))
        }
        self.init(all: all)
    }
}

extension Editions.Edition {
    /// Runs the `pack.lua` of a folder.
    ///
    /// - Throws: P101 when there is none, P102 when it is not as it should be.
    fileprivate init(
        _ folder: String, _ files: PackFiles, _ state: LuaState
    ) throws(Failure) {
        let path = "\(folder)/pack.lua"
        guard let file = try files.read(path) else {
            throw Failure(
                RuleCode.packUnreadable, "there is no pack in '\(folder)'",
                rule: SourceLocation(path),
                fix: files.firstPack(in: folder).map {
                    "it is a folder of packs (--library): name one of them, such as \($0)"
                } ?? "name a folder that holds pack.lua, such as Rules/district-par-2023")
        }
        do throws(LuaFault) {
            self.init(file: file, table: try state.table(of: file))
        } catch {
            throw Failure(
                RuleCode.packLua, error.message,
                rule: error.location ?? SourceLocation(path),
                fix: ForeignSign.advice(for: error.message)
                    ?? "correct pack.lua; it ends with return { id = …, tree = {…} }")
        }
    }
}
