/// A random pack and a random round for it, the same for the same seed.
enum RandomCase {
    /// By path below the case's folder: `Rules/p/…` and `Datasets/d/…`.
    static func files(seed: UInt64) -> [String: String] {
        var generator = SplitMix(state: seed)
        let pack = RandomPack(using: &generator)
        let round = RandomRound(pack, using: &generator)
        return pack.files.merging(round.files, uniquingKeysWith: { $1 })
    }
}
