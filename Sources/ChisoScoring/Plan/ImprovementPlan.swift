import ChisoModel

/// What units can gain, criterion by criterion, and what is being done about it: the points a run left to recover beside
/// the tasks of the round.
public struct ImprovementPlan: Sendable {
    /// What criteria are put together by.
    public enum Grouping: String, Hashable, Sendable, CaseIterable {
        /// Nothing: all in one list.
        case points
        /// The group just below the root.
        case field
        /// Who leads the tasks.
        case lead
    }

    /// A task on the day of the plan.
    public struct Task: Hashable, Sendable {
        /// As read, with names that differ in capitals alone spelt one way.
        public var task: PlannedTask
        /// The last day that was missed; nil when it is not overdue.
        public var overdueSince: Day?
        /// The next day on which something is due; nil when none is known or all is done.
        public var nextDue: Day?

        /// Makes a task.
        init(_ task: PlannedTask, overdueSince: Day? = nil, nextDue: Day? = nil) {
            self.task = task
            self.overdueSince = overdueSince
            self.nextDue = nextDue
        }
    }

    /// A criterion of one unit: an indicator, a group that has tasks of its own, or what a group lost at its own level.
    public struct Criterion: Hashable, Sendable {
        /// By its place in the pack.
        public var node: Group.Child
        /// Whether it stands for what a group lost besides its children: their points are not simply its own.
        public var isLevel: Bool
        /// The group just below the root in which it stands; nil for an indicator that is a child of the root itself.
        public var field: Int?
        /// Whether it was scored; nil for a group.
        public var status: CellStatus?
        /// Why it was not scored; nil when it was.
        public var reason: Reason?
        /// What it earned, 0 where missing data count as zero; of a penalty, what it takes off; nil when not known.
        public var points: Double?
        /// Most points it could earn; of a penalty, take off.
        public var max: Double
        /// What a point of it is of the total: weights and shares of means along its path; nil where its group does not
        /// count.
        public var factor: Double?
        /// Whether a group made by a function lies on its path in which it is worth its share of the group's maximum.
        public var isApproximate: Bool
        /// Points of the total that can be recovered; nil when not known. Of a group, what was lost in it altogether.
        ///
        /// Below zero where a group's bounds let it lose less than its children do.
        public var lost: Double?
        /// Whether it stands on the scale, or comes on top of it or off it.
        public var role: Group.Role
        /// Whether it weighs nothing in its group, as one that lies within another criterion: its points are not counted.
        public var isWithoutWeight: Bool
        /// Whether its data come from a survey.
        public var isSurvey: Bool
        /// What is aimed at, when there is a number: the target of the next period for which one is stated, else that of
        /// the period, else what its value is held against.
        public var target: Double?
        /// The period that the target is stated for; nil: the pack declares it.
        public var targetPeriod: Period?
        /// The target in words, or empty.
        public var targetWords: String
        /// In the order of the table; those shown, where only one lead's are asked for.
        public var tasks: [Task]
        /// The nearest group around it whose tasks hold for it, as it has none of its own; nil when none has.
        public var coveredBy: Int?
        /// Who leads its tasks, or those of ``coveredBy``; empty when nobody is named.
        public var leads: [String]

        /// Makes a criterion without tasks.
        init(node: Group.Child, max: Double, role: Group.Role = .base) {
            self.node = node
            self.max = max
            self.role = role
            isLevel = false
            factor = 1
            isApproximate = false
            isWithoutWeight = false
            isSurvey = false
            targetWords = ""
            tasks = []
            leads = []
        }

        /// Whether its points count in sums; a group's are those of its indicators and levels, which count themselves.
        public var isCounted: Bool {
            if case .group = node, !isLevel { return false }
            return lost != nil && !isWithoutWeight
        }

        /// Whether any of its tasks is overdue.
        public var isOverdue: Bool { tasks.contains { $0.overdueSince != nil } }

        /// Whether it lost points and nothing is planned about it.
        public var isWithoutTask: Bool {
            isCounted && lost ?? 0 > 0 && tasks.isEmpty && coveredBy == nil
        }
    }

    /// Points of several criteria on the scale of the total, each counted once; exact decimal sums.
    public struct Sum: Hashable, Sendable {
        /// Of the criteria on the scale, less what was lost at levels; of a field, as the scorecard has it.
        public var points = 0.0
        /// Of the same.
        public var max = 0.0
        /// What they lost, and what penalties took off.
        public var lost = 0.0
        /// Criteria that lost points.
        public var losing = 0
        /// Those of them for which nothing is planned.
        public var withoutTask = 0
        /// Tasks that are overdue.
        public var overdue = 0
    }

    /// Criteria that belong together.
    public struct Section: Hashable, Sendable {
        /// What they have in common; nil in both: a list of everything, no field, or nobody named.
        public var field: Int?
        /// See ``field``.
        public var lead: String?
        /// Places in ``UnitPlan/criteria``: most points lost first, equals in printed order, those not known last.
        public var criteria: [Int]
        /// Of a field, over all its indicators, listed or not; else over those listed.
        public var sum: Sum
    }

    /// The plan of one unit.
    public struct UnitPlan: Hashable, Sendable {
        /// Place in ``Scorecards/units``.
        public var unit: Int
        /// Those that lost points or have a task: most points lost first, equals in printed order, those not known last.
        public var criteria: [Criterion]
        /// Fields in printed order; leads by points lost, nobody last.
        public var sections: [Section]
        /// Over all indicators, listed or not; where one lead is asked for, over those it leads.
        public var total: Sum
        /// Of the unit, as its scorecard has them, whoever leads; nil: it has none.
        ///
        /// What was lost in all, with ``rounding``, is ``max`` less these and ``bonus`` on top.
        public var points: Double?
        /// The applicable maximum.
        public var max: Double?
        /// Points over maximum, percent.
        public var index: Double?
        /// What bonuses added to ``points``.
        public var bonus = 0.0
        /// What rounding levels took from ``points``; below zero: added to them.
        public var rounding = 0.0
        /// Indicators that lost nothing and have no task: not listed.
        public var complete: Int
        /// Indicators that are missing or failed, so that their points are not known, and have no task: not listed.
        public var unknown: Int
    }

    /// The run it rests on.
    public var scorecards: Scorecards
    /// The day on which tasks are looked at.
    public var today: Day
    /// The year meant by deadlines that name none, as a task alone in the round would have it; nil: not known.
    public var year: Int?
    /// What criteria are put together by.
    public var grouping: Grouping
    /// The only lead whose criteria are listed; nil: all.
    public var lead: String?
    /// In rank order.
    public var units: [UnitPlan]
    /// The targets that the round states for the period scored, with what came of them.
    public var results: TargetResults
}

extension ImprovementPlan.Criterion {
    /// The tasks that concern a lead: its own, and those for which nobody is named; all for nobody.
    public func tasks(of lead: String?) -> [ImprovementPlan.Task] {
        guard let lead else { return tasks }
        return tasks.filter { $0.task.lead.isEmpty || $0.task.lead.contains(lead) }
    }
}
