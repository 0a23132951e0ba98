/// Something that chiso promises of every input, and that one input breaks.
public struct BrokenPromise: Error, CustomStringConvertible {
    /// What was promised, and what came instead.
    public let description: String
}

/// Holds chiso to a promise.
///
/// - Throws: ``BrokenPromise`` unless it is kept.
func promise(
    _ isKept: Bool, _ promise: @autoclosure () -> String
) throws(BrokenPromise) {
    guard !isKept else { return }
    throw BrokenPromise(description: promise())
}
