/// A declared number, or a declared list or record of numbers, texts and flags, as a rule receives it.
public indirect enum ParameterValue: Hashable, Sendable {
    case number(Double)
    case text(String)
    case flag(Bool)
    /// In the order written.
    case list([ParameterValue])
    /// By name, in the order of the names.
    case record([String: ParameterValue])

    /// The number, when it is one.
    public var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }
}
