import ChisoModel
import ChisoPrint

/// A pack's handbook: what it asks for, how each indicator scores, and on what authority.
public struct HandbookReport: Sendable {
    /// What a handbook is written as.
    public enum Format: String, CaseIterable, Sendable {
        /// GitHub-flavoured Markdown.
        case markdown
        /// One file of HTML, to be read on a screen and printed on A4.
        case html
    }

    let book: Handbook
    let say: Words

    var pack: RulePack { book.pack }

    /// The handbook of a pack, with its own words in a language.
    public init(_ book: Handbook, language: ReportLanguage = .vi) {
        self.book = book
        say = Words(language)
    }

    /// The whole handbook.
    public func render(_ format: Format) -> String {
        switch format {
        case .markdown: page.markdown
        case .html: page.html
        }
    }

    /// From title to source.
    var page: HandbookPage {
        var page = HandbookPage()
        page.language = say.language.rawValue
        addFront(to: &page)
        page.append(.contents(say("Mục lục", "Contents")))
        addPolicies(to: &page)
        addTree(to: &page)
        addFields(to: &page)
        addIndicators(to: &page)
        addSources(to: &page)
        return page
    }

    // MARK: - What it is

    private func addFront(to page: inout HandbookPage) {
        page.append(.title(say.title(pack.title, pack.titleEn), level: 1, anchor: "pack"))
        let other = say.language == .vi ? pack.titleEn : pack.title
        if !other.isEmpty, other != say.title(pack.title, pack.titleEn) {
            page.append(.paragraph(.init(other)))
        }
        page.append(
            .facts([
                .init(say("Mã bộ chỉ số", "Pack"), [.code(pack.id)]),
                .init(say("Ấn bản", "Edition"), [.init(pack.edition)]),
                .init(say("Tính chất", "Status"), standing),
                .init(say("Hiệu lực", "In force"), [.init(inForce)]),
                .init(
                    say("Thang điểm", "Scale"),
                    [.init(say.ungrouped(pack.scale) + say(" điểm", " points"))]),
                .init(say("Căn cứ", "Basis"), pack.basis.map { .init($0) }),
                .init(say("Tiêu chí", "Indicators"), [.init(counts)]),
            ]))
    }

    /// On whose authority the rules stand.
    var standing: [HandbookPage.Prose] {
        let standing =
            switch pack.standing {
            case .official: say("chính thức", "official")
            case .illustrative:
                say(
                    "minh họa: không phải quy định chính thức",
                    "illustrative: not an official rulebook")
            case .draft: say("dự thảo", "draft")
            }
        guard pack.isPartial else { return [.init(standing)] }
        let partial = say(
            "chưa đầy đủ: mới biết một phần của bộ chỉ số",
            "partial: not all of the rulebook is known")
        return [.init(standing), .init(partial)]
    }

    /// The periods the pack holds for.
    var inForce: String {
        switch (pack.inForceFrom, pack.inForceTo) {
        case (nil, nil): say("không ghi kỳ", "no period is stated")
        case (let from?, nil): say("từ kỳ \(from)", "from \(from)")
        case (nil, let to?): say("đến hết kỳ \(to)", "to \(to)")
        case (let from?, let to?) where from == to: say("kỳ \(from)", from)
        case (let from?, let to?): say("từ kỳ \(from) đến hết kỳ \(to)", "\(from) to \(to)")
        }
    }

    private var counts: String {
        let indicators = pack.indicators.count
        let fields = pack.fields.count
        let cases = book.rules.reduce(0) { $0 + $1.cases }
        let untested = book.rules.count { $0.cases == 0 }
        let tested =
            untested == 0
            ? say("tiêu chí nào cũng có", "every indicator has some")
            : say("\(untested) tiêu chí chưa có", "\(untested) without any")
        return say(
            "\(indicators) tiêu chí, \(fields) chỉ tiêu thống kê, \(cases) ca kiểm thử (\(tested))",
            "\(indicators) indicators, \(fields) fields, \(cases) test cases (\(tested))")
    }

    // MARK: - The files

    private func addSources(to page: inout HandbookPage) {
        guard !book.files.isEmpty else { return }
        page.append(.title(say("Mã nguồn", "Source"), level: 2, anchor: "source"))
        for file in book.files {
            var lines = file.text.components(separatedBy: "\n")
            if lines.last?.isEmpty == true { lines.removeLast() }
            page.append(.code(lines, place: file.path, first: 1))
        }
    }
}

extension String {
    /// The parts between line ends.
    fileprivate func components(separatedBy separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
