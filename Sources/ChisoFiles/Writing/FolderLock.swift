import Foundation

/// A folder that one run at a time may change: held from before its files are read until they have been replaced.
///
/// It is let go when it is no longer used, and when the process ends, however it ends; nothing is left in the folder. A
/// file system that knows no such locks lets every run through.
public final class FolderLock {
    private let folder: Int32

    /// Waits for a folder, and no longer than some tenths of a second.
    ///
    /// - Returns: Nil where another run still holds it then.
    public init?(_ path: String, tenths: Int = 50) {
        folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        for turn in 0... {
            if flock(folder, LOCK_EX | LOCK_NB) == 0 { return }
            guard [EWOULDBLOCK, EINTR].contains(errno) else { return }
            guard turn < tenths else { return nil }
            usleep(100_000)
        }
    }

    deinit { if folder >= 0 { close(folder) } }
}
