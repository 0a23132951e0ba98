import ChisoModel

/// Under which groups of the pack the lines of a form stand.
struct FormHeadings {
    private let pack: RulePack
    /// By the key of a group: the groups from the top down to it, the root left out.
    private var paths: [String: [Int]] = [:]
    /// By place of a field: the path of the first indicator that reads it.
    private var readers: [Int: [Int]] = [:]

    init(_ pack: RulePack) {
        self.pack = pack
        guard !pack.groups.isEmpty else { return }
        descend(0, path: [])
    }

    private mutating func descend(_ group: Int, path: [Int]) {
        paths[pack.groups[group].key] = path
        for child in pack.groups[group].children {
            switch child {
            case .group(let place): descend(place, path: path + [place])
            case .indicator(let place):
                for field in pack.indicators[place].fieldsRead where readers[field] == nil {
                    readers[field] = path
                }
            }
        }
    }

    /// The groups above a field, from the top: those whose numbers its own begins with, else those of the first
    /// indicator that reads it.
    func path(of place: Int) -> [Int] {
        let code = pack.fields[place].code
        let numbered = pack.groups.indices.dropFirst().filter { group in
            let number = pack.groups[group].code
            return !number.isEmpty && code.hasPrefix(number + ".")
        }
        if let nearest = numbered.max(by: {
            pack.groups[$0].code.count < pack.groups[$1].code.count
        }) {
            return paths[pack.groups[nearest].key] ?? []
        }
        return readers[place] ?? []
    }
}
