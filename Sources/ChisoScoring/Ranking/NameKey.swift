import Foundation

/// Puts names in the order a Vietnamese reader expects: letters, then tones, then capitals, then the code.
///
/// The alphabet is a ă â b c d đ e ê … o ô ơ … u ư …; tones in the order level, huyền, hỏi, ngã, sắc, nặng. The same order as
/// Foundation's `vi_VN`, which a test holds; made once per name because a comparison by locale takes microseconds.
struct NameKey: Comparable, Sendable {
    private let letters: [UInt32]
    private let tones: [UInt8]
    private let capitals: [UInt8]
    private let code: String

    init(name: String, code: String) {
        var letters: [UInt32] = []
        var tones: [UInt8] = []
        var capitals: [UInt8] = []
        for character in name {
            let lower = character.lowercased()
            var base: UInt32 = 0
            var mark: UInt32 = 0
            var tone: UInt8 = 0
            for scalar in lower.decomposedScalars {
                switch scalar.value {
                case 0x300: tone = 1
                case 0x309: tone = 2
                case 0x303: tone = 3
                case 0x301: tone = 4
                case 0x323: tone = 5
                case 0x306: mark = 1
                case 0x302: mark = 2
                case 0x31B: mark = 3
                case 0x111: (base, mark) = (UInt32(UInt8(ascii: "d")), 1)
                default: base = base == 0 ? scalar.value : base
                }
            }
            letters.append(Self.weight(base) << 2 | mark)
            tones.append(tone)
            capitals.append(lower == String(character) ? 0 : 1)
        }
        self.letters = letters
        self.tones = tones
        self.capitals = capitals
        self.code = code
    }

    /// Spaces, then signs, then digits, then letters, as collation orders them.
    private static func weight(_ scalar: UInt32) -> UInt32 {
        let isDigit = (0x30...0x39).contains(scalar)
        let isLetter = (0x61...0x7A).contains(scalar) || scalar > 0x7F
        return scalar == 0x20 ? 0 : scalar + (isLetter ? 0x400 : isDigit ? 0x200 : 0)
    }

    static func < (a: NameKey, b: NameKey) -> Bool {
        if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
        if a.tones != b.tones { return a.tones.lexicographicallyPrecedes(b.tones) }
        if a.capitals != b.capitals { return a.capitals.lexicographicallyPrecedes(b.capitals) }
        return a.code < b.code
    }
}

extension String {
    /// The scalars of the canonical decomposition.
    fileprivate var decomposedScalars: String.UnicodeScalarView {
        utf8.allSatisfy { $0 < 0x80 }
            ? unicodeScalars : decomposedStringWithCanonicalMapping.unicodeScalars
    }
}
