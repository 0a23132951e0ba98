import ChisoFiles
import Foundation
import Synchronization
import Testing

@Suite struct WholeFileTests {
    private func fault(_ path: String, within root: String? = nil, limit: Int = 100) -> ReadFault? {
        do throws(ReadFault) {
            _ = try WholeFile.bytes(of: path, within: root, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    @Test("A file is read whole, up to the limit; links within the folder are followed")
    func reads() throws {
        let folder = try ScratchFolder()
        try folder.write("file", "12345")
        symlink("file", "\(folder.path)/link")
        for name in ["file", "link"] {
            let path = "\(folder.path)/\(name)"
            #expect(try WholeFile.bytes(of: path, within: folder.path, limit: 5).count == 5)
            #expect(fault(path, limit: 4) == .tooLarge(bytes: 5, limit: 4))
        }
        try folder.write("empty", "")
        #expect(try WholeFile.bytes(of: "\(folder.path)/empty", limit: 0) == [])
    }

    @Test("What is no file is refused at once, without waiting and without an end of reading")
    func notFiles() throws {
        let folder = try ScratchFolder()
        mkfifo("\(folder.path)/pipe", 0o600)
        // Whoever did open it would be let go after a minute.
        let other = open("\(folder.path)/pipe", O_RDWR | O_NONBLOCK)
        DispatchQueue.global().asyncAfter(deadline: .now() + 60) { close(other) }
        symlink("/dev/zero", "\(folder.path)/zero")
        #expect(fault(folder.path) == .notAFile("a folder"))
        #expect(fault("\(folder.path)/pipe") == .notAFile("a pipe"))
        #expect(fault("\(folder.path)/zero") == .notAFile("a device"))
        #expect(fault("/dev/random") == .notAFile("a device"))
    }

    @Test("Links that lead out, to nothing or round in a circle are told apart")
    func links() throws {
        let folder = try ScratchFolder()
        let other = try ScratchFolder()
        try other.write("file", "secret")
        symlink("\(other.path)/file", "\(folder.path)/out")
        symlink(other.path, "\(folder.path)/folder")
        symlink("none", "\(folder.path)/nothing")
        symlink("circle", "\(folder.path)/circle")
        for name in ["out", "folder/file"] {
            #expect(fault("\(folder.path)/\(name)", within: folder.path) == .leadsOut)
            #expect(fault("\(folder.path)/\(name)") == nil)
        }
        #expect(fault("\(folder.path)/nothing") == .missing)
        #expect(fault("\(folder.path)/circle") == .linkLoop)
        // A folder whose name begins like the root's is another folder.
        #expect(fault("\(other.path)/file", within: String(other.path.dropLast())) != nil)
    }

    @Test("A file that holds more than it says is refused: it changes")
    func changing() {
        #expect(fault("/proc/self/status", limit: 1 << 20) == .changed)
    }

    @Test(
        "A file that is cut and extended while it is read is read as it was or refused, never half")
    func race() throws {
        let folder = try ScratchFolder()
        let path = "\(folder.path)/file"
        let size = 8 << 20
        let file = open(path, O_RDWR | O_CREAT, 0o600)
        defer { close(file) }
        ftruncate(file, size)
        let isOver = Mutex(false)
        let end = DispatchSemaphore(value: 0)
        let thread = Thread {
            while !isOver.withLock({ $0 }) {
                ftruncate(file, 0)
                ftruncate(file, size)
            }
            end.signal()
        }
        thread.start()
        defer {
            isOver.withLock { $0 = true }
            end.wait()
        }
        var changes = 0
        var reads = 0
        while changes < 5, reads < 10_000 {
            reads += 1
            do throws(ReadFault) {
                let count = try WholeFile.bytes(of: path, limit: size).count
                #expect(count == 0 || count == size)
            } catch {
                #expect(error == .changed)
                changes += 1
            }
        }
        #expect(changes == 5)
    }
}
