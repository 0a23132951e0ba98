import ChisoModel
import ChisoPrint
import ChisoScoring

/// What changed between two packs, and who moves on a round, in print.
public struct DifferenceReport: Report {
    /// What changed.
    let difference: PackDifference
    /// A round scored by both; nil where none is given.
    let answer: Answer?
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - answer: A round scored by the pack before and the pack after; nil where none is given.
    ///   - units: Codes of the units to show; empty for all.
    public init(
        _ difference: PackDifference, answer: Answer? = nil, units: [String] = []
    ) {
        self.difference = difference
        self.answer = answer
        self.units = units
    }

    /// Nothing of a difference is a table of records: the JSON stands in its place.
    public var csv: String { json.document }

}
