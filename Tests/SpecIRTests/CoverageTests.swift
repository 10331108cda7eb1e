import SpecBase
import SpecIR
import Testing

/// A new case does not compile here until it has a number; then the sample must have it.
@Suite("The sample program")
struct CoverageTests {
    private let program = Sample.program

    @Test func isSound() throws {
        try verify(program)
        try verify(Sample.small)
    }

    @Test func hasEveryExpression() {
        #expect(Set(program.expressions.map(number)) == Set(0..<25))
    }

    @Test func hasEveryValue() {
        #expect(Set(program.constants.map(number)) == Set(0..<16))
    }

    @Test func hasEveryReadingOriginAndStep() {
        let inputs = program.channels[0].inputs
        let origins = inputs.flatMap(\.origins)
        let steps = origins.flatMap { origin in
            if case .path(let steps) = origin { steps } else { [] as [PathStep] }
        }
        #expect(Set(inputs.map { number($0.reading) }) == Set(0..<11))
        #expect(Set(origins.map(number)) == Set(0..<4))
        #expect(Set(steps.map(number)) == Set(0..<3))
    }

    @Test func hasEveryFieldTypeTargetAndReplyNode() {
        let fields = program.catalogs[0].entities.flatMap(\.fields)
        let ways = program.channels[0].records.flatMap(\.ways)
        #expect(Set(fields.map { number($0.type) }) == Set(0..<13))
        #expect(Set(ways.flatMap(\.comparisons).map { number($0.target) }) == Set(0..<2))
        #expect(Set(program.replies.map(number)) == Set(0..<3))
    }

    private func number(_ expression: Expression) -> Int {
        switch expression {
        case .constant: 0
        case .input: 1
        case .event: 2
        case .binding: 3
        case .record: 4
        case .field: 5
        case .otherwise: 6
        case .guarded: 7
        case .and: 8
        case .or: 9
        case .not: 10
        case .compare: 11
        case .contained: 12
        case .add: 13
        case .subtract: 14
        case .list: 15
        case .single: 16
        case .template: 17
        case .text: 18
        case .url: 19
        case .call: 20
        case .lookup: 21
        case .format: 22
        case .next: 23
        case .mail: 24
        }
    }

    private func number(_ value: Value) -> Int {
        switch value {
        case .missing: 0
        case .text: 1
        case .number: 2
        case .boolean: 3
        case .date: 4
        case .time: 5
        case .datetime: 6
        case .duration: 7
        case .phone: 8
        case .email: 9
        case .url: 10
        case .word: 11
        case .principal: 12
        case .stage: 13
        case .link: 14
        case .list: 15
        }
    }

    private func number(_ reading: InputReading) -> Int {
        switch reading {
        case .text: 0
        case .integer: 1
        case .decimal: 2
        case .boolean: 3
        case .date: 4
        case .time: 5
        case .datetime: 6
        case .phone: 7
        case .email: 8
        case .url: 9
        case .enumeration: 10
        }
    }

    private func number(_ origin: InputOrigin) -> Int {
        switch origin {
        case .path: 0
        case .header: 1
        case .query: 2
        case .label: 3
        }
    }

    private func number(_ step: PathStep) -> Int {
        switch step {
        case .key: 0
        case .element: 1
        case .every: 2
        }
    }

    private func number(_ type: FieldType) -> Int {
        switch type {
        case .text: 0
        case .integer: 1
        case .decimal: 2
        case .boolean: 3
        case .date: 4
        case .time: 5
        case .datetime: 6
        case .phone: 7
        case .email: 8
        case .url: 9
        case .enumeration: 10
        case .stage: 11
        case .link: 12
        }
    }

    private func number(_ target: WayTarget) -> Int {
        switch target {
        case .id: 0
        case .field: 1
        }
    }

    private func number(_ node: ReplyNode) -> Int {
        switch node {
        case .object: 0
        case .array: 1
        case .value: 2
        }
    }
}
