import ChisoModel
import Foundation

/// What the pages of units are called: names that every file system and every address takes.
///
/// A code of small letters, digits and `-` is its own name; another is written with such, and a number where two would
/// be the same.
struct PageNames {
    /// One per unit, without the ending, in the order of the round.
    let units: [String]

    /// The longest name of a page.
    private static let most = 80
    /// Names that some file systems keep for themselves.
    private static let kept: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
        "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index",
    ]

    init(_ units: [ScoredUnit]) {
        var names = Array(repeating: "", count: units.count)
        var taken: Set<String> = []
        // By name, so that thousands of one name are not counted through again for each.
        var next: [String: Int] = [:]
        let plain = units.indices.filter { Self.plain(units[$0].code) == units[$0].code }
        for unit in plain { names[unit] = units[unit].code }
        taken.formUnion(names)
        for (place, unit) in units.enumerated() where names[place].isEmpty {
            let name = Self.plain(unit.code)
            var number = next[name, default: 2]
            var free = name
            while !taken.insert(free).inserted {
                free = "\(name)-\(number)"
                number += 1
            }
            next[name] = number
            names[place] = free
        }
        self.units = names
    }

    /// A text in small letters without marks, digits and `-`; never empty.
    ///
    /// - Parameter kept: Another sign that may stand.
    static func plain(_ text: String, keeping sign: Unicode.Scalar = "-") -> String {
        var name = ""
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
            case "đ": name += "d"
            case sign where !name.isEmpty: name.unicodeScalars.append(sign)
            case "\u{300}"..."\u{36F}": break
            default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
            }
        }
        name = String(name.prefix(most))
        while name.hasSuffix("-") { name.removeLast() }
        if name.isEmpty || kept.contains(name) { name += name.isEmpty ? "unit" : "-unit" }
        return name
    }
}
