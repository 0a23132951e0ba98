import Testing

/// What refuses a pack: one test per code, with the whole text.
@Suite struct PackFaultTests {
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"

    @Test("P101: there is no pack in the folder")
    func noPack() throws {
        let found = try TemporaryPack().faults("nothing")
        #expect(found.isRefused)
        #expect(
            found.texts == [
                """
                error[P101]: there is no pack in 'Rules/nothing'
                  rule: Rules/nothing/pack.lua
                  fix:  name a folder that holds pack.lua, such as Rules/district-par-2023
                """
            ])
    }

    @Test(
        "P102: pack.lua or fields.lua is no Lua, or fails while it loads",
        arguments: [
            (
                pack, "tree = {", "tree = = {",
                """
                error[P102]: unexpected symbol near '='
                  rule: Rules/p/pack.lua:5
                  fix:  correct pack.lua; it ends with return { id = …, tree = {…} }
                """
            ),
            (
                pack, "\"Bộ thử\"", "nothing.title",
                """
                error[P102]: 'nothing' is not defined
                  rule: Rules/p/pack.lua:2
                  fix:  correct pack.lua; it ends with return { id = …, tree = {…} }
                """
            ),
            (
                fields, "fields = {", "fields = = {",
                """
                error[P102]: unexpected symbol near '='
                  rule: Rules/p/fields.lua:2
                  fix:  correct the Lua at this line
                """
            ),
        ])
    func doesNotLoad(file: String, old: String, new: String, text: String) throws {
        let found = try TemporaryPack(file, replacing: old, with: new).faults()
        #expect(found.isRefused)
        #expect(found.texts == [text])
    }

    @Test(
        "P103: an entry that means nothing",
        arguments: [
            (
                pack, "edition =", "editoin = \"x\", edition =",
                """
                error[P103]: pack.lua declares 'editoin', which means nothing here
                  rule: Rules/p/pack.lua:2
                  fix:  did you mean 'edition'?
                """
            ),
            (
                pack, "title = \"Nhóm\",", "title = \"Nhóm\", furthest = 100,",
                """
                error[P103]: 'g' declares 'furthest', which means nothing here
                  rule: Rules/p/pack.lua:6
                  fix:  remove it; known are aggregate, children, code, decimals, key, max, min, role, \
                target, title, title_en, weight
                """
            ),
            (
                fields, "title = \"Phải làm\"", "titel = \"x\", title = \"Phải làm\"",
                """
                error[P103]: 'due' declares 'titel', which means nothing here
                  rule: Rules/p/fields.lua:4
                  fix:  did you mean 'title'?
                """
            ),
        ])
    func unknownEntry(file: String, old: String, new: String, text: String) throws {
        #expect(try TemporaryPack(file, replacing: old, with: new).faults() == (true, [text]))
    }

    @Test(
        "P104: an entry that is not what is due",
        arguments: [
            (
                pack, "{ \"g\", \"a\" }", "{ \"g\", first = \"lower\" }",
                """
                error[P104]: pack.lua: 'tie_break' says 'first' of no key
                  rule: Rules/p/pack.lua:3
                  fix:  write { by = "g", first = … }
                """
            ),
            (
                pack, "edition = \"1\", ", "",
                """
                error[P104]: pack.lua: lacks 'edition'
                  rule: Rules/p/pack.lua:1
                  fix:  add edition = "…"
                """
            ),
            (
                pack, "edition = \"1\"", "edition = \"\"",
                """
                error[P104]: pack.lua: 'edition' is empty
                  rule: Rules/p/pack.lua:2
                  fix:  write edition = "…"
                """
            ),
            (
                pack, "basis =", "scale = \"100\", basis =",
                """
                error[P104]: pack.lua: 'scale' is a text, a number is due
                  rule: Rules/p/pack.lua:4
                  fix:  write a number
                """
            ),
            (
                pack, "basis =", "missing = \"exclud\", basis =",
                """
                error[P104]: pack.lua: 'missing' is 'exclud'
                  rule: Rules/p/pack.lua:4
                  fix:  write one of "zero", "exclude", "refuse", did you mean 'exclude'?
                """
            ),
            (
                pack, "{ \"g\", \"a\" }", "{ \"g\", \"aa\" }",
                """
                error[P104]: pack.lua: 'aa' is no group, indicator or field
                  rule: Rules/p/pack.lua:3
                  fix:  did you mean 'a'?
                """
            ),
            (
                pack, "{ \"g\", \"a\" }",
                """
                { { by = "aa", first = "lower" } }
                """,
                """
                error[P104]: pack.lua: 'aa' is no group, indicator or field
                  rule: Rules/p/pack.lua:3
                  fix:  did you mean 'a'?
                """
            ),
            (
                pack, "{ \"g\", \"a\" }",
                """
                { { by = "done" } }
                """,
                """
                error[P104]: pack.lua: nothing says which 'done' stands first among equals
                  rule: Rules/p/pack.lua:3
                  fix:  write { by = "done", what = "value", first = "higher" }, or "lower"
                """
            ),
            (
                pack, "{ \"g\", \"a\" }",
                """
                { { by = "g", what = "value" } }
                """,
                """
                error[P104]: pack.lua: 'g' has no value that decides among equals
                  rule: Rules/p/pack.lua:3
                  fix:  write what = "points" or "index"; only an indicator or a field has a value
                """
            ),
            (
                pack, "{ \"g\", \"a\" }",
                """
                { { by = "g", what = "point" } }
                """,
                """
                error[P104]: pack.lua: 'what' is 'point'
                  rule: Rules/p/pack.lua:3
                  fix:  write one of "points", "index", "value", did you mean 'points'?
                """
            ),
            (
                pack, "{ \"g\", \"a\" }",
                """
                { { by = "g", frist = "lower" } }
                """,
                """
                error[P103]: pack.lua declares 'frist', which means nothing here
                  rule: Rules/p/pack.lua:3
                  fix:  did you mean 'first'?
                """
            ),
            (
                pack, "basis =", "ranked_from = { indicators = 50 }, basis =",
                """
                error[P104]: pack.lua: 'indicators' is 50, a share above 0 and up to 1 is due
                  rule: Rules/p/pack.lua:4
                  fix:  write 0.5 for 50 %
                """
            ),
            (
                pack, "basis =",
                "classes = { { name = \"x\", from = 1 }, { name = \"y\", from = 2 } }, basis =",
                """
                error[P104]: pack.lua: the classes do not fall from the highest to the lowest
                  rule: Rules/p/pack.lua:4
                  fix:  order them by from, highest first
                """
            ),
            (
                pack, "basis =", "rank_within = \"kid\", basis =",
                """
                error[P104]: pack.lua: units are ranked within 'kid', which is no column of the unit
                  rule: Rules/p/pack.lua:4
                  fix:  did you mean 'kind'?
                """
            ),
            (
                pack, "basis =",
                """
                rank_within = "communes",
                unit_columns = { { key = "communes", type = "count" } }, basis =
                """,
                """
                error[P104]: pack.lua: units are ranked within 'communes', which is a column of numbers
                  rule: Rules/p/pack.lua:4
                  fix:  declare it with type = "text", or name another column
                """
            ),
            (
                pack, "basis =",
                """
                classes = { { name = "x", from = chiso.by("zone", { a = 1 }) } }, basis =
                """,
                """
                error[P104]: pack.lua: 'from' differs by 'zone', which is no column of the unit
                  rule: Rules/p/pack.lua:4
                  fix:  declare it under unit_columns with type = "text", or write "kind"
                """
            ),
            (
                pack, "basis =", "classes = { { name = \"x\", from = 1, quota = 25 } }, basis =",
                """
                error[P104]: pack.lua: 'quota' is 25, a share above 0 and up to 1 is due
                  rule: Rules/p/pack.lua:4
                  fix:  write 0.25 for 25 %
                """
            ),
            (
                pack, "basis =", "classes = { { name = \"x\", from = 1, quota = 0 } }, basis =",
                """
                error[P104]: pack.lua: 'quota' is 0, a share above 0 and up to 1 is due
                  rule: Rules/p/pack.lua:4
                  fix:  write 0.25 for 25 %
                """
            ),
            (
                pack, "basis =",
                "classes = { { name = \"x\", from = 2 }, { name = \"x\", from = 1 } }, basis =",
                """
                error[P104]: pack.lua: two classes are called 'x'
                  rule: Rules/p/pack.lua:4
                  fix:  rename one of them
                """
            ),
            (
                pack, "basis =", "classes = { { name = \"\", from = 2 } }, basis =",
                """
                error[P104]: pack.lua: 'name' is empty
                  rule: Rules/p/pack.lua:4
                  fix:  write name = "…"
                """
            ),
            (
                fields, "  },\n}", "    \"done\",\n  },\n}",
                """
                error[P104]: fields.lua: entry 3 of 'fields' is a text, a table is due
                  rule: Rules/p/fields.lua:2
                  fix:  write { … }
                """
            ),
            (
                fields, "  },\n}", "    extra = {},\n  },\n}",
                """
                error[P104]: fields.lua: 'fields' has an entry named 'extra'
                  rule: Rules/p/fields.lua:5
                  fix:  write a list: { { … }, { … } }
                """
            ),
            (
                fields, "type = \"count\" },\n  },", "type = \"choice\" },\n  },",
                """
                error[P104]: 'due': a choice without levels
                  rule: Rules/p/fields.lua:4
                  fix:  add levels = { { key = "…", title = "…" }, … }
                """
            ),
        ])
    func wrongEntry(file: String, old: String, new: String, text: String) throws {
        #expect(try TemporaryPack(file, replacing: old, with: new).faults() == (true, [text]))
    }

    @Test("P119: a pack that takes points off says what a blank takes off")
    func blankOfPenalty() throws {
        let penalty = "title = \"Nhóm\", role = \"penalty\", max = 4,"
        let (_, found) = try TemporaryPack(Self.pack, replacing: "title = \"Nhóm\",", with: penalty)
            .faults()
        #expect(
            found.contains(
                """
                error[P119]: 'g' takes points off, and the pack does not say what a blank figure takes off
                  rule: Rules/p/pack.lua:6
                  fix:  add missing_penalty = "max" to pack.lua, or "zero" (a blank takes nothing off) or \
                "refuse" (the unit is not ranked)
                """))
        let said = "missing_penalty = \"max\", basis ="
        let whole = TemporaryPack.files[Self.pack]?.replacing("title = \"Nhóm\",", with: penalty)
            .replacing("basis =", with: said)
        let sound = try TemporaryPack(
            Self.pack, replacing: TemporaryPack.files[Self.pack] ?? "", with: whole ?? "")
        let faults = sound.faults().1
        #expect(!faults.contains { $0.contains("P119") })
        let below = try TemporaryPack(
            "Rules/p/indicators/g/b.lua", replacing: "max = 40,", with: "max = 0, min = -4,")
        #expect(
            below.faults().1.contains(
                """
                error[P119]: 'b' earns 0 at best and less otherwise, and the pack does not say what a blank \
                figure takes off
                  rule: Rules/p/indicators/g/b.lua:1
                  fix:  add missing_penalty = "max" to pack.lua, or "zero" (a blank takes nothing off) or \
                "refuse" (the unit is not ranked)
                """))
    }

    @Test("What stands in a penalty group can take something off")
    func nothingTakenOff() throws {
        let penalty = "title = \"Nhóm\", role = \"penalty\", max = 4,"
        let whole = (TemporaryPack.files[Self.pack] ?? "")
            .replacing("title = \"Nhóm\",", with: penalty)
            .replacing("basis =", with: "missing_penalty = \"max\", basis =")
        let path = "Rules/p/indicators/g/b.lua"
        let rule = (TemporaryPack.files[path] ?? "")
            .replacing("max = 40,", with: "max = 0, min = -4,")
        #expect(
            try TemporaryPack([Self.pack: whole, path: rule]).faults().1.contains(
                """
                error[P104]: 'b' stands in a penalty group, whose points are taken off, and earns 0 at most: \
                it would take nothing off
                  rule: Rules/p/indicators/g/b.lua:1
                  fix:  write max = the most that it takes off, and let score return what is taken off, or move \
                it out of the penalty group
                """))
    }

    @Test(
        "P104: figures that cannot be joined so",
        arguments: [
            (
                "\"count\", over_periods = \"todate\"",
                "'over_periods' is 'todate'",
                "write one of \"sum\", \"to_date\", \"last\", \"first\", \"mean\", \"least\", "
                    + "\"greatest\", did you mean 'to_date'?"
            ),
            (
                "\"yes_no\", over_periods = \"sum\"",
                "'over_periods' is 'sum', by which such figures cannot be joined",
                "write one of \"last\", \"first\", \"least\", \"greatest\", or take it out"
            ),
            (
                "\"date\", over_periods = \"mean\"",
                "'over_periods' is 'mean', by which such figures cannot be joined",
                "write one of \"to_date\", \"last\", \"first\", \"least\", \"greatest\", or take it out"
            ),
            (
                "\"text\", over_periods = \"last\"",
                "'over_periods' is declared for a field that holds no number",
                "take it out, or declare a count, amount, percent or number"
            ),
            (
                "\"yes_no\", accumulates = true",
                "'accumulates' is declared for a field that holds no number",
                "take it out, or declare a count, amount, percent or number"
            ),
            (
                "\"count\", accumulates = true, over_periods = \"last\"",
                "'accumulates' says that the figures of periods add up, 'over_periods' is 'last'",
                "take one of them out"
            ),
            (
                "\"yes_no\", rolls_up = \"sum\"",
                "'rolls_up' is 'sum', by which such figures cannot be joined",
                "write one of \"least\", \"greatest\", or take it out"
            ),
            (
                "\"count\", rolls_up = \"last\"", "'rolls_up' is 'last'",
                "write one of \"sum\", \"mean\", \"least\", \"greatest\", did you mean 'least'?"
            ),
        ])
    func joining(declared: String, message: String, fix: String) throws {
        let more = "    { key = \"more\", title = \"Thêm\", type = \(declared) },\n  },\n}"
        let found = try TemporaryPack(Self.fields, replacing: "  },\n}", with: more).faults()
        #expect(
            found == (
                true,
                [
                    """
                    error[P104]: 'more': \(message)
                      rule: Rules/p/fields.lua:5
                      fix:  \(fix)
                    """
                ]
            ))
    }

    @Test("Both spellings of figures that add up are one, and the ways of each kind are taken")
    func joinings() throws {
        let ways = [
            "\"count\", accumulates = true", "\"count\", over_periods = \"sum\"",
            "\"count\", accumulates = true, over_periods = \"sum\"",
            "\"percent\", over_periods = \"mean\", rolls_up = \"mean\"",
            "\"amount\", over_periods = \"to_date\", rolls_up = \"sum\"",
            "\"yes_no\", over_periods = \"greatest\", rolls_up = \"least\"",
            "\"date\", over_periods = \"to_date\", rolls_up = \"greatest\"",
            "\"choice\", levels = { { key = \"x\" } }, over_periods = \"last\"",
        ]
        for way in ways {
            let more = "    { key = \"more\", title = \"Thêm\", type = \(way) },\n  },\n}"
            let pack = try TemporaryPack(Self.fields, replacing: "  },\n}", with: more)
            #expect(pack.faults() == (false, []), "\(way)")
        }
    }

    @Test(
        "P120: a title, or a heading above it, says that figures run otherwise",
        arguments: [
            (
                "Đã giải ngân (luỹ kế từ đầu năm)", "over_periods = \"sum\"",
                "counts from 1 January by its title, and over_periods is \"sum\"", "to_date"
            ),
            (
                "Số đơn vị (Lũy kế đến thời điểm báo cáo)", "",
                "holds on the day of the report by its title, and over_periods is not declared",
                "last"
            ),
            (
                "Biên chế có mặt tại thời điểm báo cáo", "accumulates = true",
                "holds on the day of the report by its title, and over_periods is \"sum\"", "last"
            ),
            (
                "Số biên chế tinh giản trong kỳ báo cáo", "over_periods = \"to_date\"",
                "counts within the period by its title, and over_periods is \"to_date\"", "sum"
            ),
        ])
    func title(title: String, declared: String, message: String, due: String) throws {
        func texts(_ title: String, _ heading: String) throws -> [String] {
            let more = """
                    { key = "more", code = "5.3.1", title = "\(title)", type = "count",
                      \(declared) },
                  },
                  headings = { { code = "5.3", title = "\(heading)" } },
                }
                """
            return try TemporaryPack(Self.fields, replacing: "  },\n}", with: more).faults().texts
        }
        let told = [
            """
            warning[P120]: 'more' \(message)
              rule: Rules/p/fields.lua:5
              fix:  write over_periods = "\(due)", or correct the title
            """
        ]
        #expect(try texts(title, "Nhóm") == told)
        #expect(try texts("Dòng", title) == told)
        #expect(try texts("Dòng", "Nhóm") == [])
    }
}
