import ChisoModel

extension Indicator {
    /// The fields whose figures its cells depend on.
    var fieldsRead: Set<Int> {
        var places: Set<Int> = []
        for case .field(let place) in valueReads + scoreReads { places.insert(place) }
        if case .field(let place) = valueSource { places.insert(place) }
        return places
    }
}
