import ChisoModel

/// What became of a sealed bundle: each file against its seal, and the results against a new run.
public struct Verification: Sendable {
    /// How a file compares with its seal.
    enum Status: String, Sendable {
        case same
        case changed
        case missing
        /// It is not sealed.
        case extra
    }

    /// One file, sealed or found.
    struct File: Hashable, Sendable {
        /// From the bundle's folder.
        var path: String
        /// How it compares with its seal.
        var status: Status
        /// What is known of a difference.
        var note: String?

        /// Describes a file.
        init(_ path: String, _ status: Status, _ note: String? = nil) {
            self.path = path
            self.status = status
            self.note = note
        }
    }

    /// The first line in which a file of results differs from the new run's.
    struct Line: Hashable, Sendable {
        /// From 1.
        var number: Int
        /// As in the bundle, without its line end; nil when the file ends before it.
        var sealed: String?
        /// As recomputed; nil when the results end before it.
        var recomputed: String?
    }

    /// One file of results against the new run's.
    struct Result: Hashable, Sendable {
        /// From the bundle's folder.
        var path: String
        /// Nil when every byte is the same.
        var difference: Line?

        /// Describes a file of results.
        init(_ path: String, _ difference: Line?) {
            self.path = path
            self.difference = difference
        }
    }

    /// A unit whose figures differ.
    struct Unit: Hashable, Sendable {
        /// Its code.
        var code: String
        /// One sentence a figure, `points: 40 sealed, 30 recomputed`, in the order of the document; not empty.
        var differences: [String]

        /// Describes a unit.
        init(_ code: String, _ differences: [String]) {
            self.code = code
            self.differences = differences
        }
    }

    /// What a new run of the sealed rules on the sealed data gave.
    enum Recomputation: Sendable {
        /// The results, and the units whose figures differ, in the order of the round.
        case made([Result], [Unit])
        /// Why there is no new run.
        case notMade(String)
    }

    /// The bundle's folder, as typed.
    var folder: String
    /// SHA-256 of `SHA256SUMS` as found: the digest of the whole; nil when that file is missing.
    var digest: String?
    /// The digest that is due, when one was given.
    var expected: String?
    /// What the bundle says of itself; nil when that cannot be read.
    var seal: Seal?
    /// Version of Lua that ran the rules again.
    var lua: String
    /// In order of the paths' bytes.
    var files: [File]
    /// What a new run gave.
    var recomputation: Recomputation

    /// Whether the digest is the one that is due; true when none is.
    var isExpected: Bool { expected == nil || expected == digest }

    /// Whether another version of the engine or of Lua made the bundle.
    var isOfAnotherVersion: Bool {
        seal.map { $0.engine != Engine.version || $0.lua != lua } ?? false
    }

    /// Whether every file is as sealed, the results come out again, and the digest is the one that is due.
    public var isSame: Bool {
        guard case .made(let results, _) = recomputation else { return false }
        return isExpected && files.allSatisfy { $0.status == .same }
            && results.allSatisfy { $0.difference == nil }
    }
}
