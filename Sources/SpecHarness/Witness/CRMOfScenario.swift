import SpecBase
import SpecCompiler
import SpecIR
import SpecRuntime

/// A CRM that comes to hold, question by question, what a scenario wants searches to find.
struct CRMOfScenario {
    private let scenario: Scenario
    private let clock: Instant
    /// What it held before the event, as far as it was asked for.
    private(set) var before: MemoryCRM
    /// What it holds now.
    private var now: MemoryCRM
    private var isMade: [Bool]

    init(_ scenario: Scenario, clock: Instant) {
        self.scenario = scenario
        self.clock = clock
        before = MemoryCRM(scenario.program)
        now = before
        isMade = scenario.records.map { _ in false }
    }

    mutating func answer(_ questions: [Question]) -> [[Hit]] {
        for question in questions {
            let wanted = scenario.records.indices.first { !isMade[$0] && asks(question, for: scenario.records[$0]) }
            guard let wanted else { continue }
            isMade[wanted] = true
            for _ in 0..<min(scenario.records[wanted].count, 20) { make(scenario.records[wanted], for: question) }
        }
        return now.answer(questions)
    }

    mutating func apply(_ commands: [Command], channel: Index<Channel>) -> [String] {
        now.apply(commands, channel: channel, now: clock)
    }

    private func asks(_ question: Question, for record: ScenarioRecord) -> Bool {
        let channel = scenario.program.channels[record.channel.position]
        let plan = channel.records[record.record.position]
        guard channel.catalog == question.catalog, plan.entity == question.entity, plan.wanted == question.wanted else {
            return false
        }
        return plan.ways.contains { way in
            way.comparisons.map(\.target) == question.comparisons.map(\.target) && way.stages == question.stages
        }
    }

    private mutating func make(_ record: ScenarioRecord, for question: Question) {
        let (catalog, entity) = (question.catalog.position, question.entity.position)
        let description = scenario.program.catalogs[catalog].entities[entity]
        var row = [Value](repeating: .missing(.absent), count: description.fields.count)
        var id = before.tables[catalog][entity].nextID
        if let field = description.stageField, let stage = question.stages?.first {
            row[field.position] = .stage(stage)
        }
        for held in record.values where held.value.isPresent { row[held.field.position] = held.value }
        for comparison in question.comparisons {
            guard let value = comparison.anyOf.first else { continue }
            switch comparison.target {
            case .id: if case .text(let text) = value { id = text }
            case .field(let field):
                row[field.position] = description.fields[field.position].isMany ? .list([value]) : value
            }
        }
        guard before.tables[catalog][entity].row(of: id) == nil, now.tables[catalog][entity].row(of: id) == nil else {
            return
        }
        let created = clock.subtracting(TimeSpan(seconds: 86_400)) ?? clock
        before.tables[catalog][entity].append(id: id, created: created, row: row)
        now.tables[catalog][entity].append(id: id, created: created, row: row)
    }
}
