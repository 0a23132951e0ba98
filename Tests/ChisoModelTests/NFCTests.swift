import ChisoModel
import Foundation
import Testing

@Suite struct NFCTests {
    @Test(
        "A text comes out in normal form C, scalar by scalar",
        arguments: ["Bạch Thông", "Ba\u{323}ch Tho\u{302}ng", "abc", "e\u{323}\u{302}", "Å", "한"])
    func normalises(_ text: String) {
        let due = text.precomposedStringWithCanonicalMapping
        #expect(Array(text.nfc.unicodeScalars) == Array(due.unicodeScalars))
        let taken = text.decomposedStringWithCanonicalMapping
        #expect(Array(taken.nfc.unicodeScalars) == Array(due.unicodeScalars))
    }

    @Test("Every scalar taken for normal by itself is")
    func quickPathIsRight() {
        for value in Array(0..<0x300) + Array(0x1EA0...0x1EF9) {
            guard let scalar = Unicode.Scalar(value as Int) else { continue }
            let text = String(Character(scalar))
            #expect(
                Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) == [scalar])
        }
    }
}
