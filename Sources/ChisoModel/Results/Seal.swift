/// What a sealed bundle says of itself in `seal.json`: everything that makes the results again, and the hash of every file.
public struct Seal: Hashable, Sendable {
    /// One file of the bundle.
    public struct File: Hashable, Sendable {
        /// From the bundle's folder, with `/` between its parts.
        public var path: String
        /// In bytes.
        public var size: Int
        /// SHA-256 of its bytes, 64 hexadecimal digits in lower case.
        public var sha256: String

        /// Describes a file.
        public init(path: String, size: Int, sha256: String) {
            self.path = path
            self.size = size
            self.sha256 = sha256
        }
    }

    /// The contract of `seal.json`.
    public static let contract = "chiso.seal/1"
    /// The contract of the results sealed.
    public static let resultsContract = "chiso.scorecards/1"

    /// Version of the engine that scored: ``Engine/version``.
    public var engine: String
    /// Version of Lua that ran the rules: `Lua 5.4.4`.
    public var lua: String
    /// Contract of the results: `chiso.scorecards/1`.
    public var results: String
    /// Name of the pack that scored.
    public var pack: String
    /// Its edition.
    public var edition: String
    /// Name of the round.
    public var round: String
    /// The period scored.
    public var period: String
    /// The folder of the rules in the bundle; nil when the round's own pack scored.
    public var rules: String?
    /// The folder of the round in the bundle.
    public var data: String
    /// What a rule could use up, by the name of the limit.
    public var limits: [String: Int]
    /// Every file but `seal.json` and `SHA256SUMS`, in order of the paths' bytes.
    public var files: [File]

    /// Describes a bundle.
    public init(
        engine: String, lua: String, results: String = Seal.resultsContract, pack: String,
        edition: String, round: String, period: String, rules: String?, data: String,
        limits: [String: Int], files: [File]
    ) {
        self.engine = engine
        self.lua = lua
        self.results = results
        self.pack = pack
        self.edition = edition
        self.round = round
        self.period = period
        self.rules = rules
        self.data = data
        self.limits = limits
        self.files = files
    }
}
