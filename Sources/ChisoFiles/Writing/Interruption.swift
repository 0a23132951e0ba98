import Foundation

/// A signal came that ends the command, and nothing has been left half done.
struct Interrupted: Error {}

/// Holds back the signals that end the command while something may be half done; its threads go on meanwhile.
public enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

    /// Whether one has come that is held back.
    static var isPending: Bool { pending != 0 }

    /// Runs a step to its end, however it ends; then a signal that came ends the command as it would have.
    ///
    /// For one thread at a time, as commands write only at their end.
    public static func held<Result>(_ step: () throws -> Result) throws -> Result {
        guard !isHolding else { return try step() }
        isHolding = true
        let former = signals.map { hold($0) }
        defer {
            for (number, action) in zip(signals, former) {
                var action = action
                sigaction(number, &action, nil)
            }
            isHolding = false
            let number = Int32(pending)
            pending = 0
            if number != 0 { kill(getpid(), number) }
        }
        return try step()
    }

    private static func hold(_ number: Int32) -> sigaction {
        var former = sigaction()
        sigaction(number, nil, &former)
        // What whoever started the command wants ignored, as nohup does, stays ignored.
        if isIgnored(former) { return former }
        var action = sigaction()
        // Without SA_RESTART: writing that waits is to notice.
        action.__sigaction_handler.sa_handler = { number in
            Interruption.pending = sig_atomic_t(number)
        }
        sigaction(number, &action, nil)
        return former
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Written by a handler of signals, which may do nothing else.
    nonisolated(unsafe) fileprivate static var pending: sig_atomic_t = 0
    /// Only the thread that writes changes it.
    nonisolated(unsafe) private static var isHolding = false
}
