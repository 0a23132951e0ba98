/// The codes of one module, as an enumeration that any test can list.
///
/// The value of each is what is printed: a letter for the area (P pack, R rule, D data, S scoring, C command) and three
/// digits, never reused. Each stands with its meaning in a table of the documentation.
///
/// ```swift
/// enum DataCode: String, CaseIterable, DiagnosticCode {
///     /// The folder of the round does not exist, or is not a folder.
///     case noFolder = "D101"
/// }
/// throw Failure(DataCode.noFolder, "there is no such folder", data: DataLocation(path))
/// ```
public protocol DiagnosticCode: RawRepresentable<String>, Hashable, Sendable {}

extension Diagnostic {
    /// The code of a diagnostic, whichever module gave it; compares with those that modules declare:
    /// `fault.code == DataCode.noFolder`.
    public struct Code: DiagnosticCode, CustomStringConvertible {
        /// What is printed, such as `D101`.
        public let rawValue: String

        /// A code as printed, of whichever module.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The code that a module declares.
        public init(_ code: some DiagnosticCode) { rawValue = code.rawValue }

        /// What is printed, such as `D101`.
        public var description: String { rawValue }

        /// Whether it is that code of a module.
        public static func == (code: Code, other: some DiagnosticCode) -> Bool {
            code.rawValue == other.rawValue
        }

        /// Whether it is another code than that of a module.
        public static func != (code: Code, other: some DiagnosticCode) -> Bool {
            code.rawValue != other.rawValue
        }
    }
}
