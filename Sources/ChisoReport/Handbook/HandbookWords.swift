import ChisoModel

/// Says things in one of the two languages.
struct HandbookWords {
    let language: ReportLanguage

    /// The words in the language.
    func callAsFunction(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The title in the language; the Vietnamese one where there is no other.
    func title(_ vi: String, _ en: String) -> String {
        language == .en && !en.isEmpty ? en : vi
    }

    /// A number, with a decimal comma in Vietnamese.
    func number(_ x: Double) -> String {
        let text = PlainNumber.text(x)
        return language == .vi ? text.replacing(".", with: ",") : text
    }

    /// A number that may differ by a column of the unit: `2 (district), 1 (commune)`.
    func number(_ declared: DeclaredNumber) -> String {
        switch declared {
        case .number(let number): self.number(number)
        case .byColumn(_, let table):
            table.sorted { $0.key < $1.key }.map { "\(number($0.value)) (\($0.key))" }
                .joined(separator: ", ")
        }
    }

    /// Decimals of a level.
    func decimals(_ decimals: Decimals) -> String {
        switch decimals {
        case .places(let places): "\(places)"
        case .unrounded: self("không làm tròn", "not rounded")
        }
    }
}
