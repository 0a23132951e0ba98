/// What refuses a pack, a round, a change or a whole run: the one error that modules throw to each other.
///
/// It holds every fault found, never only the first. Who can go on without what was refused keeps its ``diagnostics``:
///
/// ```swift
/// do throws(Failure) {
///     round = try folder.round(for: pack)
/// } catch {
///     faults += error.diagnostics
/// }
/// ```
public struct Failure: Error, Hashable, Sendable {
    /// In order of report, not empty; warnings found on the way are among them.
    public var diagnostics: [Diagnostic]

    /// Refuses for these reasons, of which there is one.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Refuses for one reason.
    public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

    /// Refuses for one reason; places that do not apply are left out.
    public init(
        _ code: some DiagnosticCode, _ message: String, rule: SourceLocation? = nil,
        data: DataLocation? = nil, fix: String? = nil
    ) {
        self.init(Diagnostic(code, .error, message, rule: rule, data: data, fix: fix))
    }

    /// The reason that stands first.
    public var first: Diagnostic { diagnostics[0] }

    /// The same, found at a place of the rules.
    public func at(_ rule: SourceLocation) -> Failure {
        Failure(
            diagnostics.map {
                var diagnostic = $0
                diagnostic.rule = rule
                return diagnostic
            })
    }
}

extension Failure: CustomStringConvertible {
    /// The text form of each reason, a line end between two.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
