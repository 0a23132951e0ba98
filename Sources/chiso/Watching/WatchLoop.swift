import ArgumentParser
import ChisoAuthoring
import ChisoData
import ChisoFiles
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring
import Foundation

/// Waits for saves, reads, and shows what they brought.
struct WatchLoop {
    /// Milliseconds without a further change after which a save is over.
    private static let quiet: Int32 = 50
    /// Looks at most this often for the end of a save, and for the end of a file being written.
    private static let patience = (looks: 40, open: 10)
    /// Milliseconds after which files are looked at though nothing was told of: not all file systems tell.
    private static let idle: Int32 = 1000
    /// Faults at the start that no save will repair: nothing is there to be watched.
    private static let hopeless: Set<Diagnostic.Code> = [
        .init(RuleCode.packUnreadable), .init(DataCode.noFolder), .init(DataCode.noPackage),
        .init(RunCode.roundWithoutPack),
    ]

    private let options: RunOptions
    /// The folder of the round.
    private let data: String
    private let watch = FolderWatch()
    private let isScreen = Terminal.isScreen
    private var base: WatchReport.Base
    private var reader: WatchReader
    private var history = WatchHistory()
    private var files = WatchedFiles(rules: [], figures: [])
    /// What is shown, and the last save that could be scored.
    private var shown: (save: WatchedSave, good: WatchedSave?, milliseconds: Int)?
    /// The reading that is shown.
    private var last: WatchReading?
    /// Whether keys are to be had.
    private var hasKeys = isatty(0) == 1
    /// Codes of the units to show; nil before the round could be read.
    private var units: [String]?

    /// - Throws: A `Failure` with code C105 where several rounds are named.
    init(
        _ source: SourceOptions, _ options: RunOptions, since base: WatchReport.Base
    ) throws(Failure) {
        self.options = options
        self.base = base
        data = source.data.withoutSlashes
        reader = WatchReader(try source.request)
    }

    // MARK: - The loop

    /// Scores the state at the start, and shows it.
    ///
    /// - Throws: ``ExitCode`` 2 after printing why there is nothing to watch.
    mutating func start() throws {
        let begun = DispatchTime.now()
        rearm()
        let reading = readWhole()
        last = reading
        let save = history.take(reading, files: [])
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - begun.uptimeNanoseconds
        if save.cards == nil, save.faults.contains(where: { Self.hopeless.contains($0.code) }) {
            Console.report(save.faults)
            throw ExitCode(2)
        }
        if let cards = save.cards {
            units = try Command.run { try options.codes(among: cards.units) }
        }
        Signals.listen()
        if isScreen { Terminal.enter() }
        show(save, milliseconds: Int(nanoseconds / 1_000_000))
    }

    /// Waits for something to happen, and answers to it.
    mutating func next() {
        var sources = [Signals.descriptor, watch.descriptor, isScreen && hasKeys ? 0 : -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = poll(&sources, 3, Self.idle)
        if count > 0, sources[0].revents != 0 { Signals.take().forEach { answer($0) } }
        if count > 0, sources[2].revents != 0 { answerKeys() }
        let isTold = count > 0 && sources[1].revents != 0
        if isTold || count == 0 { look(isTold: isTold) }
    }

    private mutating func answer(_ signal: Int32) {
        if signal == SIGTSTP {
            Terminal.leave()
            kill(getpid(), SIGSTOP)
        }
        if isScreen, signal != SIGWINCH {
            Terminal.leave()
            Terminal.enter()
        }
        if isScreen { draw() }
    }

    private mutating func answerKeys() {
        var keys = [UInt8](repeating: 0, count: 64)
        let count = Foundation.read(0, &keys, keys.count)
        // Standard input that is closed would be readable for ever.
        guard count > 0 else { return hasKeys = false }
        guard keys.prefix(count).contains(UInt8(ascii: "s")) else { return }
        base = base == .last ? .start : .last
        draw()
    }

    // MARK: - Saves

    /// Waits for the end of a save, reads, and shows what it brought.
    private mutating func look(isTold: Bool) {
        let paths = isTold ? settle() : []
        let before = files
        rearm()
        guard paths != [] || files != before else { return }
        let begun = DispatchTime.now()
        let reading = readWhole()
        let changed = files.changed(since: before)
        if changed.isEmpty, let last, reading.isSame(as: last) { return }
        last = reading
        let save = history.take(reading, files: changed.isEmpty ? named(paths) : changed)
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - begun.uptimeNanoseconds
        show(save, milliseconds: Int(nanoseconds / 1_000_000))
    }

    /// Waits until nothing has changed for a moment.
    ///
    /// - Returns: The paths of what did and could count; an empty path stands for what is not known.
    private func settle() -> Set<String> {
        var paths: Set<String> = []
        var open = 0
        for _ in 0..<Self.patience.looks {
            let events = watch.take()
            if events.isIncomplete { paths.insert("") }
            paths.formUnion(events.paths.filter(WatchedFiles.mayHold))
            // Who writes and has not closed the file is waited for, but not for ever.
            open = events.open.contains(where: WatchedFiles.mayHold) ? open + 1 : 0
            var source = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
            let isQuiet = poll(&source, 1, Self.quiet) == 0
            if isQuiet, open == 0 || open > Self.patience.open { break }
        }
        watch.forgetOpenFiles()
        return paths
    }

    /// Reads until no file has changed while it was read, or gives up waiting: then a further save will be told of.
    private mutating func readWhole() -> WatchReading {
        var reading = reader.read()
        for _ in 0..<Self.patience.open {
            let before = files
            rearm()
            if files == before { break }
            _ = settle()
            rearm()
            reading = reader.read()
        }
        return reading
    }

    /// Looks through all files, and watches their folders, and the folders in which missing ones would appear.
    private mutating func rearm() {
        let rules = reader.folders
        files = WatchedFiles(rules: rules, figures: [data])
        let parents = (rules + [data]).map(Self.nearest(above:))
        watch.watch(Set(files.folders + parents).sorted())
    }

    /// The folder above a path, or the nearest above it that is there.
    private static func nearest(above path: String) -> String {
        var folder = path
        repeat {
            folder = folder.parentFolder
        } while folder != "/" && folder != "." && !FileManager.default.fileExists(atPath: folder)
        return folder
    }

    private func named(_ paths: Set<String>) -> [String] { paths.filter { !$0.isEmpty }.sorted() }

    // MARK: - Showing

    private mutating func show(_ save: WatchedSave, milliseconds: Int) {
        if units == nil, let cards = save.cards {
            units = (try? options.codes(among: cards.units)) ?? []
        }
        let good = save.sinceLast == nil && save.outcome == .refused ? shown?.good : save
        shown = (save, good, milliseconds)
        guard !isScreen else { return draw() }
        let report = WatchReport(save, units: units ?? [], since: base, width: Console.width)
        Terminal.write(report.block)
    }

    /// Draws the screen anew, in its size of the moment.
    private func draw() {
        guard let shown else { return }
        let (width, height) = Terminal.size
        let report = WatchReport(shown.save, units: units ?? [], since: base, width: max(width, 40))
        let other = base == .last ? "the start" : "the last good state"
        let frame = TerminalFrame(
            report.screen(after: shown.good),
            footer: "Ctrl-C ends; s: since \(other); \(shown.milliseconds) ms",
            width: width, height: height)
        Terminal.write(frame.text)
    }
}
