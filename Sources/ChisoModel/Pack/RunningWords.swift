/// What the words of a title say of how its figures run through the year.
public enum RunningWords: Hashable, Sendable {
    /// "lũy kế từ đầu năm": counted from 1 January.
    case toDate
    /// "lũy kế đến thời điểm báo cáo", "tại thời điểm báo cáo": as it stands on the day.
    case onDay
    /// "trong kỳ báo cáo": counted within the period.
    case withinPeriod

    /// The words in each language that forms use, the more telling before those that they hold.
    private static let phrases: [(words: String, meaning: RunningWords)] = [
        ("từ đầu năm", .toDate), ("year to date", .toDate), ("since 1 january", .toDate),
        ("thời điểm báo cáo", .onDay), ("on the day of the report", .onDay),
        ("lũy kế", .onDay), ("cumulative", .onDay), ("cộng dồn", .onDay),
        ("trong kỳ", .withinPeriod), ("in the period", .withinPeriod),
        ("of the period", .withinPeriod),
    ]

    /// What a title says; nil where it says nothing of it.
    public init?(in title: String) {
        let text = Spelling.name(title).lowercased().replacing("luỹ", with: "lũy")
        guard let phrase = Self.phrases.first(where: { text.contains($0.words) }) else {
            return nil
        }
        self = phrase.meaning
    }

    /// Whether figures that are joined so run as the words say; nil is no way of joining.
    public func allow(_ joining: Field.Joining?) -> Bool {
        switch (self, joining) {
        case (.toDate, .toDate?), (.toDate, .last?), (.onDay, .toDate?), (.onDay, .last?): true
        case (.toDate, _), (.onDay, _): false
        case (.withinPeriod, .toDate?), (.withinPeriod, .last?), (.withinPeriod, .first?): false
        case (.withinPeriod, _): true
        }
    }
}
