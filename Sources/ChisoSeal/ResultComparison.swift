import ChisoModel
import Foundation

/// Results as they lie in a bundle against those of a new run.
enum ResultComparison {
    /// Where a file of results first differs; nil when every byte is the same.
    static func difference(
        sealed: [UInt8], recomputed: [UInt8]
    ) -> Verification.Line? {
        guard sealed != recomputed else { return nil }
        let (old, new) = (lines(sealed), lines(recomputed))
        let place =
            zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        return Verification.Line(
            number: place + 1, sealed: text(old, place), recomputed: text(new, place))
    }

    /// The units whose figures differ between two documents of the contract `chiso.scorecards/1`, in the order of the new
    /// one; empty when the old one is no such document.
    static func units(sealed: [UInt8], recomputed: [UInt8]) -> [Verification.Unit] {
        guard sealed != recomputed, let old = cards(sealed), let new = cards(recomputed) else {
            return []
        }
        let before = Dictionary(old, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.code))
        let changed = new.compactMap { code, card -> Verification.Unit? in
            guard let other = before[code] else {
                return Verification.Unit(code, ["the sealed results do not have it"])
            }
            let differences = differences(other, card)
            return differences.isEmpty ? nil : Verification.Unit(code, differences)
        }
        return changed
            + old.filter { !after.contains($0.code) }.map {
                Verification.Unit($0.code, ["only the sealed results have it"])
            }
    }

    // MARK: - Lines

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    private static func text(_ lines: [ArraySlice<UInt8>], _ place: Int) -> String? {
        lines.indices.contains(place) ? String(decoding: lines[place], as: UTF8.self) : nil
    }

    // MARK: - Units

    private typealias Card = [String: Any]

    private static func cards(_ bytes: [UInt8]) -> [(code: String, card: Card)]? {
        let document = try? JSONSerialization.jsonObject(with: Data(bytes)) as? Card
        guard let cards = document?["scorecards"] as? [Card] else { return nil }
        return cards.compactMap { card in (card["unit"] as? String).map { ($0, card) } }
    }

    private static func differences(_ old: Card, _ new: Card) -> [String] {
        let own = changed(old, new, of: "")
        let inside = ["groups", "indicators"].flatMap { list -> [String] in
            let before = parts(old[list])
            let after = parts(new[list])
            let other = Dictionary(before, uniquingKeysWith: { first, _ in first })
            return after.flatMap { key, part in changed(other[key] ?? [:], part, of: "\(key) ") }
                + before.filter { old in !after.contains { $0.key == old.key } }
                .map { "\($0.key): only the sealed results have it" }
        }
        return own + inside
    }

    private static func parts(_ list: Any?) -> [(key: String, part: Card)] {
        (list as? [Card] ?? []).compactMap { part in
            (part["key"] as? String).map { ($0, part) }
        }
    }

    /// The members that differ, figures first that a reader looks for first.
    private static func changed(_ old: Card, _ new: Card, of name: String) -> [String] {
        let first = ["rank", "index", "points", "class", "value", "status"]
        let rest = Set(old.keys).union(new.keys).subtracting(first + ["groups", "indicators"])
        return (first + rest.sorted()).compactMap { member in
            let (before, after) = (old[member] as? NSObject, new[member] as? NSObject)
            guard before != after else { return nil }
            return "\(name)\(member): \(word(before)) sealed, \(word(after)) recomputed"
        }
    }

    private static func word(_ value: NSObject?) -> String {
        switch value {
        case nil: "nothing"
        case let flag as NSNumber where String(cString: flag.objCType) == "c": "\(flag.boolValue)"
        case is NSNull: "null"
        case let text as NSString: "'\(text)'"
        case let value?: "\(value)"
        }
    }
}
