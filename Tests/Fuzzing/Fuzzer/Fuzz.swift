import Foundation
import FuzzTargets
import LibFuzzer

/// The target being tried: libFuzzer's callback can hold nothing of its own.
nonisolated(unsafe) private var chosen: FuzzTarget?

/// `fuzz TARGET [libFuzzer's own arguments]`.
///
/// libFuzzer starts itself again to merge inputs, with its own arguments only; the environment then says the target.
/// SwiftPM links an executable with the name of its module before `main`.
@_cdecl("fuzz_main")
func fuzz(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    let variable = "CHISO_FUZZ_TARGET"
    let first = count > 1 ? arguments?[1].map { String(cString: $0) } : nil
    let inherited = getenv(variable).map { String(cString: $0) }
    let named = FuzzTarget.all.first { $0.name == first }
    chosen = named ?? FuzzTarget.all.first { $0.name == inherited }
    guard let target = chosen, let arguments else {
        print("usage: fuzz TARGET [libFuzzer's arguments]")
        print("targets: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
        return 2
    }
    setenv(variable, target.name, 1)
    let own = named == nil ? 0 : 1
    arguments[own] = arguments[0]
    var count = count - Int32(own)
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + own
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
