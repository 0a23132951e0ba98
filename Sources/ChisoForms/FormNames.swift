import ChisoModel

/// The fields of a pack as who fills in a form knows them: by number and title, not by key.
struct FormNames {
    /// Letters of a title beyond which it is cut.
    private static let longest = 60

    private let fields: [String: Field]

    init(_ pack: RulePack) {
        fields = Dictionary(
            pack.fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `1.1 Số văn bản chỉ đạo`; the key where the pack gives neither.
    subscript(_ key: String) -> String {
        guard let field = fields[key], !field.title.isEmpty else { return key }
        let title =
            field.title.count > Self.longest
            ? field.title.prefix(Self.longest)
                .split(separator: " ").dropLast().joined(separator: " ") + "…"
            : field.title
        return field.code.isEmpty ? title : "\(field.code) \(title)"
    }

    /// `1.1`; the key where the pack gives none.
    func code(_ key: String) -> String {
        guard let code = fields[key]?.code, !code.isEmpty else { return key }
        return code
    }
}
