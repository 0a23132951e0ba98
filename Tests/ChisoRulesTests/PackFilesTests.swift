import ChisoLua
import Foundation
import Testing

@testable import ChisoRules

/// Which files belong to a pack, and which its rules may ask for.
@Suite struct PackFilesTests {
    @Test(
        "Names that are not plain load nothing, so that none leads out of its folder",
        arguments: [
            "../p/shared/steps", "../../secret", "/etc/passwd", "sub/flat", "Flat", "flat.lua", "",
            "_flat", "flat\0", "1st", "flät",
        ])
    func plainNames(name: String) throws {
        let pack = try TemporaryPack([
            "Rules/_lib/flat.lua": "return 1", "Rules/_lib/sub/flat.lua": "return 1",
            "Rules/_lib/Flat.lua": "return 1", "Rules/_lib/_flat.lua": "return 1",
            "Rules/_lib/flat.lua.lua": "return 1", "Rules/_lib/1st.lua": "return 1",
            "Rules/_lib/flät.lua": "return 1", "Rules/_lib/.lua": "return 1",
            "secret.lua": "return 1",
            "Rules/p/shared/steps.lua": "return 1", "Rules/p/shared/sub/flat.lua": "return 1",
            "Rules/p/shared/Flat.lua": "return 1",
        ])
        let rules = "\(pack.root)/Rules"
        let files = PackFiles(path: "\(rules)/p", libraries: [rules])
        #expect(try files.answer(.kind(name)) == nil)
        #expect(try files.answer(.module("shared.\(name)", from: "x.lua")) == nil)
        #expect(try files.answer(.kind("flat"))?.path == "\(rules)/_lib/flat.lua")
        let steps = try files.answer(.module("shared.steps", from: "x.lua"))
        #expect(steps?.path == "\(rules)/p/shared/steps.lua")
    }

    @Test("R101: a kind's name that leads elsewhere is the name of nothing")
    func kindElsewhere() throws {
        let pack = try TemporaryPack(
            "Rules/p/indicators/g/a.lua", replacing: "chiso.proportion()",
            with: "chiso[\"../p/shared/steps\"]()")
        try pack.write("Rules/p/shared/steps.lua", "return function() end")
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R101]: chiso has no '../p/shared/steps'
                      rule: Rules/p/indicators/g/a.lua:6
                      fix:  correct what this line does
                    """
                ]
            ))
    }

    @Test("Folders of any name are looked into, but no links and nothing hidden")
    func folders() throws {
        let pack = try TemporaryPack([
            "Rules/p/indicators/3.1-proc/c.lua": "return 1",
            "Rules/p/indicators/3.1-proc/v1.0/d.lua": "return 1",
            "Rules/p/indicators/.old/e.lua": "return 1",
            "Rules/p/indicators/notes.md": "notes",
        ])
        let indicators = "\(pack.root)/Rules/p/indicators"
        try FileManager.default.createSymbolicLink(
            atPath: "\(indicators)/again", withDestinationPath: ".")
        let files = PackFiles(path: "\(pack.root)/Rules/p", libraries: [])
        #expect(
            files.indicatorFiles().map { $0.replacingOccurrences(of: indicators + "/", with: "") }
                == ["3.1-proc/c.lua", "3.1-proc/v1.0/d.lua", "g/a.lua", "g/b.lua"])
    }
}
