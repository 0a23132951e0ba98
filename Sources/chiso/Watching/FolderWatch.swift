import Foundation

/// Tells when something changes in folders, by inotify; owns its file descriptor.
final class FolderWatch {
    /// What happened since it was last asked.
    struct Events {
        /// Paths of what changed, be they of interest or not.
        var paths: Set<String> = []
        /// Files being written to that are not closed yet.
        var open: Set<String> = []
        /// Events were lost, or a folder came or went: all has to be looked through.
        var isIncomplete = false

        var isEmpty: Bool { paths.isEmpty && !isIncomplete }
    }

    private static let mask =
        UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | UInt32(IN_CREATE)
        | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    /// Readable when something happened; -1 where the system offers no such thing.
    let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var open: Set<String> = []

    init() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Watches these folders and no others; a folder already watched stays so.
    func watch(_ wanted: [String]) {
        guard descriptor >= 0 else { return }
        var kept: [Int32: String] = [:]
        for folder in wanted {
            let number = inotify_add_watch(descriptor, folder, Self.mask)
            if number >= 0 { kept[number] = folder }
        }
        for number in folders.keys where kept[number] == nil {
            inotify_rm_watch(descriptor, number)
        }
        folders = kept
    }

    /// Takes what has happened, without waiting.
    func take() -> Events {
        var events = Events()
        guard descriptor >= 0 else { return events }
        let capacity = 64 * 1024
        let buffer = UnsafeMutableRawPointer.allocate(
            byteCount: capacity, alignment: MemoryLayout<inotify_event>.alignment)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer, capacity)
            guard count > 0 else { break }
            var offset = 0
            while offset < count {
                let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let start = offset + MemoryLayout<inotify_event>.size
                add(event, name: buffer + start, to: &events)
                offset = start + Int(event.len)
            }
        }
        events.open = open
        return events
    }

    /// Waits for the files being written to no more: who wrote them may never close them.
    func forgetOpenFiles() { open = [] }

    private func add(
        _ event: inotify_event, name: UnsafeMutableRawPointer, to events: inout Events
    ) {
        let lost = UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        if event.mask & lost != 0 { events.isIncomplete = true }
        guard event.len > 0, let folder = folders[event.wd] else { return }
        let text = String(cString: name.assumingMemoryBound(to: CChar.self))
        let path = "\(folder)/\(text)"
        events.paths.insert(path)
        if event.mask & UInt32(IN_ISDIR) != 0 {
            events.isIncomplete = true
        } else if event.mask & UInt32(IN_MODIFY) != 0 {
            open.insert(path)
        } else if event.mask & ~UInt32(IN_ATTRIB) != 0 {
            open.remove(path)
        }
    }
}
