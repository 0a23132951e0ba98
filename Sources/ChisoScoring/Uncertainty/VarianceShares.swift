/// First-order and total shares of a variance, from Saltelli's matrices A, B and A_B⁽ⁱ⁾.
///
/// A and B are independent samples of all inputs; A_B⁽ⁱ⁾ is A with the inputs of group i from B. The output is centred on
/// its mean over A and B before the products are formed: it changes no expectation, and takes away most of the error that
/// a mean far from 0 brings into the first-order shares.
///
/// - Basis: for S_i Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Comput. Phys. Commun. 181, table 2 (b):
///   mean of f(B)·(f(A_B⁽ⁱ⁾) − f(A)) over the variance; for S_Ti Jansen 1999, Comput. Phys. Commun. 117, table 2 (f) there:
///   half the mean of (f(A) − f(A_B⁽ⁱ⁾))² over the variance.
struct VarianceShares {
    /// Of A and B together, with the count as divisor.
    private(set) var mean = 0.0
    private(set) var variance = 0.0
    /// One per group; empty when the variance is 0.
    private(set) var first: [Double] = []
    private(set) var total: [Double] = []

    /// - Parameters:
    ///   - a: Outputs of the rows of A; `b` of B, of the same count.
    ///   - mixed: By group: outputs of the rows of A_B⁽ⁱ⁾.
    init(a: [Double], b: [Double], mixed: [[Double]]) {
        let count = Double(a.count)
        guard count > 0 else { return }
        let mean = (a.reduce(0, +) + b.reduce(0, +)) / (2 * count)
        let variance =
            (a + b).reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (2 * count)
        self.mean = mean
        self.variance = variance
        guard variance > 0 else { return }
        first = mixed.map { mixed in
            var sum = 0.0
            for run in a.indices { sum += (b[run] - mean) * (mixed[run] - a[run]) }
            return sum / count / variance
        }
        total = mixed.map { mixed in
            var sum = 0.0
            for run in a.indices { sum += (a[run] - mixed[run]) * (a[run] - mixed[run]) }
            return sum / (2 * count) / variance
        }
    }
}
