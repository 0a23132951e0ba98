import ChisoModel

/// What is wrong with the tables of a round.
public enum DataCode: String, CaseIterable, DiagnosticCode {
    /// The folder of the round does not exist, or is not a folder.
    case noFolder = "D101"
    /// The folder has no `datapackage.json`.
    case noPackage = "D102"
    /// `datapackage.json` is not JSON, is nested more than 64 deep, or has more than 200 000
    /// values.
    case notJSON = "D103"
    /// A property that is needed is missing.
    case propertyMissing = "D104"
    /// A property is of the wrong type.
    case propertyOfWrongType = "D105"
    /// A property has a value that is not known.
    case propertyValueUnknown = "D106"
    /// A path, or a link, leads out of the round's folder.
    case leadsOut = "D107"
    /// A resource has a name that is not read.
    case resourceUnread = "D108"
    /// Two resources, or two columns of a schema, have the same name.
    case resourceNamedTwice = "D109"
    /// A property of the dialect is not supported, and passing over it would read the table
    /// wrongly.
    case dialectUnsupported = "D110"
    /// The package has no resource `units`.
    case noUnits = "D111"
    /// The package has no resource of submissions, so every field is blank.
    case noSubmissions = "D112"
    /// A table does not say whose figures it holds.
    case figuresUndeclared = "D113"
    /// A property under `chiso` is not read.
    case propertyUnread = "D114"
    /// The pack that a round names is no name of a folder in `Rules`.
    case packNotAName = "D115"

    /// A file does not exist, may not be read, or is a link that leads round in a circle.
    case fileUnreadable = "D201"
    /// There is a folder, a pipe, a socket or a device where a file should be.
    case notAFile = "D202"
    /// A table is larger than 1 GiB, `datapackage.json` than 4 MiB, or all tables together than 2
    /// GiB.
    case tooLarge = "D203"
    /// A file is not UTF-8, and no other encoding is declared.
    case notUTF8 = "D204"
    /// A file is not UTF-16, or has no byte order mark to say which.
    case notUTF16 = "D205"
    /// A file has a byte that stands for nothing in Windows-1258.
    case notWindows1258 = "D206"
    /// A file holds a NUL byte.
    case nulByte = "D207"
    /// A file is empty.
    case emptyFile = "D208"
    /// Header and Table Schema do not name the same columns, or the first line is no header.
    case headerDiffersFromSchema = "D209"
    /// The header names a column twice.
    case columnTwiceInHeader = "D210"
    /// A table lacks a column that it needs.
    case columnMissing = "D211"
    /// A record has more or fewer cells than the header.
    case recordOfWrongLength = "D212"
    /// Something stands between a closing quote and the next delimiter.
    case textAfterQuote = "D213"
    /// A quote stands in a cell that does not begin with one.
    case quoteInsideCell = "D214"
    /// A quote is never closed.
    case quoteNeverClosed = "D215"
    /// A column of a table is not read.
    case columnUnread = "D216"
    /// A file changed, grew, shrank or was replaced while it was read.
    case fileChanged = "D217"
    /// A table has more than 10 000 faults.
    case moreFaults = "D218"
    /// A round has more than 100 000 units.
    case tooManyUnits = "D219"
    /// A cell has more than 128 KiB; the record is refused.
    case cellTooLong = "D220"
    /// A table has more than 10 000 columns.
    case tooManyColumns = "D221"
    /// The code of a unit has more than 200 bytes, its name or kind, or the name or title of the round, more than 1 000.
    case nameTooLong = "D222"

    /// A unit is not in the round.
    case unitUnknown = "D301"
    /// A field is not in the pack.
    case fieldUnknown = "D302"
    /// A figure is not a number by the locale of its table.
    case notANumber = "D303"
    /// A count has decimals.
    case countWithDecimals = "D304"
    /// A figure is outside the range of its field.
    case outOfRange = "D305"
    /// A figure of a yes/no field is neither.
    case neitherYesNorNo = "D306"
    /// A figure of a choice is none of its levels.
    case noSuchLevel = "D307"
    /// A figure of a date is no day of the calendar.
    case notADay = "D308"
    /// An indicator is not in the pack.
    case indicatorUnknown = "D309"
    /// A key of `previous.csv` is not known.
    case previousKeyUnknown = "D310"
    /// Two units have the same code.
    case unitTwice = "D311"
    /// A unit has no code.
    case unitWithoutCode = "D312"
    /// The units have no column that the pack reads.
    case unitColumnMissing = "D313"
    /// A number of `units.csv` is not one, or not one of the type that the pack declares for its
    /// column.
    case unitNumberRefused = "D314"
    /// A figure is given twice, alike.
    case figureTwiceAlike = "D315"
    /// A figure is given twice, differently.
    case figureTwiceDifferent = "D316"
    /// A record names no unit, field, indicator, key, document or report.
    case recordWithoutKey = "D317"
    /// A period is not written as one.
    case notAPeriod = "D318"
    /// An appraisal has no value, and is not counted.
    case appraisalWithoutValue = "D319"
    /// An appraisal names neither a field nor an indicator, or both.
    case appraisalOfNothing = "D320"
    /// A unit has no name.
    case unitWithoutName = "D321"
    /// No unit has a text by which a number of the pack differs.
    case unitTextWithoutNumber = "D322"
    /// A unit belongs to a unit that the round does not have.
    case parentUnknown = "D323"
    /// A unit belongs to itself by way of its parents.
    case parentCircle = "D324"
    /// An appraisal gives no reason.
    case appraisalWithoutReason = "D325"
    /// A text of a unit is nearly one by which the pack differs, or is blank where it does.
    case unitTextUnclear = "D326"
    /// No part of the pack names a text of a unit by which it differs.
    case unitTextUnnamed = "D327"
    /// A figure in groups of digits stands in a table whose other figures are typed with another decimal sign.
    case groupsDoubtful = "D328"
    /// A figure of a percent field looks like a fraction, or like a share without its decimal sign.
    case shareDoubtful = "D329"
    /// A task or a target names neither an indicator nor a group of the pack.
    case taskOfNothing = "D331"
    /// The words of a deadline are not understood.
    case deadlineUnclear = "D332"
    /// The state of a task is none of the known ones.
    case taskStateUnknown = "D333"
    /// `as_of` of a submission is no day of the calendar.
    case asOfWrong = "D334"
    /// A line of the schedule of reports says that the report of every unit came.
    case scheduleReceived = "D335"
    /// A line of the schedule names a kind that no unit is of.
    case scheduleKindUnknown = "D336"
    /// `estimate` of a submission is neither yes nor no.
    case estimateUnclear = "D337"
    /// `as_of` of a statement, or `received` of a report, is no day of the calendar.
    case statementDayWrong = "D351"
    /// A statement's key is no name.
    case statementKeyRefused = "D352"
    /// What a statement says holds digits, yet is not a number, and it has a key or a formula.
    case statementNotANumber = "D353"
    /// A report's deadline is not understood, and is not checked.
    case reportDeadlineUnclear = "D354"
}
