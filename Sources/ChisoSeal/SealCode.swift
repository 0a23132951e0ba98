import ChisoModel

/// What is wrong with a bundle, or with a run that is to be sealed.
public enum SealCode: String, CaseIterable, DiagnosticCode {
    /// What is to be verified is no folder, no bundle, or cannot be read.
    case bundleUnreadable = "C481"
    /// The `seal.json` of a bundle is malformed, and sealed so.
    case sealMalformed = "C482"
    /// A bundle holds more files, deeper folders or more bytes than any that was sealed.
    case bundleTooLarge = "C483"
    /// A SHA-256 cannot be computed for want of memory.
    case digestFailed = "C484"
    /// A run under limits of more than 100 times their defaults is to be sealed.
    case limitsTooHigh = "C485"
    /// A file that was read cannot be sealed under its path.
    case pathUnsealable = "C486"
    /// A run cannot be made again from what it read.
    case runNotRepeatable = "C487"
}
