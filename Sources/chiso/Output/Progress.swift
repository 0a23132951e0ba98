import Dispatch
import Foundation
import Synchronization

/// Shows how far a long run is, on a terminal only.
final class Progress: Sendable {
    private let started = DispatchTime.now()
    private let shown = Mutex(false)
    private let isTerminal = isatty(2) == 1
    private let verb: String
    private let things: String

    /// - Parameters:
    ///   - verb: What has been done to what is done: `scored`.
    ///   - things: What is counted, in the plural.
    init(verb: String = "scored", things: String = "indicators") {
        self.verb = verb
        self.things = things
    }

    /// Nanoseconds before anything is shown.
    private static let patience: UInt64 = 500_000_000

    /// Shows the state of a run that has taken half a second.
    func update(_ done: Int, of all: Int) {
        let elapsed = DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds
        guard isTerminal, elapsed > Self.patience, done > 0 else { return }
        let left = Double(elapsed) / Double(done) * Double(all - done) / 1e9
        let seconds = Int(left.rounded(.up), within: 0...999_999)
        let text = "\r\(verb) \(done) of \(all) \(things), \(seconds) s left  "
        shown.withLock { shown in
            shown = true
            try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
        }
    }

    /// Clears what was shown.
    func finish() {
        guard shown.withLock({ $0 }) else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K".utf8))
    }
}
