import Foundation
import Synchronization

/// A signal came that ends the command, and nothing has been left half done.
struct Interrupted: Error {}

/// Holds back the signals that end the command while something may be half done; its threads go on meanwhile.
public enum Interruption {
    static let signals = [SIGINT, SIGTERM, SIGHUP, SIGPIPE]

    /// Whether one has come that is held back.
    static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

    /// Runs a step to its end, however it ends; then a signal that came ends the command as it would have.
    ///
    /// Of several steps at a time, or one in another, the last to end lets the signals go.
    public static func held<Result>(_ step: () throws -> Result) rethrows -> Result {
        holders.withLock { holders in
            if holders.count == 0 {
                // The handler is to find it made.
                pending.store(0, ordering: .relaxed)
                holders.former = signals.map { hold($0) }
            }
            holders.count += 1
        }
        defer { letGo() }
        return try step()
    }

    private static func letGo() {
        let number = holders.withLock { holders -> Int32 in
            holders.count -= 1
            guard holders.count == 0 else { return 0 }
            for (number, action) in zip(signals, holders.former) {
                var action = action
                sigaction(number, &action, nil)
            }
            return pending.exchange(0, ordering: .relaxed)
        }
        if number != 0 { kill(getpid(), number) }
    }

    private static func hold(_ number: Int32) -> sigaction {
        var former = sigaction()
        sigaction(number, nil, &former)
        // What whoever started the command wants ignored, as nohup does, stays ignored.
        if isIgnored(former) { return former }
        var action = sigaction()
        // Without SA_RESTART: writing that waits is to notice.
        action.__sigaction_handler.sa_handler = { number in
            Interruption.pending.store(number, ordering: .relaxed)
        }
        sigaction(number, &action, nil)
        return former
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Written by a handler of signals, which may do nothing else.
    fileprivate static let pending = Atomic<Int32>(0)

    /// Who holds signals back, and what was done with them before.
    private struct Holders {
        var count = 0
        var former: [sigaction] = []
    }

    private static let holders = Mutex(Holders())
}
