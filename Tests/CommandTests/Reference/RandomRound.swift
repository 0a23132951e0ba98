import Foundation

/// A random round for a random pack: blanks, `NA`, zeros, ties, figures that are refused.
struct RandomRound {
    /// By path below the case's folder.
    private(set) var files: [String: String] = [:]
    private let pack: RandomPack
    /// Whether figures are typed with a comma.
    private let hasComma: Bool
    private let count: Int

    init(_ pack: RandomPack, using generator: inout SplitMix) {
        self.pack = pack
        hasComma = Bool.random(using: &generator)
        count =
            Int.random(in: 0..<10, using: &generator) == 0
            ? 30 : Int.random(in: 1...9, using: &generator)
        write("units", "unit;name;kind;cluster", units(using: &generator))
        write("submissions", "unit;field;value", submissions(using: &generator))
        var tables = ["units", "submissions"]
        let others = [
            ("appraisals", "unit;field;indicator;value;reason", appraisals(using: &generator)),
            ("targets", "unit;indicator;target", targets(using: &generator)),
            ("previous", "unit;key;value", previous(using: &generator)),
        ]
        for (name, header, rows) in others where !rows.isEmpty {
            write(name, header, rows)
            tables.append(name)
        }
        files["Datasets/d/datapackage.json"] = package(tables)
    }

    private mutating func write(_ table: String, _ header: String, _ rows: [String]) {
        files["Datasets/d/\(table).csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    }

    private func package(_ tables: [String]) -> String {
        let resources = tables.map { name -> String in
            let header = (files["Datasets/d/\(name).csv"] ?? "").prefix { $0 != "\n" }
            let columns = header.split(separator: ";").map {
                "{ \"name\": \"\($0)\", \"type\": \"string\" }"
            }
            return """
                { "name": "\(name)", "path": "\(name).csv", "dialect": { "delimiter": ";" },
                  "schema": { "fields": [ \(columns.joined(separator: ", ")) ] },
                  "chiso": { "figures": "synthetic" } }
                """
        }
        return """
            { "name": "d",
              "chiso": { "pack": "p", "period": "2023", "locale": "\(hasComma ? "vi" : "c")" },
              "resources": [ \(resources.joined(separator: ",\n")) ] }

            """
    }
}

// MARK: - Tables

extension RandomRound {
    private func units(using generator: inout SplitMix) -> [String] {
        (1...count).map { place in
            let name = ["an", "binh", "chau", "dung", "giang"].randomElement(using: &generator)!
            let kind = ["district", "commune"].randomElement(using: &generator)!
            let cluster = ["north", "south"].randomElement(using: &generator)!
            return "u\(place);\(name);\(kind);\(cluster)"
        }
    }

    private func submissions(using generator: inout SplitMix) -> [String] {
        var rows: [String] = []
        for unit in 1...count {
            // Units like one another tie.
            var own =
                unit > 1 && Int.random(in: 0..<3, using: &generator) == 0
                ? SplitMix(state: 5) : SplitMix(state: generator.next())
            for field in pack.fields {
                rows.append("u\(unit);\(field.key);\(figure(field, using: &own))")
            }
        }
        return rows.shuffled(using: &generator)
    }

    private func appraisals(using generator: inout SplitMix) -> [String] {
        guard Int.random(in: 0..<3, using: &generator) == 0 else { return [] }
        var rows: [String] = []
        for unit in 1...count {
            if Bool.random(using: &generator),
                let field = pack.fields.randomElement(using: &generator)
            {
                let figure = figure(field, using: &generator)
                if !figure.isEmpty { rows.append("u\(unit);\(field.key);;\(figure);xét") }
            }
            if Int.random(in: 0..<3, using: &generator) == 0,
                let indicator = pack.indicators.randomElement(using: &generator)
            {
                let points = indicator.max * Double(Int.random(in: 0...9, using: &generator)) / 8
                rows.append("u\(unit);;\(indicator.key);\(typed(points));xét")
            }
        }
        return rows
    }

    private func targets(using generator: inout SplitMix) -> [String] {
        let keys = pack.indicators.filter(\.hasTarget).map(\.key)
        var rows: [String] = []
        for unit in 1...count {
            for key in keys where Int.random(in: 0..<6, using: &generator) == 0 {
                let target = Double(Int.random(in: 1...120, using: &generator)) / 2
                rows.append("u\(unit);\(key);\(typed(target))")
            }
        }
        return rows
    }

    private func previous(using generator: inout SplitMix) -> [String] {
        guard pack.indicators.contains(where: \.readsPrevious) else { return [] }
        var rows: [String] = []
        for unit in 1...count {
            for key in pack.indicators.map(\.key) where Bool.random(using: &generator) {
                let number = Int.random(in: 0...30, using: &generator)
                rows.append("u\(unit);value.\(key);\(number)")
                rows.append("u\(unit);points.\(key);\(number % 7)")
            }
            for field in pack.fields
            where field.type != "yes_no" && field.type != "choice" && Bool.random(using: &generator)
            {
                let number = Int.random(in: 0...20, using: &generator)
                rows.append("u\(unit);field.\(field.key);\(number)")
            }
            if Bool.random(using: &generator) { rows.append("u\(unit);rank;\(unit)") }
        }
        return rows
    }
}

// MARK: - Figures

extension RandomRound {
    private func typed(_ number: Double) -> String {
        let text = number == number.rounded() ? String(Int(number)) : "\(number)"
        return hasComma ? text.replacing(".", with: ",") : text
    }

    private func figure(_ field: RandomPack.Field, using generator: inout SplitMix) -> String {
        switch Int.random(in: 0..<24, using: &generator) {
        case 0: return ""
        case 1: return "NA"
        case 2: return "mười"
        case 3: return field.type == "count" ? "0" : typed(-999)
        default: break
        }
        switch field.type {
        case "yes_no": return Bool.random(using: &generator) ? "có" : "không"
        case "choice": return RandomPack.levels.randomElement(using: &generator)!
        case "count":
            return String(Int.random(in: 0...(field.key == "f5" ? 60 : 8), using: &generator))
        default:
            let range = field.range ?? 0...100
            let scale = [1, 2, 8, 1000].randomElement(using: &generator)!
            let (low, high) = (range.lowerBound * scale, range.upperBound * scale)
            return typed(Double(Int.random(in: low...high, using: &generator)) / Double(scale))
        }
    }
}
