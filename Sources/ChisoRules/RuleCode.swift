import ChisoModel

/// What is wrong with a pack, a scenario or a rule's file.
public enum RuleCode: String, CaseIterable, DiagnosticCode {
    /// There is no pack in the folder, or one of its files cannot be read.
    case packUnreadable = "P101"
    /// `pack.lua` or `fields.lua` is not Lua, fails while it loads, or `pack.lua` returns no table.
    case packLua = "P102"
    /// A table declares an entry that means nothing there.
    case packEntryUnknown = "P103"
    /// An entry is absent, empty, or not of the form that is due.
    case packEntryWrong = "P104"
    /// The tree names an indicator that no file declares.
    case indicatorWithoutFile = "P105"
    /// A file declares an indicator that the tree does not name.
    case indicatorOutsideTree = "P106"
    /// One key is given to two things, or stands twice in the tree.
    case keyDeclaredTwice = "P107"
    /// The maxima under a group, or under the whole pack, do not add up to what is declared.
    case maximaDoNotAddUp = "P108"
    /// A key is reserved, or not in snake_case.
    case keyRefused = "P109"
    /// A check, an aggregate or `classify` reads a name that nothing, or more than one thing,
    /// declares.
    case nodeNameUnresolved = "P110"
    /// `extends`, `remove` or `set` cannot be followed.
    case baseUnfollowed = "P111"
    /// There is no scenario of that name, or no such file, or a scenario builds on one outside its
    /// folder.
    case noSuchScenario = "P112"
    /// A scenario's file does not load.
    case scenarioLua = "P113"
    /// A scenario declares something that means nothing there.
    case scenarioEntryUnknown = "P114"
    /// A scenario lacks its title or its changes, or an entry is of the wrong kind.
    case scenarioEntryWrong = "P115"
    /// A scenario builds on itself.
    case scenarioCircle = "P116"
    /// Two editions of one rulebook are in force for the period.
    case twoEditionsInForce = "P117"
    /// A scenario is made of more than 100 files, or of more than 10,000 changes.
    case scenarioTooLarge = "P118"
    /// A group takes points off, or an indicator earns 0 at best, and the pack does not say what a blank takes off.
    case penaltyBlankUnsaid = "P119"
    /// A title says that figures run through the year in another way than its field declares.
    case runsUnlikeTitle = "P120"

    /// The file is not Lua, or fails while it loads.
    case ruleLua = "R101"
    /// The indicator declares an entry that means nothing there.
    case ruleEntryUnknown = "R102"
    /// An entry of the indicator is absent, empty, or not of the form that is due.
    case ruleEntryWrong = "R103"
    /// A rule reads a name that nothing declares, or takes its value from no field.
    case nameUnknown = "R104"
    /// A name stands for two things.
    case nameAmbiguous = "R105"
    /// A function does not say what it reads.
    case functionReadsUnsaid = "R106"
    /// A rule keeps something from one call to the next.
    case ruleKeepsState = "R107"
    /// A test beside a rule does not load, or a case is not of the form that is due.
    case ruleTestWrong = "R110"
}
