import Dispatch
import Synchronization

/// The threads that scoring shares its work among.
enum Threads {
    /// Hands out the items 0 to `count` - 1, each to one thread, in no order that could be relied upon.
    ///
    /// - Parameters:
    ///   - jobs: Most threads to share them; 1 or less: the calling thread does all, in order.
    ///   - work: What each thread does: it opens what it needs, and takes items until `next` is nil.
    /// - Throws: What a thread threw first; no item is handed out after that.
    static func share(
        _ count: Int, among jobs: Int, _ work: @Sendable (_ next: () -> Int?) throws -> Void
    ) throws {
        let jobs = min(jobs, count)
        guard jobs > 1 else {
            var items = (0..<count).makeIterator()
            return try work { items.next() }
        }
        let shared = Mutex(Shared(count: count))
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            do {
                try work { shared.withLock { $0.take() } }
            } catch {
                shared.withLock { $0.error = $0.error ?? error }
            }
        }
        if let error = shared.withLock({ $0.error }) { throw error }
    }

    /// The next item, and what went wrong.
    private struct Shared: Sendable {
        let count: Int
        var next = 0
        var error: (any Error)?

        init(count: Int) { self.count = count }

        mutating func take() -> Int? {
            guard next < count, error == nil else { return nil }
            next += 1
            return next - 1
        }
    }
}
