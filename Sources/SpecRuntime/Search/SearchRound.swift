import SpecBase
import SpecIR

/// One round of searches: the questions it asks, and which way of which record each is for.
struct SearchRound: Sendable {
    private(set) var questions: [Question] = []
    private var targets: [(record: Index<RecordPlan>, way: Int)] = []

    /// Asks for every record of the round along every way whose values are all there.
    init(_ records: [Index<RecordPlan>], in frame: inout RunFrame) {
        for record in records {
            let plan = frame.channel.records[record.position]
            for (position, way) in plan.ways.enumerated() {
                let comparisons = Self.comparisons(of: way, in: &frame)
                guard let comparisons else {
                    if frame.isTracing { frame.tell("way \(way.name) of \(plan.name)", "silent: a value is missing", at: way.place) }
                    continue
                }
                targets.append((record, position))
                questions.append(
                    Question(
                        catalog: frame.channel.catalog, entity: plan.entity, comparisons: comparisons,
                        stages: way.stages, wanted: plan.wanted)
                )
            }
        }
    }

    private static func comparisons(of way: Way, in frame: inout RunFrame) -> [QuestionComparison]? {
        var comparisons: [QuestionComparison] = []
        for comparison in way.comparisons {
            let value = frame.evaluate(comparison.value)
            let anyOf: [Value]
            switch value {
            case .missing: return nil
            case .list(let elements): anyOf = elements
            default: anyOf = [value]
            }
            guard !anyOf.isEmpty else { return nil }
            comparisons.append(QuestionComparison(target: comparison.target, anyOf: anyOf))
        }
        return comparisons
    }

    /// Takes the answers: confirms hits, picks, and notes what a person should know.
    ///
    /// - Parameter answers: One list of hits for each question; lists that are lacking count as empty.
    /// - Returns: Whether the run goes on; `false` where several match and `pick` is `stop`.
    func resolve(_ answers: [[Hit]], in frame: inout RunFrame) -> Bool {
        var perRecord: [Index<RecordPlan>: [WayHits]] = [:]
        var order: [Index<RecordPlan>] = []
        for (position, target) in targets.enumerated() {
            if perRecord[target.record] == nil { order.append(target.record) }
            let hits = position < answers.count ? answers[position] : []
            let confirmed = confirm(hits, for: questions[position], target, in: &frame)
            perRecord[target.record, default: []].append(WayHits(way: target.way, hits: confirmed))
        }
        var goesOn = true
        for record in order {
            let matches = RecordMatches(ways: perRecord[record] ?? [], plan: frame.channel.records[record.position])
            if !matches.settle(record, in: &frame) { goesOn = false }
        }
        frame.forgetBindings()
        return goesOn
    }

    /// The hits that really match: what a CRM returns may be more than was asked for.
    private func confirm(
        _ hits: [Hit], for question: Question, _ target: (record: Index<RecordPlan>, way: Int), in frame: inout RunFrame
    ) -> [Hit] {
        let entity = frame.entity(of: target.record)
        let plan = frame.channel.records[target.record.position]
        let way = plan.ways[target.way]
        let confirmed = hits.filter { hit in
            guard hit.values.count == question.wanted.count else {
                frame.notes.append(
                    .remark("a record of \(entity.name) came with \(hit.values.count) values, wanted \(question.wanted.count)"))
                return false
            }
            return matches(hit, question, stageField: entity.stageField)
        }
        if frame.isTracing {
            frame.tell(
                "way \(way.name) of \(plan.name)",
                "\(hits.count) answered, \(confirmed.count) confirmed: " + confirmed.map(\.id).joined(separator: ", "),
                at: way.place)
        }
        return confirmed
    }

    private func matches(_ hit: Hit, _ question: Question, stageField: Index<Field>?) -> Bool {
        if let stages = question.stages {
            guard let stageField, let slot = question.wanted.firstIndex(of: stageField),
                case .stage(let stage) = hit.values[slot], stages.contains(stage)
            else { return false }
        }
        return question.comparisons.allSatisfy { comparison in
            switch comparison.target {
            case .id: return comparison.anyOf.contains { areEqual($0, .text(hit.id)) }
            case .field(let field):
                guard let slot = question.wanted.firstIndex(of: field) else { return false }
                let held: [Value] = if case .list(let values) = hit.values[slot] { values } else { [hit.values[slot]] }
                return comparison.anyOf.contains { wanted in held.contains { areEqual($0, wanted) } }
            }
        }
    }
}

/// What one way of a record hit, confirmed.
struct WayHits: Sendable {
    /// Position in ``RecordPlan/ways``.
    let way: Int
    let hits: [Hit]
}
