import Foundation
import Testing

@testable import ChisoScoring

@Suite struct NameKeyTests {
    private static let locale = Locale(identifier: "vi_VN")

    private func byLocale(_ names: [String]) -> [String] {
        names.sorted {
            $0.compare($1, options: [], range: nil, locale: Self.locale) == .orderedAscending
        }
    }

    private func byKey(_ names: [String]) -> [String] {
        names.sorted { NameKey(name: $0, code: "") < NameKey(name: $1, code: "") }
    }

    @Test("Letters come in the order of the alphabet, tones after letters, capitals last")
    func ordersByAlphabet() {
        let names = [
            "Đa", "Dz", "Da", "Dĩ", "Đà Nẵng", "dạ", "dã", "dá", "da", "Ơ", "Ô", "O", "Dà",
        ]
        #expect(
            byKey(names) == [
                "da", "Da", "Dà", "dã", "dá", "dạ", "Dĩ", "Dz", "Đa", "Đà Nẵng", "O", "Ô", "Ơ",
            ])
    }

    @Test("Names of places stand as Foundation's Vietnamese collation puts them")
    func agreesWithFoundation() {
        let places = [
            "TP Bắc Kạn", "Ba Bể", "Bạch Thông", "Chợ Đồn", "Chợ Mới", "Na Rì", "Ngân Sơn",
            "Pác Nặm",
            "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Thừa Thiên Huế", "Quảng Ngãi",
            "Quảng Nam",
            "Quảng Ninh", "Quảng Trị", "Hà Nam", "Hà Giang", "Hà Nội", "Hà Tĩnh", "Hải Dương",
            "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên", "An Giang", "Âu Lạc", "Ỷ Lan",
            "Ý Yên",
            "Dầu Tiếng", "Dĩ An", "Xã 2", "Xã 10", "Xã 1",
        ]
        #expect(byKey(places) == byLocale(places))
    }

    @Test("Made-up syllables stand as Foundation's Vietnamese collation puts them")
    func agreesOnSyllables() {
        // Without toned "oà": Foundation puts "boà" after "bô", though o stands before ô.
        let onsets = ["", "b", "ch", "d", "đ", "gi", "kh", "ngh", "ph", "tr", "Đ", "H", "T"]
        let rimes = [
            "a", "à", "ả", "ã", "á", "ạ", "ăn", "ằn", "ắn", "ân", "ầng", "ấp", "e", "ê", "ể", "i",
            "oa",
            "ô", "ốc", "ơ", "ợt", "u", "ư", "ữ", "ươi", "y", "ỳ",
        ]
        let words = onsets.flatMap { onset in rimes.map { onset + $0 } }
        var generator = Seeded(state: 2024)
        for _ in 0..<20 {
            let names = (0..<60).map { _ in
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    words.randomElement(using: &generator) ?? ""
                }.joined(separator: " ")
            }
            let unique = Array(Set(names))
            #expect(byKey(unique) == byLocale(unique))
        }
    }
}
