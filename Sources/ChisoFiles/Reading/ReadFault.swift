import Foundation

/// Why a file could not be read.
public enum ReadFault: Error, Hashable {
    /// There is nothing at the path, or a link leads to nothing.
    case missing
    /// Something else lies there: "a folder", "a pipe", "a socket", "a device".
    case notAFile(String)
    /// It has more bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// It lies outside the folder that it must lie in.
    case leadsOut
    /// It was written to, cut or replaced while it was read.
    case changed
    /// Links lead round in a circle.
    case linkLoop
    /// It may not be read.
    case forbidden
    /// The system refuses it, with this number of its error.
    case refused(Int32)

    /// What the number of a system's error means for reading.
    init(_ number: Int32) {
        switch number {
        case ENOENT, ENOTDIR: self = .missing
        case ELOOP: self = .linkLoop
        case EACCES, EPERM: self = .forbidden
        default: self = .refused(number)
        }
    }

    /// What is wrong, as the end of a sentence that begins with "the file": `is a pipe`.
    public var what: String {
        switch self {
        case .missing: "does not exist"
        case .notAFile(let kind): "is \(kind)"
        case .tooLarge(let bytes, let limit):
            "has \(bytes) bytes, more than the \(limit) that are read"
        case .leadsOut: "is a link that leads out of its folder"
        case .changed: "changes while it is read"
        case .linkLoop: "is a link that leads round in a circle"
        case .forbidden: "may not be read"
        case .refused(let number): "cannot be read (system error \(number))"
        }
    }

    /// How to put it right.
    public var fix: String {
        switch self {
        case .missing: "put the file here"
        case .notAFile, .leadsOut, .linkLoop: "put the file itself here"
        case .tooLarge: "make it smaller"
        case .changed: "wait until it has been saved, and run again"
        case .forbidden: "check who may read it"
        case .refused: "check the disk that it lies on"
        }
    }
}
