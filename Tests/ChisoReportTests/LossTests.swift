import ChisoModel
import Testing

@testable import ChisoPrint
@testable import ChisoReport

@Suite struct LossTests {
    @Test("Losses stand largest first, equals in printed order, cells not counted last")
    func order() {
        #expect(
            Self.losses("cho-moi") == [
                "3.3.2 1.2", "1.1 1", "1.3 1", "3.3.1 0.03",
            ])
        #expect(
            Self.losses("bach-thong") == ["3.3.1 2", "1.1 0.5", "1.3 0.0667", "3.3.2 -"])
    }

    @Test(
        "Missing data lose the maximum only where they count as zero",
        arguments: [
            (RulePack.Missing.zero, ["1.3 2", "3.3.1 2", "3.3.2 1.5", "1.1 1"]),
            (.exclude, []),
            (.refuse, ["1.1 -", "1.3 -", "3.3.1 -", "3.3.2 -", "T.1 -"]),
        ] as [(RulePack.Missing, [String])])
    func missing(_ missing: RulePack.Missing, _ losses: [String]) {
        var pack = Fixture.pack
        pack.missing = missing
        #expect(Self.losses("pac-nam", pack) == losses)
    }

    @Test("What does not apply loses nothing")
    func notApplicable() {
        #expect(Self.losses("tp-bac-kan") == ["1.3 1.5", "3.3.2 1.4", "1.1 0.75"])
    }

    @Test("A penalty loses the points it takes off, a bonus nothing")
    func roles() {
        var pack = Fixture.pack
        #expect(Self.losses("ba-be", pack) == ["3.3.1 0.1"])
        pack.groups[4].role = .penalty
        // The points of the total are those of the bonus, which it is no longer.
        #expect(Self.losses("ba-be", pack) == ["T.1 0.5", "3.3.1 0.1", "total -1"])
    }

    @Test("Each loss says what it rests on")
    func reasons() {
        let scorecards = Fixture.scorecards
        #expect(
            Loss.all(of: 1, in: scorecards).map(\.reason) == [
                "measured 94.996, target 100", "measured 0.5", "measured 29.999",
                "not counted; failed: quá 1.000.000 bước tính",
            ])
        #expect(Loss.all(of: 5, in: scorecards).first?.reason == "missing: chưa nộp số liệu")
    }

    /// Code and points lost of each indicator.
    private static func losses(_ code: String, _ pack: RulePack = Fixture.pack) -> [String] {
        let scorecards = Fixture.scorecards(pack)
        let unit = scorecards.units.firstIndex { $0.code == code } ?? 0
        return Loss.all(of: unit, in: scorecards).map { loss in
            switch loss.node {
            case .indicator(let place):
                "\(pack.indicators[place].code) \(PlainNumber.text(loss.points ?? .nan))"
            case .group(let place):
                "\(pack.groups[place].key) \(PlainNumber.text(loss.points ?? .nan))"
            }
        }
    }
}
