import ChisoModel

/// What a sealed bundle says of itself in `seal.json`: everything that makes the results again, and the hash of every file.
struct Seal: Hashable, Sendable {
    /// One file of the bundle.
    struct File: Hashable, Sendable {
        /// From the bundle's folder, with `/` between its parts.
        var path: String
        /// In bytes.
        var size: Int
        /// SHA-256 of its bytes, 64 hexadecimal digits in lower case.
        var sha256: String
    }

    /// The contract of `seal.json`.
    static let contract = "chiso.seal/1"
    /// The contract of the results sealed.
    static let resultsContract = "chiso.scorecards/1"

    /// Version of the engine that scored: ``Engine/version``.
    var engine: String
    /// Version of Lua that ran the rules: `Lua 5.4.4`.
    var lua: String
    /// Contract of the results: `chiso.scorecards/1`.
    var results = Seal.resultsContract
    /// Name of the pack that scored.
    var pack: String
    /// Its edition.
    var edition: String
    /// Name of the round.
    var round: String
    /// The period scored.
    var period: Period
    /// The folder of the rules in the bundle; nil when the round's own pack scored.
    var rules: String?
    /// The folder of the round in the bundle.
    var data: String
    /// What a rule could use up, by the name of the limit.
    var limits: [String: Int]
    /// Every file but `seal.json` and `SHA256SUMS`, in order of the paths' bytes.
    var files: [File]
}
