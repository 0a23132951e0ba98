import ChisoLua
import ChisoModel
import Foundation

/// One loading of a pack: files in, declarations and functions out.
struct Loading {
    private let files: PackFiles
    private let limits: LuaLimits
    private let state: LuaState
    private let faults = Faults(.pack)
    private let editions: Editions

    /// Runs the `pack.lua` of a pack and of the editions it extends; their files may have been read before.
    ///
    /// - Throws: What is wrong with one of them.
    init(files: PackFiles, limits: LuaLimits) throws(Failure) {
        self.files = files
        self.limits = limits
        state = try Self.state(limits, files)
        editions = try Editions(files, state)
    }

    /// Of which rulebook the pack is an edition, and when it is in force.
    var term: Term { Term(editions) }

    /// The rules alone, for another thread.
    func ruleSet() throws -> LuaRuleSet {
        let decoded = try decode()
        return LuaRuleSet(state, decoded.functions, pack: decoded.pack)
    }

    /// Decodes everything, or throws all faults that refuse the pack.
    func load() throws(Failure) -> LoadedPack {
        do {
            let (pack, functions, removed) = try decode()
            let source = LuaRuleSource(
                files: files, limits: limits, first: LuaRuleSet(state, functions, pack: pack))
            let tests = try files.testFiles().compactMap { try files.read($0) }
            return LoadedPack(
                pack: pack, rules: source, texts: RuleTexts(functions, of: pack, files),
                tests: tests.map {
                    RuleTestFile(file: $0, files: files, limits: limits, removed: removed)
                })
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(RuleCode.packUnreadable, "\(error)")
        }
    }

    private func decode() throws -> (
        pack: RulePack, functions: RuleFunctions, removed: Set<String>
    ) {
        let reader = editions.reader(faults)
        var pack = PackDecoder(reader: reader, faults: faults).declarations()
        pack.path = files.path
        let named = editions.entries("remove", reader, faults)
        let changes = editions.entries("set", reader, faults)
        let codes = editions.codes(reader, faults)
        _ = reader.text("extends", or: "")
        let classify = reader.function("classify")
        let glossary = KindDecoder.parameters(reader)
        // What an older edition removed may stand in a newer one's tree again.
        let leaving = named.filter { $0.age <= editions.ageOfTree }.map(\.text)
        var tree = TreeDecoder(faults: faults, removed: Set(leaving))
        tree.decode(pack, reader)
        reader.finish()
        var fields = try decodeFields()
        checkRemoved(named, tree)
        let removed = tree.removed.union(editions.fallen(Set(named.map(\.text))))
            .subtracting(tree.indicators.map(\.key))
        let resolver = NameResolver(fields: fields.fields, unitColumns: pack.unitColumns)
        fields.finishChecks(resolver, state: state)
        (pack.fields, pack.headings) = (fields.fields, fields.headings)
        pack.checks = fields.checks
        tree.resolve(state: state, fields: pack.fields, unitColumns: pack.unitColumns)
        pack.groups = tree.groups
        let decoder = IndicatorDecoder(
            resolver: resolver, fields: pack.fields, unitColumns: pack.unitColumns, state: state)
        let decoded = try indicators(decoder, tree, removed)
        var indicators = decoded.map(\.indicator)
        let kinds = files.kinds(state)
        for place in indicators.indices {
            let path = decoded[place].functions.score?.location.path
            indicators[place].describe(by: path.flatMap { kinds[$0] }, or: glossary)
        }
        var shared = KindDecoder.Names()
        if indicators.contains(where: { !$0.undescribed.isEmpty }) {
            shared = try files.sharedNames(state)
            for place in indicators.indices {
                indicators[place].describe(byShared: shared.params)
            }
        }
        pack.indicators = indicators
        // One broken list stands behind several indicators; it is one fault.
        pack.diagnostics = Set(
            pack.indicators.compactMap(\.fault) + decoder.extra.found
                + kinds.values.flatMap(\.faults) + shared.faults
        ).sorted()
        if fields.isBroken { pack.diagnostics.removeAll { $0.code == RuleCode.nameUnknown } }
        let functions = RuleFunctions(
            indicators: decoded.map(\.functions), aggregates: tree.functions,
            classify: classify, checks: fields.functions)
        let check = PackCheck(faults: faults, reader: reader)
        check.run(&pack)
        // A node's maximum only caps: its children are changed before it.
        let keys = Set(pack.indicators.map(\.key))
        for change in changes where change.isOf(keys) { make(change, of: &pack, removed) }
        for change in changes where !change.isOf(keys) { make(change, of: &pack, removed) }
        refuse(changes, in: pack, decoded.map(\.indicator), functions)
        for code in codes { give(code, in: &pack, removed) }
        check.checkMaxima(pack)
        check.checkWeights(pack)
        check.checkTakenOff(pack)
        pack.diagnostics += check.idleWeights(
            of: pack, groups: tree.weighed,
            indicators: decoded.indices.filter {
                decoded[$0].isWeighed && editions.age(of: decoded[$0].indicator.location) == 0
            })
        pack.diagnostics += check.running(of: pack)
        finish(&pack, classify)
        guard faults.found.isEmpty else {
            throw Failure((faults.found + pack.diagnostics).sorted())
        }
        return (pack, functions, removed)
    }

    // MARK: - pack.lua and fields.lua

    /// A key under `remove` that no tree holds removes nothing: a slip of the pen.
    private func checkRemoved(_ named: [Editions.Entry], _ tree: TreeDecoder) {
        let held = tree.found.union(editions.keys)
        for entry in named where !held.contains(entry.text) {
            let near = faults.nearest(to: entry.text, in: held).map { "did you mean '\($0)'?" }
            faults.add(
                .baseUnfollowed, "remove names '\(entry.text)', which is nothing in the tree",
                rule: entry.place, fix: near ?? "name a group or an indicator of the tree")
        }
    }

    private func decodeFields() throws -> FieldsDecoder {
        var decoder = FieldsDecoder(faults: faults)
        for folder in files.folders.reversed() {
            let path = "\(folder)/fields.lua"
            guard let file = try files.read(path) else { continue }
            state.beginFile()
            let table = faults.table(
                of: file, in: state, fix: "end the file with return { fields = {…}, checks = {…} }")
            if let table {
                decoder.add(table, file: file)
            } else {
                decoder.isBroken = true
            }
        }
        return decoder
    }

    // MARK: - Indicators

    /// The tree's indicators in printed order, each with what its file declares.
    private func indicators(
        _ decoder: IndicatorDecoder, _ tree: TreeDecoder, _ removed: Set<String>
    ) throws -> [IndicatorDecoder.Decoded] {
        var byKey: [String: IndicatorDecoder.Decoded] = [:]
        var brokenLists: [Diagnostic] = []
        let named = Set(tree.indicators.map(\.key))
        for path in files.indicatorFiles() {
            guard let file = try files.read(path) else { continue }
            state.beginFile()
            for decoded in decoder.decode(file) {
                let key = decoded.indicator.key
                if removed.contains(key) { continue }
                if let fault = decoded.indicator.fault, !named.contains(key) {
                    brokenLists.append(fault)
                } else if let other = byKey[key] {
                    faults.add(
                        .keyDeclaredTwice,
                        "indicator '\(key)' is declared twice, also in "
                            + "\(other.indicator.location)",
                        rule: decoded.indicator.location, fix: "remove or rename one of them")
                } else {
                    byKey[key] = decoded
                }
            }
        }
        return place(&byKey, tree, brokenLists)
    }

    private func place(
        _ byKey: inout [String: IndicatorDecoder.Decoded], _ tree: TreeDecoder,
        _ broken: [Diagnostic]
    ) -> [IndicatorDecoder.Decoded] {
        var placed: [IndicatorDecoder.Decoded] = []
        let known = Set(byKey.keys)
        let strangers = known.subtracting(tree.indicators.map(\.key)).sorted()
        // A key that is spelled otherwise in the tree is one fault, told where the tree stands.
        var misspelt: Set<String> = []
        for (key, place) in tree.indicators {
            if let decoded = byKey.removeValue(forKey: key) {
                placed.append(decoded)
                continue
            }
            if known.contains(key) {
                faults.add(
                    .keyDeclaredTwice, "'\(key)' stands twice in the tree", rule: place,
                    fix: "remove one of them")
            } else if broken.isEmpty {
                let near = faults.nearest(to: key, in: strangers)
                if let near { misspelt.insert(near) }
                faults.add(
                    .indicatorWithoutFile, "the tree names '\(key)', which no file declares",
                    about: key, rule: place,
                    fix: near.map { near in
                        "did you mean '\(near)'\(declared(byKey[near]))?"
                    }
                        ?? "add indicators/…/\(key).lua, or remove it from the tree")
            }
            var missing = Indicator(key: key, max: .number(0), location: place)
            missing.fault = broken.first
            placed.append(IndicatorDecoder.Decoded(indicator: missing))
        }
        for decoded in byKey.values where !misspelt.contains(decoded.indicator.key) {
            faults.add(
                .indicatorOutsideTree,
                "indicator '\(decoded.indicator.key)' stands nowhere in the tree",
                rule: decoded.indicator.location,
                fix: "name it under the children of a group in pack.lua, or remove its file")
        }
        if broken.count > 0, tree.indicators.allSatisfy({ known.contains($0.key) }) {
            broken.forEach(faults.add)
        }
        return placed
    }

    /// Where an indicator is declared, as a question goes on; nothing where its place is not known.
    private func declared(_ decoded: IndicatorDecoder.Decoded?) -> String {
        decoded.map { ", which \($0.indicator.location.path) declares" } ?? ""
    }

    // MARK: - What needs everything

    /// Makes a change under `set`, in what its own edition or an older one declares.
    private func make(
        _ entry: Editions.Entry, of pack: inout RulePack, _ removed: Set<String>
    ) {
        do throws(Failure) {
            let change = try Change(entry.text)
            guard !isOutdated(change, entry, pack, removed) else { return }
            let before = pack
            _ = try pack.apply(change)
            pack.indicators = zip(before.indicators, pack.indicators).map { old, new in
                isNewer(new, entry) ? old : new
            }
            if editions.ageOfTree < entry.age { pack.groups = before.groups }
        } catch {
            faults.add(
                .baseUnfollowed, error.first.message, rule: entry.place, fix: error.first.fix)
        }
    }

    /// Lets formula kinds look through the numbers that were changed under `set`.
    private func refuse(
        _ changes: [Editions.Entry], in pack: RulePack, _ before: [Indicator],
        _ functions: RuleFunctions
    ) {
        for (place, indicator) in pack.indicators.enumerated()
        where before[place].isChecked && !indicator.isChecked {
            guard let check = functions.indicators[place].check,
                let refusal = indicator.refusal(by: check, state)
            else { continue }
            let change = changes.last { $0.isOf([indicator.key]) } ?? changes.last
            faults.add(
                .ruleEntryWrong, refusal, rule: change?.place ?? indicator.location,
                fix: "correct the number under 'set'; \(check.location.path) says what it means")
        }
    }

    /// Gives what its own edition or an older one declares the code that it has under `codes`.
    private func give(_ code: Editions.Code, in pack: inout RulePack, _ removed: Set<String>) {
        if let place = pack.indicator(named: code.key) {
            guard editions.age(of: pack.indicators[place].location) >= code.age else { return }
            pack.indicators[place].code = code.text
        } else if let place = pack.field(named: code.key) {
            guard editions.age(of: pack.fields[place].location) >= code.age else { return }
            pack.fields[place].code = code.text
        } else if let place = pack.group(named: code.key) {
            guard editions.ageOfTree >= code.age else { return }
            pack.groups[place].code = code.text
        } else if code.age == 0 || !removed.union(editions.keys).contains(code.key) {
            let keys = (pack.indicators.map(\.key) + pack.groups.map(\.key))
            let near = faults.nearest(
                to: code.key, in: Set(keys + pack.fields.map(\.key)).subtracting([""]))
            faults.add(
                .baseUnfollowed,
                "codes names '\(code.key)', which is no group, indicator or field",
                rule: code.place,
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "name a group or an indicator of the tree, or a field")
        }
    }

    /// Whether a newer edition declares anew, or removes, the one thing that a change is about.
    private func isOutdated(
        _ change: Change, _ entry: Editions.Entry, _ pack: RulePack, _ removed: Set<String>
    ) -> Bool {
        guard case .name(let key) = change.path[0], !key.contains("*") else { return false }
        if let place = pack.indicator(named: key) { return isNewer(pack.indicators[place], entry) }
        if editions.ageOfTree < entry.age { return true }
        return entry.age > 0 && removed.contains(key)
    }

    private func isNewer(_ indicator: Indicator, _ entry: Editions.Entry) -> Bool {
        editions.age(of: indicator.location) < entry.age
    }

    private func finish(_ pack: inout RulePack, _ classify: LuaFunction?) {
        guard let classify else { return }
        var resolver = NameResolver(fields: pack.fields, unitColumns: pack.unitColumns)
        resolver.add("index", .index)
        resolver.add("points", .points)
        resolver.add("class", .className)
        for key in pack.groups.dropFirst().map(\.key) {
            resolver.add(key, .nodePoints(key))
            resolver.add("\(key)_index", .nodeIndex(key))
        }
        for key in pack.indicators.map(\.key) { resolver.add(key, .nodePoints(key)) }
        pack.classifyReads = FunctionCheck.reads(
            classify, subject: "classify", resolver: resolver, state: state,
            codes: (.nodeNameUnresolved, .nodeNameUnresolved), faults: faults)
    }

    // MARK: - Lua

    static func state(_ limits: LuaLimits, _ files: PackFiles) throws(Failure)
        -> LuaState
    {
        do {
            return try LuaState(limits: limits) { try files.source(of: $0) }
        } catch {
            throw Failure(
                RuleCode.packLua, error.message, rule: SourceLocation(files.path),
                fix: "allow the rules more memory")
        }
    }
}
