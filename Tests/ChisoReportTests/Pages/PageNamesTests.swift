import ChisoModel
import Testing

@testable import ChisoReport

@Suite struct PageNamesTests {
    @Test(
        "A code becomes a name that every file system takes",
        arguments: [
            ("bach-thong", "bach-thong"), ("Bạch Thông", "bach-thong"), ("ĐẮK LẮK", "dak-lak"),
            ("../../etc/passwd", "etc-passwd"), ("a/b\\c", "a-b-c"), ("x.html", "x-html"),
            ("con", "con-unit"), ("中", "unit"), ("...", "unit"),
            (String(repeating: "a", count: 300), String(repeating: "a", count: 80)),
        ])
    func names(code: String, name: String) {
        #expect(PageNames([ScoredUnit(code: code, name: "")]).units == [name])
    }

    @Test("Codes that would share a name get numbers, and a plain code keeps its own")
    func collisions() {
        let codes = ["Đà Nẵng", "da-nang", "ĐÀ NẴNG", "da-nang-2"]
        let names = PageNames(codes.map { ScoredUnit(code: $0, name: "") }).units
        #expect(names == ["da-nang-3", "da-nang", "da-nang-4", "da-nang-2"])
    }
}
