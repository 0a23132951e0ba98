import ChisoModel
import ChisoPrint
import Testing

@Suite struct PeriodWordsTests {
    @Test(
        "A period in words says what it is, in either language",
        arguments: [
            ("2023", "2023", "2023"), ("2023-H1", "6 tháng đầu năm 2023", "half 1 of 2023"),
            ("2023-H2", "6 tháng cuối năm 2023", "half 2 of 2023"),
            ("2023-Q2", "quý 2 năm 2023", "quarter 2 of 2023"),
            ("2023-06", "tháng 06 năm 2023", "2023-06"),
            ("2023-9M", "9 tháng đầu năm 2023", "first 9 months of 2023"),
            ("2023-12-31", "ngày 31/12/2023", "2023-12-31"),
            ("2021-2025", "2021-2025", "2021-2025"),
            ("2023-QII", "2023-QII", "2023-QII"),
        ] as [(Period, String, String)])
    func words(period: Period, vietnamese: String, english: String) {
        #expect(Words(.vi).period(period) == vietnamese)
        #expect(Words(.en).period(period) == english)
    }
}
