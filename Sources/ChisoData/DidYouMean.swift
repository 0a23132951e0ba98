import ChisoModel

extension Suggestion {
    /// The end of a message about a name that is not known: `; did you mean 'x'?`, or nothing.
    static func clause(for name: String, in known: some Sequence<String>) -> String {
        nearest(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    }
}
