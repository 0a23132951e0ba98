import ChisoModel

/// What is wrong with tests to run and with files to make, and what probing finds.
public enum AuthoringCode: String, CaseIterable, DiagnosticCode {
    /// What is to be tested is no pack, folder or file, or holds no tests.
    case nothingToTest = "C121"
    /// No test's name or indicator contains what is asked for.
    case noTestMatches = "C122"

    /// The name of a new pack or round, or the key of a new indicator, cannot be used.
    case newNameRefused = "C301"
    /// Something lies where new files are to be written.
    case wouldWriteOver = "C302"
    /// The folder that is to hold new files does not exist, or cannot be written to.
    case newFolderRefused = "C303"
    /// The pack has no such group for a new indicator, or its tree names the indicator under
    /// another one.
    case noGroupForIndicator = "C304"
    /// The pack has the key of a new indicator already.
    case keyTaken = "C305"
    /// There is no such formula kind for a new indicator to begin with.
    case noSuchKind = "C306"
    /// The pack would not load with the new indicator.
    case packWouldNotLoad = "C307"
    /// The list to which a new indicator or its fields belong is not written out in the file.
    case listNotWrittenOut = "C308"
    /// The units of a new round cannot be read, or none is named.
    case newUnitsUnreadable = "C309"
    /// No period is known for a new round.
    case noPeriodForRound = "C310"

    /// No indicator, check or node reads a field.
    case fieldUnread = "P203"
    /// A name under `params` is read by neither `value` nor `score`.
    case parameterUnread = "P204"
    /// An indicator can earn nothing.
    case indicatorEarnsNothing = "P205"
    /// Nothing reads a column of the unit.
    case columnUnread = "P206"
    /// A check reads nothing, so that it says the same of every unit.
    case checkReadsNothing = "P207"
    /// A class begins above 100 %, where no index comes.
    case classOutOfReach = "P208"
    /// A number stands inside a function of an indicator's file or of `shared/`, where no scenario
    /// can change it.
    case numberInFunction = "P209"

    /// A rule fails, or returns no number, for figures that no range and no check refuses.
    case ruleFails = "R301"
    /// `chiso.percent` meets something of nothing, 1 of 0.
    case percentOfNothing = "R302"
    /// A value lies outside the declared range, for figures that no check refuses.
    case valueBeyondRange = "R303"
    /// Points lie outside min and max, for figures that no check refuses.
    case pointsBeyondBounds = "R304"
    /// 0 is divided by 0, and the rule does not declare `none_arising`.
    case noneArisingUndeclared = "R305"
    /// `none_arising` is declared, and no input makes `chiso.percent` divide 0 by 0.
    case noneArisingNeverMet = "R306"
    /// `better` says which way is better, and the points say otherwise, all else that the score
    /// reads being equal.
    case pointsAgainstDirection = "R307"
    /// No input reaches a step of a list with `at_least`, `above`, `at_most` and `below`.
    case stepOutOfReach = "R308"
    /// A level has points or a share, and the choice has no such level.
    case levelOutOfReach = "R309"
    /// No input earns the max of an indicator.
    case maxOutOfReach = "R310"
    /// No input earns a min other than 0.
    case minOutOfReach = "R311"
    /// The order of units matters to what one of them earns.
    case orderMatters = "R312"
    /// A check, an aggregate or `classify` fails, or returns what it must not.
    case nodeFails = "R313"
    /// A score or a check compares figures by hand, and the hair of doubles decides.
    case hairDecides = "R314"
}
