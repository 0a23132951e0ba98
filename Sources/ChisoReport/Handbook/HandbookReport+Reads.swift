import ChisoModel
import ChisoPrint

// What the names of a rule's parameters stand for, in words.

extension HandbookReport {
    /// What a rule reads, by its title, with the name it has in rules.
    func words(for read: Read, of indicator: Indicator?) -> HandbookPage.Prose {
        let title: String
        switch read {
        case .field(let place):
            let field = pack.fields[place]
            title = Self.named(field.code, say.title(field.title, field.titleEn))
        case .previousField(let place):
            let field = pack.fields[place]
            let name = Self.named(field.code, say.title(field.title, field.titleEn))
            title = say("\(name), kỳ trước", "\(name), last period")
        case .unitColumn(let key): return column(key)
        case .previousValue: title = say("giá trị kỳ trước", "last period's value")
        case .previousPoints: title = say("điểm kỳ trước", "last period's points")
        case .previousRank: title = say("hạng kỳ trước", "last period's rank")
        case .peers(.min): title = say("giá trị thấp nhất trong nhóm", "the lowest of the peers")
        case .peers(.max): title = say("giá trị cao nhất trong nhóm", "the highest of the peers")
        case .peers(.mean): title = say("trung bình của nhóm", "the mean of the peers")
        case .peers(.count): title = say("số đơn vị trong nhóm", "the number of peers")
        case .nodePoints(let key): return .init(say("điểm của ", "points of ")) + node(key)
        case .nodeIndex(let key): return .init(say("chỉ số của ", "index of ")) + node(key)
        case .index: title = say("chỉ số của đơn vị", "the unit's index")
        case .points: title = say("tổng điểm của đơn vị", "the unit's points")
        case .className: title = say("loại theo bảng", "the class by the table")
        case .parameter(let name): title = name
        case .value: title = say("giá trị", "the value")
        case .childPoints, .childIndex, .childMax: title = say("một mục con", "a part")
        }
        let name = name(of: read, in: indicator)
        return name.pieces.isEmpty ? .init(title) : .init("\(title) ") + name
    }

    /// The name that a rule gives what it reads; empty when it goes without saying.
    func name(of read: Read, in indicator: Indicator?) -> HandbookPage.Prose {
        switch read {
        case .field(let place): .code(pack.fields[place].key)
        case .previousField(let place): .code("previous_\(pack.fields[place].key)")
        case .unitColumn(let key): .code(key)
        default: ""
        }
    }
}
