import ArgumentParser
import ChisoRules
import ChisoRun

extension ArgumentHelp {
    /// What `--library` is, in every command alike; one pack is `--rules`.
    ///
    /// No option group: see ``RunOptions``.
    static let library = ArgumentHelp(
        "The folder of packs, in which packs and formula kinds are looked for. (default: Rules "
            + "beside what is named, else Rules)", valueName: "dir")
}

extension PackLoader {
    /// A loader of a pack named in a command, with the folder of packs given by `--library`.
    convenience init(path: String, library: String?, limits: RuleLimits = .standard) {
        self.init(path: path, defaultLibrary: library ?? RunRequest.usualLibrary, limits: limits)
    }
}
