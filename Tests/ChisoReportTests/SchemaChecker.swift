import Foundation

/// Holds JSON documents against a JSON Schema, as far as the schemas of this package use it.
///
/// An unknown keyword is a fault: a schema never promises what is not checked.
struct SchemaChecker {
    let schema: [String: Any]

    /// Reads a schema that stands in the documentation of ChisoReport.
    init(named name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/ChisoReport/ChisoReport.docc")
        let data = try Data(contentsOf: folder.appending(path: name))
        schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What is wrong with a document, each fault with its path; empty when nothing is.
    func faults(in document: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(document.utf8))
        return faults(value, schema, "$")
    }

    private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            switch keyword {
            case "$schema", "$defs", "title", "description": return []
            case "$ref": return faults(value, resolved(rule), path)
            case "type":
                let types = rule as? [String] ?? [rule as? String ?? ""]
                return types.contains { isType(value, $0) } ? [] : ["\(path): not \(types)"]
            case "const": return isEqual(value, rule) ? [] : ["\(path): not \(rule)"]
            case "enum":
                let allowed = rule as? [Any] ?? []
                let isAllowed = allowed.contains { isEqual(value, $0) }
                return isAllowed ? [] : ["\(path): not one of \(allowed)"]
            case "required":
                guard let members = value as? [String: Any] else { return [] }
                let missing = (rule as? [String] ?? []).filter { members[$0] == nil }
                return missing.map { "\(path): no \($0)" }
            case "properties":
                return memberFaults(value, rule as? [String: [String: Any]] ?? [:], path)
            case "additionalProperties":
                let known = schema["properties"] as? [String: Any] ?? [:]
                let unknown = (value as? [String: Any] ?? [:]).keys.filter { known[$0] == nil }
                let faults = unknown.sorted().map { "\(path): unknown \($0)" }
                return rule as? Bool == false ? faults : []
            case "items":
                return (value as? [Any] ?? []).enumerated().flatMap { place, item in
                    faults(item, rule as? [String: Any] ?? [:], "\(path)[\(place)]")
                }
            case "oneOf":
                let options = rule as? [[String: Any]] ?? []
                let met = options.count { faults(value, $0, path).isEmpty }
                return met == 1 ? [] : ["\(path): meets \(met) of the forms, one is due"]
            default: return ["\(path): the checker does not know '\(keyword)'"]
            }
        }
    }

    private func memberFaults(
        _ value: Any, _ properties: [String: [String: Any]], _ path: String
    ) -> [String] {
        guard let members = value as? [String: Any] else { return [] }
        return properties.sorted { $0.key < $1.key }.flatMap { name, schema in
            members[name].map { faults($0, schema, "\(path).\(name)") } ?? []
        }
    }

    private func resolved(_ reference: Any) -> [String: Any] {
        let name = (reference as? String ?? "").replacing("#/$defs/", with: "")
        let definitions = schema["$defs"] as? [String: [String: Any]] ?? [:]
        return definitions[name] ?? ["unresolved \(name)": true]
    }

    private func isEqual(_ a: Any, _ b: Any) -> Bool {
        (a as? NSObject) == (b as? NSObject)
    }

    private func isType(_ value: Any, _ type: String) -> Bool {
        let number = isFlag(value) ? nil : value as? Double
        switch type {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "null": return value is NSNull
        case "boolean": return isFlag(value)
        case "number": return number != nil
        case "integer": return number.map { $0.rounded() == $0 } ?? false
        default: return false
        }
    }

    /// Tells true and false from 1 and 0, which Foundation reads as one type.
    private func isFlag(_ value: Any) -> Bool {
        guard let number = value as? NSNumber else { return false }
        return String(cString: number.objCType) == "c"
    }
}
