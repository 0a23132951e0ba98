import ChisoModel

/// A figure, and the least and the most it may have been before it was printed with few decimals.
struct Span: Hashable {
    var least: Double
    var value: Double
    var most: Double

    /// A figure without doubt about it.
    init(_ value: Double) { (least, self.value, most) = (value, value, value) }

    /// A figure as printed: one with decimals was rounded to them, a whole number is a count.
    init(_ value: Double, printed decimals: Int) {
        let doubt = decimals > 0 ? Figures.step(decimals) / 2 : 0
        (least, self.value, most) = (value - doubt, value, value + doubt)
    }

    private init(_ value: Double, among bounds: [Double]) {
        self.value = value
        least = bounds.min() ?? value
        most = bounds.max() ?? value
    }

    /// Whether the figure may have been another.
    var isInDoubt: Bool { least < most }

    /// Whether all three are finite.
    var isFinite: Bool { least.isFinite && value.isFinite && most.isFinite }

    static prefix func - (a: Span) -> Span { Span(-a.value, among: [-a.least, -a.most]) }

    static func + (a: Span, b: Span) -> Span {
        Span(a.value + b.value, among: [a.least + b.least, a.most + b.most])
    }

    static func * (a: Span, b: Span) -> Span {
        Span(
            a.value * b.value,
            among: [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most])
    }

    /// The quotient, where the divisor itself is not 0; a divisor that may be 0 is taken as printed.
    static func / (a: Span, b: Span) -> Span {
        let divisors = b.least > 0 || b.most < 0 ? [b.least, b.most] : [b.value]
        let bounds = divisors.flatMap { [a.least / $0, a.most / $0] }
        return Span(a.value / b.value, among: bounds + [a.value / b.value])
    }
}
