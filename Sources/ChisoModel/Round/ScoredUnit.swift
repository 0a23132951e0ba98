/// A scored unit: a district, commune, department or province.
public struct ScoredUnit: Hashable, Sendable {
    /// The entry of one column of `units.csv`.
    public enum Entry: Hashable, Sendable {
        case number(Double)
        case text(String)
    }

    /// Stable code, unique in a round: `bach-thong`.
    public var code: String
    /// Name as printed, in NFC.
    public var name: String
    /// `district`, `commune`, `department`, …; empty when the round does not say.
    public var kind: String
    /// The other columns of `units.csv`; a blank entry is absent.
    public var columns: [String: Entry]
    /// The first column whose text is a slip of one by which the pack differs, or is blank where it does: nobody knows by
    /// which rules the unit is scored, so it is not ranked. Nil for every other unit.
    public var unclearColumn: String?

    /// Makes a unit.
    public init(code: String, name: String, kind: String = "", columns: [String: Entry] = [:]) {
        self.code = code
        self.name = name
        self.kind = kind
        self.columns = columns
    }

    /// The text of a column; `kind` is one too. Nil when blank or a number.
    public func text(_ column: String) -> String? {
        if column == "kind" { return kind.isEmpty ? nil : kind }
        if case .text(let text)? = columns[column] { return text }
        return nil
    }

    /// The code of the unit it belongs to, as a commune to its district; nil when it belongs to none.
    public var parent: String? { text("parent") }

    /// The number of a column; nil when blank or a text.
    public func number(_ column: String) -> Double? {
        if case .number(let number)? = columns[column] { return number }
        return nil
    }
}
