import Foundation

/// Puts names in the order a Vietnamese reader expects: letters, then tones, then capitals, then the code.
///
/// The alphabet is a ă â b c d đ e ê … o ô ơ … u ư …; tones in the order level, huyền, hỏi, ngã, sắc, nặng. The order of
/// Foundation's `vi_VN`, which a test holds; made once per name because a comparison by locale takes microseconds.
struct NameKey: Comparable, Sendable {
    /// The weights of the letters, a zero, then tones and capitals.
    private let weights: [UInt16]
    private let code: String

    /// - Parameter name: In NFC.
    init(name: String, code: String) {
        let letters = name.unicodeScalars.map(Letter.init)
        weights = letters.map(\.weight) + [0] + letters.map(\.tone) + letters.map(\.capital)
        self.code = code
    }

    static func < (a: NameKey, b: NameKey) -> Bool {
        a.weights == b.weights
            ? a.code < b.code : a.weights.lexicographicallyPrecedes(b.weights)
    }
}

/// What one letter weighs at each level.
private struct Letter {
    /// Spaces first, then signs, digits and letters; never 0.
    var weight: UInt16
    var tone: UInt16 = 0
    var capital: UInt16 = 0

    /// Every Vietnamese letter that is not ASCII.
    private static let beyondASCII: [UInt32: Letter] = {
        var letters: [UInt32: Letter] = [:]
        for range in [0xC0...0x1B0, 0x1EA0...0x1EF9] as [ClosedRange<UInt32>] {
            for value in range {
                letters[value] = Unicode.Scalar(value).map(Letter.init(taking:))
            }
        }
        return letters
    }()

    init(_ scalar: Unicode.Scalar) {
        self =
            scalar.value < 0x80
            ? Letter(taking: scalar)
            : Self.beyondASCII[scalar.value]
                ?? Letter(weight: 0xF000 + UInt16(scalar.value % 0xFFF))
    }

    private init(weight: UInt16) {
        self.weight = weight
    }

    /// Takes a letter apart into its base, its mark and its tone.
    private init(taking scalar: Unicode.Scalar) {
        var base: UInt32 = scalar.value
        var mark: UInt16 = 0
        if scalar.value >= 0x80 {
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            base = parts.first?.value ?? base
            for part in parts.dropFirst() {
                switch part.value {
                case 0x300: tone = 1
                case 0x309: tone = 2
                case 0x303: tone = 3
                case 0x301: tone = 4
                case 0x323: tone = 5
                case 0x306: mark = 1
                case 0x302: mark = 2
                case 0x31B: mark = 3
                default: mark = 4
                }
            }
        }
        if base == 0x110 || base == 0x111 {
            (base, mark, capital) = (0x64, 1, base == 0x110 ? 1 : 0)
        }
        if (0x41...0x5A).contains(base) { (base, capital) = (base + 0x20, 1) }
        let isDigit = (0x30...0x39).contains(base)
        let isLetter = (0x61...0x7A).contains(base) || base > 0x7F
        let place = base == 0x20 ? 1 : base + (isLetter ? 0x400 : isDigit ? 0x200 : 2)
        weight = UInt16(min(place, 0x2FFF)) << 2 | mark
    }
}
