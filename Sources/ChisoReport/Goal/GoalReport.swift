import ChisoModel
import ChisoPrint
import ChisoScoring

/// The answer to a goal in print: which figures change, what that costs, and who is overtaken.
public struct GoalReport: Report {
    /// What is reported.
    let answer: GoalAnswer

    /// The answer to a goal.
    public init(_ answer: GoalAnswer) {
        self.answer = answer
    }

    /// What was found, in a sentence.
    var verdict: String {
        let count = PlainNumber.text(Double(answer.tried))
        let cost = PlainNumber.text(answer.cost)
        let finest = answer.varied.allSatisfy { $0.resolution == 1 } ? "" : " in the steps below"
        switch answer.outcome {
        case .already: return "met as it is: nothing has to change"
        case .reachedExactly:
            return "reached at a cost of \(cost); nothing cheaper\(finest) reaches it "
                + "(\(count) combinations scored, all cheaper ones among them)"
        case .reachedBestFound:
            return "reached at a cost of \(cost), the best found; something cheaper may reach it "
                + "(\(count) combinations scored, not all cheaper ones)"
        case .outOfReach:
            return "out of reach, proved: no figures that the fields may hold\(finest) reach it "
                + "(all \(count) combinations scored)"
        case .outOfReachAtBest:
            return "out of reach, proved: not met even if every indicator that reads these fields "
                + "earned its maximum"
        case .outOfReachWithinLimits:
            return "out of reach: no figures within the limits below reach it (all \(count) "
                + "combinations scored); not proved beyond them"
        case .notFound:
            return "not reached by any figures tried; not proved to be out of reach "
                + "(\(count) of too many combinations scored)"
        }
    }

    /// The field of a varied place.
    func field(_ varied: Int) -> Field { answer.before.pack.fields[answer.varied[varied].field] }
}
