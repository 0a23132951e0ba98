import ChisoModel
import Testing

@Suite struct UnitNamesTests {
    private static let units = [
        ScoredUnit(code: "tb1", name: "Xã Thanh Bình"), ScoredUnit(code: "x", name: "Xã Khác"),
        ScoredUnit(code: "tb2", name: "Xã Thanh Bình"), ScoredUnit(code: "y", name: "x"),
    ]

    @Test("A code stands with a name that several units have, and nowhere else")
    func labels() {
        #expect(
            UnitNames(Self.units).labels == [
                "Xã Thanh Bình (tb1)", "Xã Khác", "Xã Thanh Bình (tb2)", "x",
            ])
    }

    @Test(
        "A code, a name that one unit has, and the two together mean a unit",
        arguments: [
            ("tb2", 2), ("Xã Khác", 1), ("Xa\u{0303} Kha\u{0301}c", 1), ("xã khác", 1),
            ("Xã Thanh Bình (tb2)", 2), ("TB1", 0),
            // A code is its own unit's, whatever another one is called.
            ("x", 1),
        ])
    func meant(typed: String, place: Int) {
        #expect(UnitNames(Self.units).meant(typed) == .unit(place))
    }

    @Test("A name that several units have means none of them")
    func ambiguous() {
        let names = UnitNames(Self.units)
        #expect(names.meant("Xã Thanh Bình") == .ambiguous([0, 2]))
        #expect(names.meant("xã thanh bình") == .ambiguous([0, 2]))
        #expect(
            names.ambiguity(of: "Xã Thanh Bình", [0, 2])
                == "two units have the name 'Xã Thanh Bình': tb1, tb2")
        #expect(names.meant("Xã Thanh Bin") == .unknown(nearest: "Xã Thanh Bình"))
    }

    @Test(
        "A unit is called by its code, its name and the two together, others may be called so too")
    func called() {
        let names = UnitNames(Self.units)
        for typed in ["tb2", "Xã Thanh Bình", "xã thanh bình", "Xã Thanh Bình (tb2)"] {
            #expect(names.isCalled(typed, 2))
        }
        #expect(!names.isCalled("Xã Thanh Bình (tb1)", 2) && !names.isCalled("Xã Khác", 2))
    }
}
