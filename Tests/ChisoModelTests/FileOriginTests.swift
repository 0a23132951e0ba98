import ChisoModel
import Testing

@Suite struct FileOriginTests {
    private struct Fault: Error {}

    @Test("From files in memory nothing is looked for on the disk")
    func held() throws {
        let origin = FileOrigin.held(
            HeldFiles([("a/b.lua", [1]), ("a/c/d.lua", [2]), ("a/b.lua", [3])]))
        func disk<Value>() throws -> Value { throw Fault() }
        #expect(try origin.bytes(of: "a/b.lua") { try disk() } == [1])
        #expect(try origin.bytes(of: "./a//c/./d.lua") { try disk() } == [2])
        #expect(try origin.bytes(of: "a/../a/b.lua") { try disk() } == nil)
        #expect(try origin.bytes(of: "a/c") { try disk() } == nil)
        #expect(origin.names(in: "a") { ["disk"] } == ["b.lua", "c"])
        #expect(origin.names(in: ".") { ["disk"] } == ["a"])
        #expect(origin.names(in: "b") { ["disk"] } == [])
        #expect(origin.isFolder("a/c") { false })
        #expect(!origin.isFolder("a/b.lua") { true })
        #expect(origin.exists("a/b.lua") { false })
        #expect(!origin.exists("x") { true })
    }

    @Test("A file is read once and kept as it was, under every name that is written otherwise")
    func kept() throws {
        let files = KeptFiles()
        let origin = FileOrigin.kept(files)
        let (composed, decomposed) = ("\u{1ED1}", "o\u{302}\u{301}")
        #expect(composed == decomposed)
        #expect(origin.bytes(of: composed) { [1] } == [1])
        #expect(origin.bytes(of: composed) { [2] } == [1])
        #expect(origin.bytes(of: decomposed) { [3] } == [3])
        #expect(origin.bytes(of: "none") { nil } == nil)
        #expect(files.all.map(\.bytes) == [[3], [1]])
        #expect(throws: Fault.self) { try origin.bytes(of: "x") { throw Fault() } }
        #expect(files.all.count == 2)
    }

    @Test("What is read aside is kept only when it is said to matter")
    func aside() {
        let files = KeptFiles()
        let origin = FileOrigin.kept(files)
        let aside = origin.aside
        #expect(aside.bytes(of: "a") { [1] } == [1])
        #expect(files.all.isEmpty)
        origin.keep(aside)
        #expect(files.all.map(\.path) == ["a"])
    }
}
