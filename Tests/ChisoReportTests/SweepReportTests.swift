import ChisoModel
import ChisoPrint
import ChisoReport
import Foundation
import Testing

@Suite struct SweepReportTests {
    @Test("The table shows each unit at each step, and who passes whom where")
    func table() throws {
        let table = SweepReport(try Fixture.sweep(), units: []).render(.table)
        let start = try #require(table.range(of: "change: "))
        #expect(
            table[start.lowerBound...] == #"""
                change: online.max = 1.5
                sweep: dossiers_on_time.target from 98 to 100 in steps of 1; now 100

                index, and the rank in brackets

                unit                            98          99         100
                ----------------------  ----------  ----------  ----------
                Ba Bể                   106.15 (1)  106.15 (1)  106.15 (1)
                Chợ Đồn                  98.46 (1)   98.46 (1)   98.46 (1)
                Chợ Mới                  50.31 (3)   50.31 (4)   50.31 (4)
                Bạch Thông               48.67 (4)   52.50 (3)   52.50 (3)
                Thành phố Bắc Kạn, đơ…   18.89 (5)   18.89 (5)   18.89 (5)
                =Pác\#u{FFFD}[31m Nặm                    -           -           -

                ranks or classes change in 2 places, found to a millionth

                      at  what changes
                --------  ---------------------------------
                    98.5  Bạch Thông passes Chợ Mới (4 → 3)
                above 99  Bạch Thông class Yếu → Khá

                """#)
    }

    @Test("A narrow table leaves out steps, and no line is too wide", arguments: [40, 60, 80])
    func width(_ width: Int) throws {
        for isGrid in [false, true] {
            let sweep = try Fixture.sweep(isGrid: isGrid)
            let table = SweepReport(sweep, units: []).render(.table, on: Screen(width: width))
            #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
        }
    }

    @Test("The CSV has a record a step and unit")
    func csv() throws {
        let lines = SweepReport(try Fixture.sweep(), units: ["bach-thong"]).render(.csv)
        #expect(
            lines == """
                step,number,unit,name,index,rank,class
                1,98,bach-thong,Bạch Thông,48.67,4,Yếu
                2,99,bach-thong,Bạch Thông,52.5,3,Yếu
                3,100,bach-thong,Bạch Thông,52.5,3,Khá

                """)
        let grid = SweepReport(try Fixture.sweep(isGrid: true), units: ["ba-be"]).render(.csv)
        #expect(grid.hasPrefix("step,number,number_2,unit,name,index,rank,class\n1,98,1,ba-be,"))
    }

    @Test("Every sweep document meets its schema", arguments: [false, true])
    func json(_ isGrid: Bool) throws {
        let checker = try SchemaChecker(named: "chiso.sweep.1.schema.json")
        for units in [[], ["cho-moi"]] {
            let report = SweepReport(try Fixture.sweep(isGrid: isGrid), units: units)
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
    }

    @Test("A grid shows the rank of a unit, or who stands first")
    func grid() throws {
        let sweep = try Fixture.sweep(isGrid: true)
        let one = SweepReport(sweep, units: ["bach-thong"]).render(.table)
        #expect(one.hasSuffix("     1  2\n---  -  -\n 98  4  4\n 99  3  3\n100  3  3\n"))
        let first = SweepReport(sweep, units: []).render(.table)
        #expect(first.contains("\n 98  ba-be+1  ba-be+1\n"))
    }

    @Test("The chart is well-formed, keeps text as text, and marks what holds now")
    func chart() throws {
        for isGrid in [false, true] {
            let svg = SweepChart(try Fixture.sweep(isGrid: isGrid), units: []).svg
            let parser = XMLReader()
            #expect(parser.texts(of: svg) != nil)
            #expect(svg.contains("<title id=\"title\">"))
            #expect(svg.contains("<desc id=\"desc\">"))
            #expect(!svg.contains("\u{1B}"))
        }
        let texts = try #require(
            XMLReader().texts(of: SweepChart(try Fixture.sweep(), units: []).svg))
        #expect(texts.contains("3  Bạch Thông  52.50"))
        #expect(texts.contains("now 100"))
        #expect(texts.contains("index, %"))
    }
}

/// Reads the texts of a small XML document; nil when it is not well-formed.
///
/// It knows elements, attributes and the named entities, which is all that charts use.
struct XMLReader {
    func texts(of document: String) -> [String]? {
        var open: [Substring] = []
        var texts: [String] = []
        var rest = Substring(document)
        while let start = rest.firstIndex(of: "<") {
            let text = rest[..<start].trimmingCharacters(in: .whitespacesAndNewlines)
            if !text.isEmpty { texts.append(text) }
            guard let end = rest[start...].firstIndex(of: ">") else { return nil }
            let tag = rest[rest.index(after: start)..<end]
            guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return nil }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return nil }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
            rest = rest[rest.index(after: end)...]
        }
        return open.isEmpty ? texts : nil
    }
}
