import Synchronization

/// For tests: in every state opened in its scope all allocations from a given one on fail.
package final class FailingAllocations: Sendable {
    /// The one in whose scope states are opened.
    @TaskLocal package static var current: FailingAllocations?

    /// From 1; 0: none fails.
    package let first: Int64
    private let counts = Mutex((closed: 0, left: Int64(0)))

    /// Allocations fail from this one on.
    package init(from first: Int64) { self.first = first }

    /// States closed so far.
    package var closed: Int { counts.withLock(\.closed) }

    /// Blocks of memory that closed states did not free.
    package var left: Int64 { counts.withLock(\.left) }

    @Sendable func close(_ left: Int64) {
        counts.withLock { $0 = ($0.closed + 1, $0.left + left) }
    }
}
