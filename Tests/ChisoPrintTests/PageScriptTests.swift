import Foundation
import Testing

@testable import ChisoPrint

@Suite struct PageScriptTests {
    @Test("The policy of the pages names the script they hold, as sha256sum counts it")
    func digest() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "120", "sha256sum"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(PageScript.text.utf8))
        try input.fileHandleForWriting.close()
        let words = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let digits = Array(words.prefix(64))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0..<$0 + 2]), radix: 16)
        }
        #expect(bytes.count == 32)
        #expect(Data(bytes).base64EncodedString() == PageScript.digest)
    }

    @Test("The script has nothing that would end it early, and fetches nothing")
    func isSafe() {
        #expect(!PageScript.text.lowercased().contains("</script"))
        for name in ["fetch(", "XMLHttpRequest", "innerHTML", "eval(", "import(", "http"] {
            #expect(!PageScript.text.contains(name), "\(name)")
        }
    }
}
