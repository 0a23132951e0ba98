import ChisoLua
import ChisoModel
import Foundation

extension PackLoader {
    /// The folder of the edition that scores a period: this pack where it is in force, else the one in force among the
    /// packs beside it that declare the same `rulebook`, else this pack all the same.
    ///
    /// - Throws: A ``Diagnostic`` with code P117 when two of them are in force, or what is wrong with a `pack.lua`.
    public func edition(for period: String) throws(Diagnostic) -> String {
        let own = try Term(path, self)
        guard !own.rulebook.isEmpty else { return path }
        let found = (terms(of: own.rulebook) + [own]).filter { $0.isInForce(period) }
        guard found.count < 2 else { throw Self.overlap(found, period) }
        guard let edition = found.first, edition.folder != own.folder else { return path }
        return edition.folder
    }

    /// P117 for each pack beside this one that is an edition of the same rulebook and in force when this one is.
    public func overlaps() -> [Diagnostic] {
        guard let own = try? Term(path, self), !own.rulebook.isEmpty else {
            return []
        }
        return terms(of: own.rulebook).compactMap { other in
            own.firstPeriod(with: other).map { Self.overlap([own, other], $0) }
        }
    }

    private static func overlap(_ terms: [Term], _ period: String) -> Diagnostic {
        let terms = terms.sorted { $0.name < $1.name }
        return Diagnostic(
            RuleCode.twoEditionsInForce, .error,
            "\(terms.count == 2 ? "two" : "\(terms.count)") editions of '\(terms[0].rulebook)' are in "
                + "force for \(period): "
                + terms.map { "'\($0.name)'" }.joined(separator: " and "),
            rule: terms[1].place,
            fix: "correct in_force in one of them, or choose one with --rules")
    }

    /// The folders of the other editions of a rulebook, which lie beside this one, by name.
    func relatives(of rulebook: String) -> [String] { terms(of: rulebook).map(\.folder) }

    private func terms(of rulebook: String) -> [Term] {
        let own = path.withoutSlashes
        let parent = PackFiles.folder(of: own)
        let names = origin.names(in: parent) {
            (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        }
        return names.sorted().filter { !$0.hasPrefix("_") }.compactMap { name in
            let folder = "\(parent)/\(name)"
            var other = self
            other.origin = origin.aside
            let isThere = origin.exists("\(folder)/pack.lua") {
                FileManager.default.fileExists(atPath: "\(folder)/pack.lua")
            }
            guard folder != own, isThere,
                // What is wrong with a pack of another rulebook is no concern of this one.
                let term = try? Term(folder, other), term.rulebook == rulebook
            else { return nil }
            origin.keep(other.origin)
            return term
        }
    }
}

/// Of which rulebook a pack is an edition, and when it is in force.
private struct Term {
    let folder: String
    let rulebook: String
    /// Where the pack says when it is in force.
    let place: SourceLocation
    private let from: String?
    private let to: String?

    /// Reads those of the pack at a path, with the library, limits and origin of a loader.
    init(_ path: String, _ loader: PackLoader) throws(Diagnostic) {
        let files = PackFiles(
            path: path, libraries: [PackFiles.folder(of: path), loader.defaultLibrary],
            origin: loader.origin)
        let state = try Loading.state(loader.limits, files)
        let folders = try Editions.folders(from: files.path, files, state)
        let editions = try Editions(folders, files, state)
        folder = files.path
        place = editions.all[0].place("in_force")
        rulebook = editions.all.lazy.compactMap { $0.table["rulebook"]?.text }.first ?? ""
        var bounds: LuaTable?
        if case .table(let table)? = editions.all[0].table["in_force"] { bounds = table }
        (from, to) = (bounds?["from"]?.text, bounds?["to"]?.text)
    }

    /// The folder's own name.
    var name: String { String(folder.split(separator: "/").last ?? "") }

    /// The first period named by either for which both are in force; nil: there is none.
    ///
    /// A year in which one follows the other is not such a period: `2023` with editions to `2023-Q2` and from `2023-Q3`.
    func firstPeriod(with other: Term) -> String? {
        let bounds = [from, to, other.from, other.to].compactMap { $0 }
        guard !bounds.isEmpty else { return "every period" }
        return bounds.sorted().first { period in
            isInForce(period) && other.isInForce(period)
                && !bounds.contains { $0 != period && $0.hasPrefix(period) }
        }
    }

    /// Whether it is in force; a pack that does not say when is in force always.
    func isInForce(_ period: String) -> Bool { RulePack.holds(from: from, to: to, for: period) }
}

extension LuaValue {
    fileprivate var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }
}
