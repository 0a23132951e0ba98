import ChisoModel

/// What is wrong with a form that a unit filled in.
public enum FormCode: String, CaseIterable, DiagnosticCode {
    /// A file is no XLSX workbook, asks for a password, is damaged, or is not there.
    case notAWorkbook = "D501"
    /// A workbook is larger or longer than any form, or holds what no spreadsheet program writes.
    case workbookHostile = "D502"
    /// A workbook is no form.
    case notAForm = "D503"
    /// A form is of another pack or edition than the round.
    case formOfOtherPack = "D504"
    /// A form is of a unit that the round does not have, names none, or by a name that several
    /// have, or another one is written in it.
    case formOfOtherUnit = "D505"
    /// A form is of another period than the one imported, names none, or another one is written in
    /// it.
    case formOfOtherPeriod = "D506"
    /// Two files are forms of the same unit.
    case twoFormsOfUnit = "D507"
    /// The period that forms are made or imported for is none.
    case periodRefused = "D508"
    /// The day that the figures of a form hold at is none.
    case dayRefused = "D509"
    /// The hidden key of a row is not one of the form.
    case rowKeyUnknown = "D511"
    /// A key stands in two rows.
    case rowKeyTwice = "D512"
    /// Merged cells cover a figure.
    case mergedCells = "D513"
    /// A cell holds an error, or a formula whose result was not saved.
    case cellWithoutResult = "D514"
    /// A cell holds another kind of thing than its field.
    case cellOfOtherKind = "D515"
    /// A figure stands in a row without a key, while a key of the form is missing.
    case figureWithoutKey = "D516"
    /// The line shows the title of one key and hides that of another.
    case rowsMoved = "D517"
    /// The format of a cell shows a thousandth of what it holds, or less.
    case cellScaled = "D518"
    /// A figure stands in the column of last period where the round has none, and none beside it.
    case figureInLastPeriod = "D519"
    /// A figure stands in a row without a key, and is not read.
    case figureOutsideForm = "D521"
    /// Rows of the form are gone.
    case rowsGone = "D522"
    /// The form leaves blank what the round has, and it stays.
    case figureLeftBlank = "D523"
    /// A figure whose field asks for a document names none.
    case documentMissing = "D524"
    /// A note, a document or the day of the figures has no column in the round's table, and is not kept.
    case noteWithoutColumn = "D525"
    /// A share above 0 and below 1 looks like a fraction where percent are asked for.
    case shareAsFraction = "D526"
    /// The column of last period shows another figure than the round has, and is not read.
    case lastPeriodDiffers = "D527"
    /// No table of submissions has a place for a figure.
    case noTableForFigure = "D531"
    /// A table that would change is not UTF-8.
    case tableNotUTF8 = "D532"
    /// The round gives a figure more than once, and the form another one.
    case figureGivenTwice = "D533"
    /// A figure would be read from the table as something else, or the table not as before.
    case wouldReadBackDifferently = "D534"
    /// The only table for a figure is declared synthetic and the figure is not, or the other way
    /// round.
    case tableOfOtherFigures = "D535"
    /// A form cannot be written.
    case formUnwritable = "D541"
}
