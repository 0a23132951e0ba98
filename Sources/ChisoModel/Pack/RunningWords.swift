/// What the words of a title say of how its figures run through the year.
public enum RunningWords: Hashable, Sendable {
    /// "lũy kế từ đầu năm": counted from 1 January.
    case toDate
    /// "lũy kế đến thời điểm báo cáo", "tại thời điểm báo cáo": as it stands on the day.
    case onDay
    /// "trong kỳ báo cáo": counted within the period.
    case withinPeriod

    /// The words in each language that forms use, the more telling before those that they hold.
    private static let told: [(words: String, meaning: RunningWords)] = [
        ("từ đầu năm", .toDate), ("year to date", .toDate), ("since 1 january", .toDate),
        ("thời điểm báo cáo", .onDay), ("on the day of the report", .onDay),
        ("lũy kế", .onDay), ("luỹ kế", .onDay), ("cumulative", .onDay), ("cộng dồn", .onDay),
        ("trong kỳ", .withinPeriod), ("in the period", .withinPeriod),
        ("of the period", .withinPeriod),
    ]

    private static let phrases: [(words: [UInt8], meaning: RunningWords)] = told.map {
        (Array($0.words.utf8), $0.meaning)
    }

    /// What a title says; nil where it says nothing of it.
    public init?(in title: String) {
        // Every title of a pack is looked through when it is loaded: bytes, not characters.
        let text = Array(Spelling.name(title).lowercased().utf8)
        guard let phrase = Self.phrases.first(where: { Self.holds(text, $0.words) }) else {
            return nil
        }
        self = phrase.meaning
    }

    private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard text.count >= words.count else { return false }
        return (0...text.count - words.count).contains { start in
            text[start] == words[0] && text[start..<start + words.count].elementsEqual(words)
        }
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
