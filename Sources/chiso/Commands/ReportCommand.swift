import ArgumentParser
import ChisoAuthoring
import ChisoData
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRules
import ChisoScoring

/// `chiso report`: a folder of pages for people.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Write the ranking, every unit's scorecard and every indicator as pages for people.",
        usage:
            "chiso report --output <dir> [--data <dir>] [--lang vi|en] [--pdf] [--no-xlsx] [<options>]",
        discussion: """
            Writes a folder of HTML files that need no network and open in any browser:
            index.html, a page a unit and a page an indicator; and all figures as a
            workbook, <round>.xlsx. An earlier report in its place is replaced; any other
            folder is left alone.
              chiso report --output report
              chiso report --output report --pdf --lang en
            Of a round with earlier periods, trend.html shows what moved units in between.
            With changes, as simulate takes them, simulation.html shows who moves:
              chiso report --output report --set 'investment_disbursement.target = 80'
            --pdf also makes index.pdf and a PDF a unit, with WeasyPrint. Exit codes are
            those of score.
            """)

    @Option(
        help: ArgumentHelp(
            "The folder to write; it is whole or absent.", valueName: "dir"))
    var output: String

    @Option(help: "The language of headings, sentences and numbers.")
    var lang: Language = .vi

    @Flag(help: "Also write PDF files, with WeasyPrint where it is installed.")
    var pdf = false

    @Flag(
        inversion: .prefixedNo,
        help: "Also write all figures as an XLSX workbook.")
    var xlsx = true

    @Option(
        help: ArgumentHelp(
            "The day to print as the day the report was made: 2024-06-30 or 30/6/2024. "
                + "(default: none)", valueName: "day"))
    var date: String?

    @OptionGroup(title: "Simulation") var changes: ChangeOptions

    @OptionGroup(title: "Simulation") var answer: AnswerOptions

    @OptionGroup(title: "Rules and data") var source: SourceOptions

    func validate() throws {
        if let date, Day(typed: date) == nil {
            throw ValidationError("--date must be a day: 2024-06-30 or 30/6/2024.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.texts.map { try Change($0) } }
        let printer = try Command.run { pdf ? try PDFWriter() : nil }
        let folder = try Command.run { try ReportFolder(output) }
        let material = try ReportMaterial(source, changes: changes, answer: answer)
        var pages = try Command.run {
            try material.pages(language: lang, day: date.flatMap(Day.init(typed:)))
        }
        Console.report(material.cards.diagnostics)
        try Command.run {
            if xlsx { try ReportWorkbook.write(of: &pages, material.session.round, to: folder) }
            try write(pages, of: material, to: folder, printer)
            try folder.finish()
        }
        let count = material.cards.units.count
        Console.error(
            "wrote \(Printable.text(output)): \(count) units, "
                + "\(material.cards.pack.indicators.count) indicators")
        if material.cards.isFaulty { throw ExitCode(1) }
    }

    private func write(
        _ pages: ReportPages, of material: ReportMaterial, to folder: ReportFolder,
        _ printer: PDFWriter?
    ) throws {
        let count = material.cards.units.count + material.cards.pack.indicators.count
        let progress = Progress(verb: "wrote", things: "pages")
        try write(pages.ranking, to: folder, printer)
        if let page = pages.overTime { try write(page, to: folder, printer) }
        if let page = pages.simulation { try write(page, to: folder, printer) }
        for place in material.cards.pack.indicators.indices {
            try write(pages.indicator(place), to: folder, nil)
            progress.update(place + 1, of: count)
        }
        for unit in material.cards.units.indices {
            try write(pages.unit(try material.losses(of: unit)), to: folder, printer)
            progress.update(material.cards.pack.indicators.count + unit + 1, of: count)
        }
        progress.finish()
    }

    private func write(
        _ page: ReportPages.File, to folder: ReportFolder, _ printer: PDFWriter?
    ) throws {
        try folder.write(page.text, to: page.path)
        try printer?.write(page.text, to: "\(folder.aside)/\(page.path.dropLast(5)).pdf")
    }
}
