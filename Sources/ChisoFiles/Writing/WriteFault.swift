import Foundation

/// Why a file could not be written.
public struct WriteFault: Error, Hashable {
    /// The path, as typed.
    public let path: String
    /// What is wrong: `there is no room left`.
    public let reason: String
    /// How to put it right.
    public let fix: String

    init(_ path: String, _ reason: String, fix: String = WriteFault.elsewhere) {
        self.path = path
        self.reason = reason
        self.fix = fix
    }

    /// What the number of a system's error means for writing, in the same words whatever the machine's language.
    init(_ path: String, number: Int32) {
        let folder = path.parentFolder
        switch number {
        case ENOSPC, EDQUOT:
            self.init(path, "there is no room left", fix: "make room, or name a file elsewhere")
        case EFBIG:
            self.init(
                path, "it would be larger than the system allows",
                fix: "raise the limit (ulimit -f), or print less")
        case ENOENT: self.init(path, "there is no folder '\(folder)'")
        case ENOTDIR: self.init(path, "'\(folder)' is not a folder")
        case ENOTEMPTY, EEXIST:
            self.init(
                path, "another run has made it meanwhile",
                fix: "see what it wrote, or name another folder")
        case EACCES, EPERM: self.init(path, "its folder may not be written to")
        case EROFS: self.init(path, "its disk is read-only")
        case ENAMETOOLONG: self.init(path, "its name is too long")
        case ELOOP: self.init(path, "links lead round in a circle")
        case EPIPE: self.init(path, "its reader has gone away")
        case EBADF: self.init(path, "it is closed")
        default: self.init(path, "the system refuses it (system error \(number))")
        }
    }

    private static let elsewhere = "name a file in a folder that exists and can be written to"
}
