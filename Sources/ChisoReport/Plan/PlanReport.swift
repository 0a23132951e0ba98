import ChisoModel
import ChisoPrint
import ChisoScoring

/// An improvement plan in print: what can be recovered, by whom, until when, and what is overdue.
public struct PlanReport: Report {
    /// What is reported.
    let plan: ImprovementPlan
    /// Whether somebody said which day today is.
    let isTodayGiven: Bool

    /// - Parameters:
    ///   - isTodayGiven: False when the plan's day is simply that of the machine, which is then said.
    public init(_ plan: ImprovementPlan, isTodayGiven: Bool = true) {
        self.plan = plan
        self.isTodayGiven = isTodayGiven
    }

    // MARK: - Reading the plan

    /// The pack that scored.
    var pack: RulePack { plan.scorecards.pack }

    /// What a criterion is: its key, official number and title.
    func name(_ node: Group.Child) -> (key: String, code: String, title: String) {
        switch node {
        case .indicator(let place):
            let indicator = pack.indicators[place]
            return (indicator.key, indicator.code, indicator.title)
        case .group(let place):
            let group = pack.groups[place]
            return (group.key, group.code, group.title)
        }
    }

    /// The official number of a criterion, or its key.
    func label(_ node: Group.Child) -> String {
        let name = name(node)
        return name.code.isEmpty ? name.key : name.code
    }

    /// The target as a number with its measure, in words, or both.
    func target(_ criterion: ImprovementPlan.Criterion) -> String {
        var parts: [String] = []
        if let target = criterion.target {
            var measure = ""
            if case .indicator(let place) = criterion.node {
                measure = pack.indicators[place].measure
            }
            parts.append(
                [PlainNumber.text(target), measure].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return (parts + [criterion.targetWords]).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Points of a criterion, with the decimals it declares.
    func points(_ points: Double?, of criterion: ImprovementPlan.Criterion) -> String {
        switch criterion.node {
        case .indicator(let place):
            PlainNumber.fixed(points, pack.decimals(pack.indicators[place]))
        case .group(let place): PlainNumber.fixed(points, pack.decimals(pack.groups[place]))
        }
    }

    /// Points of the total that a criterion lost: where a point of it is one of the total, with its own decimals.
    func lost(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.factor ?? 1 == 1
            ? points(criterion.lost, of: criterion)
            : criterion.lost.map(sum) ?? PlainNumber.none
    }

    /// Points of several criteria, with the decimals of the finest, at least four where they are weighed.
    func sum(_ points: Double) -> String { PlainNumber.fixed(points, places: places) }

    private var places: Int {
        let places = pack.indicators.map { PlainNumber.places(pack.decimals($0)) }.max() ?? 0
        return isWeighed ? Swift.max(4, places) : places
    }

    /// Whether points of some criterion are not points of the total.
    private var isWeighed: Bool {
        plan.units.contains { unit in
            unit.criteria.contains { $0.factor ?? 1 != 1 && !$0.isWithoutWeight }
        }
    }

    /// The points of a unit, with the decimals of the total.
    func total(_ points: Double?) -> String {
        let decimals = pack.groups.first?.decimals ?? pack.precision.total
        return PlainNumber.fixed(points, decimals)
    }

    /// What the criteria of a section have in common.
    func title(_ section: ImprovementPlan.Section) -> String {
        switch plan.grouping {
        case .points: return "all criteria"
        case .lead: return section.lead ?? "nobody named"
        case .field:
            guard let place = section.field else { return "outside the fields" }
            let group = pack.groups[place]
            return [group.label, group.title].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}
