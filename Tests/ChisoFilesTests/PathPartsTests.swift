import ChisoFiles
import Testing

@Suite struct PathPartsTests {
    @Test(
        "A path has a parent and a last part, however short it is",
        arguments: [
            ("a/b", "a", "b"), ("a/b/", "a", "b"), ("a//b", "a", "b"), ("a", "", "a"),
            (".", "", "."), ("..", "", ".."), ("./a", ".", "a"), ("/a", "/", "a"), ("/", "/", "/"),
            ("//", "/", "/"), ("", "", ""), ("đ", "", "đ"), ("đ/ế", "đ", "ế"), ("a/", "", "a"),
        ])
    func parts(path: String, parent: String, last: String) {
        #expect(path.parentPath == parent)
        #expect(path.parentFolder == (parent.isEmpty ? "." : parent))
        #expect(path.lastPart == last)
    }
}
