import Foundation

/// A random rulebook of two editions and a random round of two years for it, the same for the same seed.
///
/// The older edition, `q`, is in force to 2022 and earns less in places than `p`, which is made from it; last year's figures
/// are this year's of another unit. In some cases there is no last year but in `previous.csv`.
struct RandomHistory {
    /// By path below the case's folder: `Rules/p/…`, `Rules/q/…` and `Datasets/d/…`.
    private(set) var files: [String: String]
    /// How many units there are, `u1` to the last; each is named as its code, in capitals.
    let count: Int

    init(seed: UInt64) {
        files = RandomCase.files(seed: seed)
        let units = files["Datasets/d/units.csv"] ?? ""
        count = units.split(separator: "\n").count - 1
        for (name, text) in files where name.hasPrefix("Rules/p/") {
            let older = "Rules/q/" + name.dropFirst("Rules/p/".count)
            files[older] = text.replacing("return max end", with: "return max / 2 end")
                .replacing("max = 0.", with: "max = 1.")
        }
        put("q", #"in_force = { to = "2022" }"#)
        put("p", #"in_force = { from = "2023" }"#)
        rewrite("units", entry: 1) { $0[0].uppercased() }
        guard seed % 4 != 0 else { return }
        for (table, last) in [
            ("submissions", "value"), ("appraisals", "reason"), ("targets", "target"),
        ] {
            repeatLastYear(table, after: last)
        }
    }

    /// Writes all files into a folder.
    func write(to folder: String) throws {
        for (name, text) in files { try Scratch.write(text, to: "\(folder)/\(name)") }
    }

    // MARK: - Editions

    private mutating func put(_ edition: String, _ period: String) {
        files["Rules/\(edition)/pack.lua"]?.replace(
            #"id = "p","#, with: #"id = "\#(edition)", rulebook = "r", \#(period),"#)
    }

    // MARK: - Years

    /// Gives a table a column of periods, and each record again for last year, of the unit before.
    private mutating func repeatLastYear(_ table: String, after last: String) {
        let path = "Datasets/d/\(table).csv"
        guard let text = files[path] else { return }
        var lines = text.split(separator: "\n").map(String.init)
        let header = lines.removeFirst()
        let before = lines.map { line in
            var entries = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            let place = Int(entries[0].dropFirst()) ?? 1
            entries[0] = "u\(place % count + 1)"
            return entries.joined(separator: ";") + ";2022"
        }
        let all = ["\(header);period"] + lines.map { "\($0);2023" } + before
        files[path] = all.joined(separator: "\n") + "\n"
        declarePeriod(of: table, after: last)
    }

    /// Adds the column to the table's schema.
    private mutating func declarePeriod(of table: String, after last: String) {
        let path = "Datasets/d/datapackage.json"
        let parts = (files[path] ?? "").components(
            separatedBy: "{ \"name\": \"\(table)\", \"path\"")
        guard parts.count == 2 else { return }
        let column = { (name: String) in "{ \"name\": \"\(name)\", \"type\": \"string\" }" }
        let end = parts[1].range(of: "\(column(last)) ]")
        guard let end else { return }
        files[path] =
            parts[0] + "{ \"name\": \"\(table)\", \"path\""
            + parts[1].replacingCharacters(
                in: end, with: "\(column(last)), \(column("period")) ]")
    }

    private mutating func rewrite(_ table: String, entry: Int, _ text: ([String]) -> String) {
        let path = "Datasets/d/\(table).csv"
        let lines = (files[path] ?? "").split(separator: "\n").enumerated().map { place, line in
            var entries = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            if place > 0 { entries[entry] = text(entries) }
            return entries.joined(separator: ";")
        }
        files[path] = lines.joined(separator: "\n") + "\n"
    }
}
