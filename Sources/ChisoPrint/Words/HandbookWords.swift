import ChisoModel

/// Says things in one of the two languages.
public struct HandbookWords: Sendable {
    public let language: ReportLanguage

    /// Speaks a language.
    public init(language: ReportLanguage) { self.language = language }

    /// The words in the language.
    public func callAsFunction(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The title in the language; the Vietnamese one where there is no other.
    public func title(_ vi: String, _ en: String) -> String {
        language == .en && !en.isEmpty ? en : vi
    }

    /// A number, with a decimal comma in Vietnamese.
    public func number(_ x: Double) -> String {
        let text = PlainNumber.text(x)
        return language == .vi ? text.replacing(".", with: ",") : text
    }

    /// A number that may differ by a column of the unit: `2 (district), 1 (commune)`.
    public func number(_ declared: DeclaredNumber) -> String {
        switch declared {
        case .number(let number): self.number(number)
        case .byColumn(_, let table):
            table.sorted { $0.key < $1.key }.map { "\(number($0.value)) (\($0.key))" }
                .joined(separator: ", ")
        }
    }

    /// Decimals of a level.
    public func decimals(_ decimals: Decimals) -> String {
        switch decimals {
        case .places(let places): "\(places)"
        case .unrounded: self("không làm tròn", "not rounded")
        }
    }
}
