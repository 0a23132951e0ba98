import Foundation
import Testing

/// The files of the C border can be read one after the other.
@Suite struct ShimTests {
    private static let folder = LayeringTests.root.appendingPathComponent("Sources/CLuaShim")

    /// The files of C, in the order in which `internal.h` tells what they offer.
    private static let order: [String] = text("internal.h").matches(
        of: /(?m)^\/\/ (\w+\.c)$/
    ).map { String($0.1) }

    @Test("Every file stands in the order once")
    func isWhole() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.filter { $0.hasSuffix(".c") }.sorted() == Self.order.sorted())
    }

    @Test("A file names only what it defines itself or what a file before it does")
    func standsOnThoseBefore() {
        let owners = Self.owners
        #expect(owners.count > 70)
        for (place, file) in Self.order.enumerated() {
            for name in Self.names(in: Self.text(file)) {
                guard let owner = owners[name], let other = Self.order.firstIndex(of: owner) else {
                    continue
                }
                #expect(other <= place, "\(file) stands on \(owner), for '\(name)'")
            }
        }
    }

    @Test("What a file offers is told under its name")
    func isToldUnderItsName() {
        let sections = Self.text("internal.h").split(separator: /(?m)^\/\/ (?=\w+\.c$)/).dropFirst()
        for section in sections {
            let file = String(section.prefix { $0 != "\n" })
            for name in Self.names(in: String(section)) {
                #expect([file, nil].contains(Self.owners[name]), "'\(name)' is of \(file)")
            }
        }
    }

    @Test("Headers stand on one another in one direction")
    func headers() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        for file in files where file.hasSuffix(".c") {
            #expect(Self.included(by: file) == ["internal.h"], "\(file)")
        }
        #expect(Self.included(by: "internal.h") == ["chiso_lua.h"])
        #expect(Self.included(by: "include/chiso_lua.h") == [])
    }

    // MARK: - Reading C

    /// The file that defines a function or constant, by its name.
    private static let owners: [String: String] = {
        var owners: [String: String] = [:]
        for file in order {
            for line in text(file).split(separator: /\n(?=\S)/) {
                guard let head = line.firstMatch(of: /^[\w *]*?\b(chiso_\w+)(\(|\[| =|[,;])/),
                    head.2 != "(" || line.contains("{"), !line.hasPrefix("typedef")
                else { continue }
                // `const char a, b;` defines both.
                let isList = head.2 == ","
                for name in isList ? names(in: String(line)) : [String(head.1)] {
                    owners[name] = file
                }
            }
        }
        return owners
    }()

    private static func names(in text: String) -> Set<String> {
        Set(text.matches(of: /\bchiso_\w+/).map { String($0.0) })
    }

    private static func included(by file: String) -> [String] {
        text(file).matches(of: /(?m)^#include "(.+)"$/).map { String($0.1) }
    }

    /// A file without its comments.
    private static func text(_ name: String) -> String {
        let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let code = text ?? ""
        return name == "internal.h" ? code : code.replacing(/\/\/[^\n]*/, with: "")
    }
}
