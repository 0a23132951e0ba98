import FuzzTargets
import LibFuzzer

/// The target being tried: libFuzzer's callback can hold nothing of its own.
nonisolated(unsafe) private var chosen: FuzzTarget?

/// `fuzz TARGET [libFuzzer's own arguments]`.
///
/// SwiftPM links an executable with the name of its module before `main`.
@_cdecl("fuzz_main")
func fuzz(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    let name = count > 1 ? arguments?[1].map { String(cString: $0) } : nil
    chosen = FuzzTarget.all.first { $0.name == name }
    guard chosen != nil, let arguments else {
        print("usage: fuzz TARGET [libFuzzer's arguments]")
        print("targets: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
        return 2
    }
    arguments[1] = arguments[0]
    var count = count - 1
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
    return LLVMFuzzerRunDriver(&count, &rest) { bytes, size in
        let input = Array(UnsafeBufferPointer(start: bytes, count: size))
        do {
            try chosen?.run(input)
        } catch {
            // Quoted, because an input may hold what ends a text early.
            fatalError("\(error)".debugDescription)
        }
        return 0
    }
}
