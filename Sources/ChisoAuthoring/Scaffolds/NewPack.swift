import ChisoModel
import ChisoRules
import Foundation

/// A new pack: one group with one example, labelled illustrative, that loads and whose tests pass.
public struct NewPack {
    /// Its folder, in a folder that exists.
    public var path: String
    /// The edition, and the first period it is in force for.
    public var edition: String
    /// What it is called; empty: a title to be replaced.
    public var title = ""

    /// A pack to be written.
    public init(path: String, edition: String) {
        self.path = path
        self.edition = edition
    }

    /// Writes it.
    ///
    /// - Returns: The files written, as one would type them, in order.
    /// - Throws: ``Failure`` C301, C302 or C303; then nothing was written.
    public func write() throws -> [String] {
        try Scaffold.requireName(of: path, what: "pack")
        try Scaffold.requireNothing(at: path.withoutSlashes)
        let draft = try Scaffold(for: path)
        let files = files(named: path.lastPart)
        for (name, text) in files { try draft.write(name, text) }
        // What is written here is under test; a fault would be one of the loader's surroundings.
        _ = try PackLoader(path: draft.draft).load()
        try draft.moveIntoPlace()
        return files.map { "\(draft.path)/\($0.name)" }
    }

    private func files(named id: String) -> [(name: String, text: String)] {
        let title = title.isEmpty ? "Bộ chỉ số \(id) (minh họa)" : title.nfc
        let example = IndicatorText(
            template: .own, key: "example", code: "1.1", title: "Tỷ lệ việc hoàn thành (minh họa)",
            titleEn: "Work done (illustrative)", max: 10, decimals: .places(4))
        return [
            ("pack.lua", pack(id, title)),
            (
                "fields.lua",
                "--- What units submit, each line of the form once, in printed order.\n"
                    + "---@type chiso.Fields\nreturn {\n  fields = {\n"
                    + example.fields.map { "    \($0.lua),\n" }.joined() + "  },\n  checks = {\n"
                    + example.checks.map { "    \($0),\n" }.joined() + "  },\n}\n"
            ),
            ("indicators/first_group/example.lua", example.rule),
            ("indicators/first_group/example_test.lua", example.test),
            ("README.md", readme(id, title)),
            (
                "CHANGELOG.md",
                "# Changes to \(id)\n\n## \(edition)\n\n"
                    + "First edition, illustrative: one example.\nScores: none before.\n"
            ),
        ]
    }

    private func pack(_ id: String, _ title: String) -> String {
        """
        ---@type chiso.Pack
        return {
          id = \(LuaText.quoted(id)),
          edition = \(LuaText.quoted(edition)),
        \(LuaText.entry("title", title, indent: 2))
          title_en = \(LuaText.quoted("Pack \(id) (illustrative)")),
          status = "illustrative",
          in_force = { from = \(LuaText.quoted(edition)) },
          scale = 100,
          partial = true, -- take this out when the maxima add up to the scale
          basis = { "Minh họa: ghi tên, số, ngày của văn bản ban hành bộ chỉ số" },
          missing = "zero", -- a group with role = "penalty" needs missing_penalty = "max" too
          missing_reason = "Minh họa: tiêu chí thiếu số liệu được 0 điểm",
          decimals = { indicator = 4, group = 4, total = 4, index = 2 },
          rank_by = "index",
          ties = "competition",
          tree = {
            {
              key = "first_group", code = "1",
              title = "Lĩnh vực thứ nhất (minh họa)",
              title_en = "First group (illustrative)",
              children = { "example" },
            },
          },
        }

        """
    }

    private func readme(_ id: String, _ title: String) -> String {
        """
        # \(id)

        \(title). **Illustrative**: no decision of anybody stands behind its numbers yet.

        ## What is official and what is not

        - *Official:* nothing so far. Name here the decision, who issued it, and its date.
        - *Illustrative:* every title, maximum, target and threshold.

        ## Where things are

        - `pack.lua`: title, policies, the tree of groups and indicators in printed order.
        - `fields.lua`: what units submit.
        - `indicators/<group>/<key>.lua`: one rule each, with its test beside it.

        ## What to do next

        1. Replace the titles and the basis in `pack.lua` by those of the decision.
        2. Add indicators: `chiso new indicator <this folder> first_group KEY --kind steps --max 5`.
        3. Take `example` out of the tree, remove its two files and its two fields.
        4. When the maxima add up to the scale, take out `partial = true`.
        5. Write into CHANGELOG.md what each edition changes, and what that does to scores.

        """
    }
}
