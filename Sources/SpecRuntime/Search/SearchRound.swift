import SpecBase
import SpecIR

/// One round of searches: the questions it asks, and which way of which record each is for.
struct SearchRound: Sendable {
    private(set) var questions: [Question] = []

    /// Records of the round, each with the run of its questions and their ways.
    private var searches: [RecordSearch] = []

    private struct RecordSearch: Sendable {
        let record: Index<RecordPlan>
        let questions: Range<Int>
        /// Positions in ``RecordPlan/ways``, one for each question.
        let ways: [Int]
    }

    /// Asks for every record of the round along every way whose values are all there.
    ///
    /// In the first round no answers came before: a record for which nothing is asked needs none.
    init(_ records: [Index<RecordPlan>], isFirst: Bool, in frame: inout RunFrame) {
        searches.reserveCapacity(records.count)
        for record in records {
            let prepared = frame.preparedRecords[record.position]
            let start = questions.count
            var ways: [Int] = []
            for way in prepared.plan.ways.indices {
                guard let comparisons = Self.comparisons(of: way, prepared.plan, in: &frame) else { continue }
                let question = Question(
                    catalog: frame.channel.catalog,
                    entity: prepared.plan.entity,
                    comparisons: comparisons,
                    stages: prepared.plan.ways[way].stages,
                    wanted: prepared.plan.wanted
                )
                if frame.isTracing { frame.tellQuestion(question, prepared.plan.ways[way], prepared.plan) }
                questions.append(question)
                ways.append(way)
            }
            frame.records[record.position].needsAnswers = !isFirst || !ways.isEmpty
            searches.append(RecordSearch(record: record, questions: start..<questions.count, ways: ways))
        }
    }

    /// - Returns: `nil` for a way that is silent: a value of it is missing.
    private static func comparisons(
        of way: Int,
        _ plan: RecordPlan,
        in frame: inout RunFrame
    ) -> [QuestionComparison]? {
        var comparisons: [QuestionComparison] = []
        for comparison in plan.ways[way].comparisons {
            let value = frame.evaluate(comparison.value)
            var anyOf: [Value] =
                switch value {
                case .missing: []
                case .list(let elements): elements.filter(\.isPresent)
                default: [value]
                }
            if case .id = comparison.target { anyOf = anyOf.compactMap { frame.printer.text($0).map { .text($0) } } }
            guard !anyOf.isEmpty else {
                if frame.isTracing { frame.tellSilent(comparison, value, plan.ways[way], plan) }
                return nil
            }
            comparisons.append(QuestionComparison(target: comparison.target, anyOf: anyOf))
        }
        return comparisons
    }

    /// Takes the answers: confirms hits, picks, and notes what a person should know.
    ///
    /// There is one list of hits for each question; lists that are lacking count as empty.
    ///
    /// - Returns: Whether the run goes on; `false` where several match and `pick` is `stop`.
    func resolve(_ answers: [[Hit]], in frame: inout RunFrame) -> Bool {
        if answers.count != questions.count {
            frame.notes.append(.remark("\(questions.count) questions got \(answers.count) answers"))
        }
        var goesOn = true
        for search in searches {
            let prepared = frame.preparedRecords[search.record.position]
            var ways: [WayHits] = []
            ways.reserveCapacity(search.ways.count)
            for (offset, way) in search.ways.enumerated() {
                let position = search.questions.lowerBound + offset
                let hits = answers.indices.contains(position) ? answers[position] : []
                // Before the question is handed on: most ways hit nothing.
                let isNothing = hits.isEmpty && !frame.isTracing
                let confirmed = isNothing ? [] : frame.confirm(hits, for: questions[position], way, prepared)
                ways.append(WayHits(way: way, hits: confirmed))
            }
            let matches = RecordMatches(ways: ways, prepared: prepared)
            if !matches.settle(search.record, in: &frame) { goesOn = false }
        }
        frame.forgetBindings()
        return goesOn
    }
}
