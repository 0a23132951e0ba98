/// Pushes labels apart, so that none covers another and each stays as near its place as it can.
enum LabelLayout {
    private struct Cluster {
        var first: Int
        var count: Int
        /// The sum of where its labels want the cluster's first label to be.
        var wish: Double
        var start: Double { wish / Double(count) }
    }

    /// Where labels are put.
    ///
    /// - Parameters:
    ///   - wanted: Where they would be, in any order.
    ///   - gap: The least distance between two.
    ///   - room: Where all must be, if it holds them.
    /// - Returns: One place a label, in the order of `wanted`; labels keep their order.
    static func places(_ wanted: [Double], gap: Double, room: ClosedRange<Double>) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var clusters: [Cluster] = []
        for (place, label) in order.enumerated() {
            clusters.append(Cluster(first: place, count: 1, wish: wanted[label]))
            while clusters.count > 1 {
                let (a, b) = (clusters[clusters.count - 2], clusters[clusters.count - 1])
                guard a.start + Double(a.count) * gap > b.start else { break }
                clusters.removeLast(2)
                clusters.append(
                    Cluster(
                        first: a.first, count: a.count + b.count,
                        wish: a.wish + b.wish - Double(a.count * b.count) * gap))
            }
        }
        var places = wanted
        for cluster in clusters {
            for label in 0..<cluster.count {
                places[order[cluster.first + label]] = cluster.start + Double(label) * gap
            }
        }
        return fitted(places, order, gap, room)
    }

    /// Moves what stands outside the room back in, pushing others before it.
    private static func fitted(
        _ places: [Double], _ order: [Int], _ gap: Double, _ room: ClosedRange<Double>
    ) -> [Double] {
        var places = places
        var least = room.lowerBound
        for label in order {
            places[label] = max(places[label], least)
            least = places[label] + gap
        }
        var most = room.upperBound
        for label in order.reversed() {
            places[label] = min(places[label], most)
            most = places[label] - gap
        }
        return places
    }
}
