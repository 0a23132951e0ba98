import ChisoFiles
import ChisoModel
import Foundation
import Synchronization

/// The lines of rule files, each file read once.
///
/// A file that cannot be read has no lines: what is quoted from it is then left empty.
public final class SourceTexts: Sendable {
    private let files = Mutex<[String: [String]]>([:])

    /// Nothing read yet.
    public init() {}

    /// The lines of a file, without their ends.
    public func lines(of path: String) -> [String] {
        if let lines = files.withLock({ $0[path] }) { return lines }
        let bytes = try? WholeFile.bytes(of: path, limit: 16 << 20)
        let text = bytes.map { String(decoding: $0, as: UTF8.self) }
        let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
        }
        files.withLock { $0[path] = lines }
        return lines
    }

    /// The text of a line without the space around it; empty when there is no such line.
    public func text(at place: SourceLocation) -> String {
        let lines = lines(of: place.path)
        guard let line = place.line, lines.indices.contains(line - 1) else { return "" }
        return lines[line - 1].trimmingCharacters(in: .whitespaces)
    }

    /// The code of a line: its text without a remark at its end.
    func code(at place: SourceLocation) -> String {
        let text = text(at: place)
        return text.range(of: "--").map { String(text[..<$0.lowerBound]) } ?? text
    }

    /// The first line of an indicator's declaration whose code the test accepts; where another indicator of the file
    /// begins it ends.
    func place(
        in indicator: Indicator, of pack: RulePack, where isWanted: (String) -> Bool
    ) -> SourceLocation? {
        let place = indicator.location
        let first = place.line ?? 1
        let next = pack.indicators.filter { $0.location.path == place.path }
            .compactMap(\.location.line).filter { $0 > first }.min()
        let count = next.map { $0 - 1 } ?? lines(of: place.path).count
        guard first <= count else { return nil }
        return (first...count).lazy.map { SourceLocation(place.path, line: $0) }
            .first { isWanted(self.code(at: $0)) }
    }
}
