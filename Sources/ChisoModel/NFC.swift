import Foundation

extension String {
    /// The text in Unicode's normal form C, in which names are compared and kept.
    ///
    /// A text without combining marks, of Latin and Vietnamese letters only, is in that form already and returned as it is.
    public var nfc: String {
        for scalar in unicodeScalars
        where scalar.value >= 0x300 && !(0x1EA0...0x1EF9).contains(scalar.value) {
            return precomposedStringWithCanonicalMapping
        }
        return self
    }
}
