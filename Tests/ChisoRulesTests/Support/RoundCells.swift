import ChisoData
import ChisoModel
import ChisoRules
import Foundation
import Testing

/// What a round and its pack hold of the lines of an appendix, in the words and figures of its cells.
final class RoundCells {
    typealias Cells = [AppendixTable.Column: String]

    let round: Round
    private let pack: RulePack
    /// What the handbook of the pack says of its source.
    private let readme: String
    /// Tasks of each indicator that no line was met for.
    private var tasks: [String: ArraySlice<PlannedTask>]
    /// Rows of `targets.csv` by indicator.
    private let targets: [String: Round.Target]
    /// Indicators that no line was met for, but those that the packs made of a group's own score.
    private var indicators: Set<String>
    /// The indicator of the last line with a number, and its last task.
    private var last: (indicator: Indicator, task: PlannedTask?)?

    init(_ name: String) throws {
        let folder = try RoundFolder(path: "\(Repository.root)/Datasets/\(name)")
        let name = try #require(folder.pack)
        pack = try Repository.load(name).pack
        round = try folder.round(for: pack)
        readme = try Repository.text("Rules/\(name)/README.md")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        tasks = Dictionary(grouping: round.tasks, by: \.node).mapValues { $0[...] }
        targets = Dictionary(
            uniqueKeysWithValues: (round.targets + round.targetWords).map { ($0.indicator, $0) })
        indicators = Set(
            pack.indicators.map(\.key).filter { key in
                !key.hasSuffix("_unlisted") && !key.hasSuffix("_published")
            })
    }

    /// Tasks and indicators, with their targets, that no line of the appendices asked so far prints.
    var unprinted: [String] {
        (tasks.values.flatMap { $0.map { "task '\($0.task)'" } } + indicators).sorted()
    }

    // MARK: - Lines

    /// What is held of a line, cell by cell; blank where nothing is. Lines are asked for from top to bottom, each once.
    func cells(of line: AppendixTable.Line, in appendix: Int) -> Cells {
        var cells = Dictionary(
            uniqueKeysWithValues: AppendixTable.Column.allCases.map { ($0, "") })
        cells[.number] = line[.number]
        let group = self.group(of: line, in: appendix)
        switch (line.isBlock, group) {
        case (true, let group?): cells[.title] = group.title.uppercased()
        case (true, nil): cells[.title] = readme.contains("\"\(line[.title])\"") ? line[.title] : ""
        case (false, let group?): fill(&cells, with: group, at: line, in: appendix)
        case (false, nil) where line.number.isEmpty: fillTotal(&cells, at: line)
        case (false, nil): fill(&cells, at: line, in: appendix)
        }
        return cells
    }

    /// The group that a line is about, by its code.
    private func group(of line: AppendixTable.Line, in appendix: Int) -> Group? {
        let code =
            appendix == 3
            ? ["I": "A.", "II": "B."][line.block].map { $0 + line.number }
            : line.isBlock || appendix == 4 ? line.place : nil
        return pack.groups.first { !$0.code.isEmpty && $0.code == code }
    }

    /// A line of a group with figures: SIPAS states its score and target, PAPI its maximum too.
    private func fill(
        _ cells: inout Cells, with group: Group, at line: AppendixTable.Line, in appendix: Int
    ) {
        cells[.number] = String(group.code.drop { $0.isLetter || $0 == "." })
        if appendix == 3 {
            cells[.title] = group.title
            cells[.achieved] = figure(group.key + "_stated", as: line[.achieved])
            cells[.target] = target(group.key, at: line)
        } else {
            cells[.title] = "Chỉ số nội dung “\(group.title)”"
            cells[.max] = text(maximum(of: group), as: line[.max])
            cells[.achieved] = figure(group.key + "_score", as: line[.achieved])
            cells[.target] = target(group.key, at: line)
        }
    }

    /// The sum of its indicators', where the group names none.
    private func maximum(of group: Group) -> Double {
        let indicators = group.children.compactMap { child in
            if case .indicator(let place) = child { pack.indicators[place] } else { nil }
        }
        return group.max ?? indicators.compactMap(\.max.largest).reduce(0, +)
    }

    private func fillTotal(_ cells: inout Cells, at line: AppendixTable.Line) {
        cells[.title] = "TỔNG"
        cells[.achieved] = figure("total_stated", as: line[.achieved])
        cells[.target] = target("total", at: line)
    }

    /// The number that a group or the total is to come to, with the decimals printed.
    private func target(_ key: String, at line: AppendixTable.Line) -> String {
        text(
            round.groupTargets.first { $0.indicator == key }?.target, as: line[.target])
    }

    /// A line of an indicator: with a number, or further tasks below one.
    private func fill(
        _ cells: inout Cells, at line: AppendixTable.Line, in appendix: Int
    ) {
        let end = "phụ lục \(appendix), dòng \(line.place)"
        let indicator = pack.indicators.first { $0.basis.contains { $0.hasSuffix(end) } }
        guard let indicator else { return }
        if !line[.number].isEmpty { fill(&cells, with: indicator, at: line, in: appendix) }
        if last?.indicator.key != indicator.key { last = (indicator, nil) }
        fillTasks(&cells, of: indicator, at: line)
    }

    private func fill(
        _ cells: inout Cells, with indicator: Indicator,
        at line: AppendixTable.Line, in appendix: Int
    ) {
        indicators.remove(indicator.key)
        // The PAR Index prints codes and survey marks in the title; the others a number alone.
        let isCoded = appendix < 3
        if !isCoded { cells[.number] = String(indicator.code.drop { $0.isLetter || $0 == "." }) }
        cells[.title] =
            (isCoded ? "\(indicator.code). " : "") + indicator.title
            + (isCoded && indicator.isSurvey ? " (Điều tra XHH)" : "")
        cells[.max] = text(indicator.max.largest, as: line[.max])
        if case .field(let field) = indicator.valueSource {
            cells[.achieved] = figure(pack.fields[field].key, as: line[.achieved])
        }
        let target = targets[indicator.key]
        let words = target?.words ?? ""
        let number = (target?.target).flatMap { $0.isNaN ? nil : $0 } ?? indicator.target?.largest
        cells[.target] = words.isEmpty ? text(number, as: line[.target]) : words
    }

    /// The tasks of a line, those next of the indicator. A line that names neither task nor lead has none; what else it
    /// prints is quoted in the note of the last.
    private func fillTasks(
        _ cells: inout Cells, of indicator: Indicator, at line: AppendixTable.Line
    ) {
        guard !line[.task].isEmpty || !line[.lead].isEmpty else {
            for column in [AppendixTable.Column.support, .deadline] where !line[column].isEmpty {
                let isQuoted = last?.task?.note.contains("\"\(line[column])\"") == true
                cells[column] = isQuoted ? line[column] : ""
            }
            return
        }
        let own = tasks[indicator.key]?.prefix(line.tasks.count) ?? []
        tasks[indicator.key]?.removeFirst(own.count)
        last?.task = own.last
        cells[.task] =
            own.map(\.task) == line.tasks ? line[.task] : own.map(\.task).joined(separator: "\n")
        let same = { (text: (PlannedTask) -> String) in
            Set(own.map(text)).sorted().joined(separator: " or ")
        }
        cells[.lead] = same { $0.lead.joined(separator: "; ") }
        cells[.support] = same { $0.support.joined(separator: "; ") }
        cells[.deadline] = same(\.deadlineWords)
    }

    // MARK: - Figures

    /// A number with the decimals of a printed one, and a decimal comma.
    private func text(_ number: Double?, as printed: String) -> String {
        guard let number else { return "" }
        let decimals = printed.split(separator: ",").dropFirst().first?.count ?? 0
        let text = String(format: "%.\(decimals)f", number)
        return Double(text) == number ? text.replacing(".", with: ",") : "\(number)"
    }

    /// What the round submits for a field; blank when nothing.
    private func figure(_ key: String, as printed: String) -> String {
        guard let place = pack.field(named: key),
            let column = round.submissions[round.period]?.columns[place], column.states[0] == .given
        else { return "" }
        return text(column.values[0], as: printed)
    }

    /// What all statements about a figure of a line have printed.
    private func stated(_ key: String, at place: String) -> String {
        let figures = round.statements.filter {
            $0.key == key && $0.place.hasSuffix("dòng \(place)")
        }
        return Set(figures.map(\.stated)).sorted().joined(separator: " or ")
    }
}
