// One template for each formula kind of the library.

extension IndicatorTemplate {
    /// In the order of their names.
    static let all: [IndicatorTemplate] =
        [
            allOrNothing, cappedCount, deduction, emulation, fractionOfMax, levels, minMax,
            minusPlus, own, proportion, ratioPlusCount, recorded, relativeToBest, roundedToStep,
            steps, thresholdProportion,
        ]

    // MARK: - A share of what is due

    private static let done = Input(
        suffix: "done", declaration: "type = \"count\", measure = \"việc\"",
        title: "số đã thực hiện", titleEn: "done")
    private static let total = Input(
        suffix: "total", declaration: "type = \"count\", measure = \"việc\"",
        title: "tổng số", titleEn: "total")
    private static let percent = Value.function(
        inputs: ["done", "total"], names: [], body: ["return chiso.percent(<done>, <total>)"])
    private static let percentMeasuring = [
        "measure = \"%\", range = { 0, 100 }, better = \"higher\","
    ]

    /// A case of a share in percent, with 1000 in the denominator.
    private static func share(
        _ name: String, _ percent: Double, earns share: Double, count: Int? = nil
    ) -> Case {
        let given =
            [
                ("done", LuaText.number(percent * 10)), ("total", "1000"),
            ] + (count.map { [("count", "\($0)")] } ?? [])
        return Case(name, given, .points(value: LuaText.number(percent), share: share))
    }

    private static func absent(count: Int? = nil) -> [Case] {
        let counted = count.map { [("count", "\($0)")] } ?? []
        return [
            Case("a figure left blank is missing", [("total", "1000")] + counted, .missing),
            Case(
                "where nothing arose it does not apply",
                [("done", "0"), ("total", "0")] + counted, .notApplicable),
        ]
    }

    private static func ratio(
        _ kind: String, params: [String] = [], score: String, _ cases: [Case]
    ) -> IndicatorTemplate {
        IndicatorTemplate(
            kind: kind, inputs: [done, total], measuring: percentMeasuring,
            target: ", target = 100", params: params, hasNoneArising: true, value: percent,
            score: score, cases: cases + absent())
    }

    static let proportion = ratio(
        "proportion", score: "chiso.proportion()",
        [
            share("all done earns everything", 100, earns: 1),
            share("just below the target earns in proportion", 99.9, earns: 0.999),
            share("half done earns half", 50, earns: 0.5),
            share("nothing done earns nothing", 0, earns: 0),
        ])

    private static let fromFloor = [
        share("all done earns everything", 100, earns: 1),
        share("just below the target earns in proportion", 99.9, earns: 0.999),
        share("just above the floor earns in proportion", 80.1, earns: 0.801),
        share("exactly at the floor earns in proportion", 80, earns: 0.8),
        share("just below the floor earns nothing", 79.9, earns: 0),
    ]

    static let thresholdProportion = ratio(
        "threshold_proportion", params: ["floor = 80"], score: "chiso.threshold_proportion()",
        fromFloor)

    static let own = ratio(
        "own", params: ["floor = 80"],
        score: """
            function(value, target, floor, max)
                if value >= target then return max end
                if value < floor then return 0 end
                return max * value / target
              end
            """, fromFloor)

    static let steps: IndicatorTemplate = {
        var template = ratio(
            "steps",
            params: [
                """
                steps = {
                      { at_least = 100, share = 1 },
                      { at_least = 80, share = 0.5 },
                      { share = 0 },
                    }
                """
            ],
            score: "chiso.steps()",
            [
                share("all done earns everything", 100, earns: 1),
                share("just below the first step earns half", 99.9, earns: 0.5),
                share("just above the second step earns half", 80.1, earns: 0.5),
                share("exactly at the second step earns half", 80, earns: 0.5),
                share("just below the second step earns nothing", 79.9, earns: 0),
            ])
        template.target = ""
        return template
    }()

    static let roundedToStep = ratio(
        "rounded_to_step", params: ["step = {0.25}"], score: "chiso.rounded_to_step()",
        [
            share("all done earns everything", 100, earns: 1),
            share("just below the target is rounded to everything", 99.9, earns: 1),
            share("65% is nearer to three quarters", 65, earns: 0.75),
            share("60% is nearer to a half", 60, earns: 0.5),
            share("nothing done earns nothing", 0, earns: 0),
        ])

    // MARK: - A share and a count

    private static let count = Input(
        suffix: "count", declaration: "type = \"count\", measure = \"lần\"",
        title: "số lần", titleEn: "count")

    static let ratioPlusCount = IndicatorTemplate(
        kind: "ratio_plus_count", inputs: [done, total, count], measuring: percentMeasuring,
        target: ", target = 100", params: ["per = {0.05}", "cap = {0.1}"], hasNoneArising: true,
        value: percent, score: "chiso.ratio_plus_count{ count = \"<count>\" }",
        cases: [
            share("all done and two counted earn everything", 100, earns: 1, count: 2),
            share("a third one counted is beyond the cap", 100, earns: 1, count: 3),
            share("one counted is below the cap", 100, earns: 0.95, count: 1),
            share(
                "just below the target the first part is in proportion", 99, earns: 0.891, count: 0),
            share("half done and none counted", 50, earns: 0.45, count: 0),
        ] + absent(count: 0))

    static let minusPlus = IndicatorTemplate(
        kind: "minus_plus", inputs: [done, total, count], measuring: percentMeasuring,
        target: ", target = 100", params: ["per = {0.25}", "plus = {0.5}", "step = {0.125}"],
        hasNoneArising: true, value: percent, score: "chiso.minus_plus{ count = \"<count>\" }",
        cases: [
            share("none counted leaves everything, whatever the share", 10, earns: 1, count: 0),
            share("one counted is made up for by a full share", 100, earns: 1, count: 1),
            share("three counted are made up for in part", 100, earns: 0.75, count: 3),
            share("just below the target it is rounded to the step", 99.9, earns: 0.75, count: 3),
            share("four counted and nothing done earn nothing", 0, earns: 0, count: 4),
        ] + absent(count: 0))

    // MARK: - Counts

    private static func counted(
        _ kind: String, better: String, params: [String] = ["per = {0.25}"], score: String,
        _ cases: [Case]
    ) -> IndicatorTemplate {
        IndicatorTemplate(
            kind: kind, inputs: [count],
            measuring: ["measure = \"lần\", better = \"\(better)\","], params: params,
            value: .input("count"), score: score,
            cases: cases + [Case("a count left blank is missing", [], .missing)])
    }

    private static func times(
        _ name: String, _ count: Int, earns share: Double, beside: [String] = []
    ) -> Case {
        Case(
            name, [("count", "\(count)")], beside: beside,
            .points(value: "\(count)", share: share))
    }

    static let cappedCount = counted(
        "capped_count", better: "higher", score: "chiso.capped_count()",
        [
            times("none earns nothing", 0, earns: 0),
            times("each earns a quarter", 3, earns: 0.75),
            times("four reach the cap", 4, earns: 1),
            times("a fifth is beyond the cap", 5, earns: 1),
        ])

    static let deduction = counted(
        "deduction", better: "lower", score: "chiso.deduction()",
        [
            times("none leaves everything", 0, earns: 1),
            times("each takes a quarter", 1, earns: 0.75),
            times("four take everything", 4, earns: 0),
            times("a fifth takes no more", 5, earns: 0),
        ])

    static let relativeToBest = counted(
        "relative_to_best", better: "higher", params: [], score: "chiso.relative_to_best()",
        [
            times("the best earns everything", 20, earns: 1, beside: ["peers = { max = 20 }"]),
            times("half of the best earns half", 10, earns: 0.5, beside: ["peers = { max = 20 }"]),
            times(
                "where nobody has any, nothing is earned", 0, earns: 0,
                beside: ["peers = { max = 0 }"]),
        ])

    static let minMax = IndicatorTemplate(
        kind: "min_max",
        inputs: [
            Input(
                suffix: "value", declaration: "type = \"amount\", range = { 10, 30 }",
                title: "giá trị", titleEn: "value")
        ],
        measuring: ["range = { 10, 30 }, better = \"higher\","],
        params: ["lowest = 10", "highest = 30"], value: .input("value"),
        score: "chiso.min_max{ fixed = true }",
        cases: [
            measured("the highest earns everything", 30, earns: 1),
            measured("just below the highest earns in proportion", 29.8, earns: 0.99),
            measured("in the middle it earns half", 20, earns: 0.5),
            measured("just above the lowest earns in proportion", 10.2, earns: 0.01),
            measured("the lowest earns nothing", 10, earns: 0),
            Case("a value left blank is missing", [], .missing),
        ])

    private static func measured(_ name: String, _ value: Double, earns share: Double) -> Case {
        let text = LuaText.number(value)
        return Case(name, [("value", text)], .points(value: text, share: share))
    }

    // MARK: - Judgements

    private static let level = Input(
        suffix: "level",
        declaration: """
            type = "choice",
                  levels = {
                    { key = "full", title = "Đầy đủ" },
                    { key = "partial", title = "Một phần" },
                    { key = "none", title = "Không" },
                  }
            """,
        title: "mức độ", titleEn: "level")

    private static func judged(_ kind: String, param: String, score: String) -> IndicatorTemplate {
        let cases = [("full", 1), ("partial", 0.5), ("none", 0)].map { level, share in
            Case(
                "the level '\(level)'", [("level", LuaText.quoted(level))],
                .points(value: nil, share: share))
        }
        return IndicatorTemplate(
            kind: kind, inputs: [level], measuring: [], params: [param], value: .input("level"),
            score: score, cases: cases + [Case("a level left blank is missing", [], .missing)])
    }

    static let levels = judged(
        "levels", param: "levels = { full = {1}, partial = {0.5}, none = 0 }",
        score: "chiso.levels()")

    static let fractionOfMax = judged(
        "fraction_of_max", param: "shares = { full = 1, partial = 0.5, none = 0 }",
        score: "chiso.fraction_of_max()")

    static let allOrNothing = IndicatorTemplate(
        kind: "all_or_nothing",
        inputs: [
            Input(suffix: "met", declaration: "type = \"yes_no\"", title: "có đạt", titleEn: "met")
        ],
        measuring: [], value: .input("met"), score: "chiso.all_or_nothing()",
        cases: [
            Case("met earns everything", [("met", "true")], .points(value: nil, share: 1)),
            Case("not met earns nothing", [("met", "false")], .points(value: nil, share: 0)),
            Case("left blank it is missing", [], .missing),
        ])

    // MARK: - Points and results of others

    static let recorded = IndicatorTemplate(
        kind: "recorded",
        inputs: [
            Input(
                suffix: "points",
                declaration: "type = \"amount\", measure = \"điểm\", range = { 0, {1} }",
                title: "điểm ghi nhận", titleEn: "recorded points")
        ],
        measuring: ["measure = \"điểm\", better = \"higher\","], value: .input("points"),
        score: "chiso.recorded()",
        cases: [
            Case(
                "the maximum stands as recorded", [("points", "{1}")],
                .points(value: "{1}", share: 1)),
            Case(
                "half of it stands as recorded", [("points", "{0.5}")],
                .points(value: "{0.5}", share: 0.5)),
            Case("nothing stands as recorded", [("points", "0")], .points(value: "0", share: 0)),
            Case(
                "above the maximum is an error of the record", [("points", "{1.5}")],
                .failed("are outside 0 to {1}")),
            Case("points left blank are missing", [], .missing),
        ])

    static let emulation: IndicatorTemplate = {
        let result = Input(
            suffix: "result", declaration: "type = \"amount\", measure = \"việc\"",
            title: "kết quả", titleEn: "result")
        func reached(_ name: String, _ result: String, of best: Int, earns share: Double) -> Case {
            Case(
                name, [("result", result)],
                beside: ["params = { target = 50 }", "peers = { max = \(best) }"],
                .points(value: nil, share: share))
        }
        return IndicatorTemplate(
            kind: "emulation", inputs: [result],
            measuring: ["measure = \"%\", better = \"higher\","],
            params: ["at_target = 0.5"], optional: ["target"],
            value: .function(
                inputs: ["result"], names: ["target"],
                body: ["return target and chiso.percent(<result>, target) or <result>"]),
            score: "chiso.emulation()",
            cases: [
                reached("80% of the target earns in proportion", "40", of: 120, earns: 0.4),
                reached("exactly at the target earns its share", "50", of: 120, earns: 0.5),
                reached("half the way to the leader", "55", of: 120, earns: 0.75),
                reached("the leader earns everything", "60", of: 120, earns: 1),
                Case(
                    "without a target, against the best of those without one",
                    [("result", "60")], beside: ["peers = { max = 120 }"],
                    .points(value: "60", share: 0.5)),
                Case("a result left blank is missing", [], .missing),
            ])
    }()
}
