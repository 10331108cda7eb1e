import SpecBase
import SpecIR

/// One round of searches: the questions it asks, and which way of which record each is for.
struct SearchRound: Sendable {
    private(set) var questions: [Question] = []

    /// Of the round.
    private let records: [Index<RecordPlan>]

    /// By question, the record and the position in ``RecordPlan/ways``. Those of a record follow one another.
    private var asked: [(record: Index<RecordPlan>, way: Int)] = []

    /// Asks for every record of the round along every way whose values are all there.
    ///
    /// In the first round no answers came before: a record for which nothing is asked needs none.
    init(_ records: [Index<RecordPlan>], isFirst: Bool, in frame: inout RunFrame) {
        self.records = records
        for record in records {
            let prepared = frame.preparedRecords[record.position]
            let start = questions.count
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
                asked.append((record, way))
            }
            frame.records[record.position].needsAnswers = !isFirst || questions.count > start
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
            var anyOf: [Value]
            if case .list(let elements) = value {
                anyOf = elements.filter(\.isPresent)
            } else {
                anyOf = value.isPresent ? [value] : []
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
        var position = 0
        for record in records {
            let prepared = frame.preparedRecords[record.position]
            var ways: [WayHits] = []
            while position < asked.count, asked[position].record == record {
                let way = asked[position].way
                let hits = position < answers.count ? answers[position] : []
                // Before the question is handed on: most ways hit nothing.
                let isNothing = hits.isEmpty && !frame.isTracing
                let confirmed = isNothing ? [] : frame.confirm(hits, for: questions[position], way, prepared)
                if !confirmed.isEmpty { ways.append(WayHits(way: way, hits: confirmed)) }
                position += 1
            }
            let matches = RecordMatches(ways: ways, prepared: prepared)
            if !matches.settle(record, in: &frame) { goesOn = false }
        }
        frame.forgetBindings()
        return goesOn
    }
}
