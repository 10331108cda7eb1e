import SpecBase
import SpecIR
import Testing

/// An expression put where an event is let in, where it is left alone, or in a `let`, and what is said of it.
struct Misuse: CustomTestStringConvertible {
    enum Home {
        case accept, ignore, binding
    }

    let home: Home
    let problem: String
    let make: @Sendable (inout ProgramBuilder) -> Index<Expression>

    init(_ home: Home, _ problem: String, _ make: @escaping @Sendable (inout ProgramBuilder) -> Index<Expression>) {
        self.home = home
        self.problem = problem
        self.make = make
    }

    var testDescription: String { "\(home): \(problem)" }

    var program: Program {
        Sample.program.adding(make) { channel, root in
            switch home {
            case .accept: channel.accepting(root)
            case .ignore: channel.ignoring(root)
            case .binding: channel.binding(root)
            }
        }
    }
}

@Suite("Verification of expressions refuses")
struct VerifyExpressionTests {
    @Test(arguments: kinds + positions + phases)
    func oneThatCannotBeEvaluated(_ misuse: Misuse) throws {
        let failure = try #require(Corruption("", misuse.program).failure)
        #expect(failure.hasSuffix(": \(misuse.problem)"), "\(failure)")
        #expect(failure.hasPrefix("channel site-orders, "))
    }

    private static let kinds = [
        Misuse(.binding, "a text where a condition is a boolean") { $0.add(.not(name(&$0))) },
        Misuse(.binding, "a list where a condition is one value") { $0.add(.not(tags(&$0))) },
        Misuse(.binding, "a number where a condition is a boolean") { $0.add(.and($0.range(amount(&$0)))) },
        Misuse(.binding, "no operand") { $0.add(.or($0.range())) },
        Misuse(.binding, "no operand") { $0.add(.otherwise($0.range())) },
        Misuse(.binding, "a text where the condition is a boolean") {
            let name = name(&$0)
            return $0.add(.guarded(name, condition: name))
        },
        Misuse(.binding, "a number compared with a text") {
            let (left, right) = (amount(&$0), name(&$0))
            return $0.add(.compare(.equal, left, right))
        },
        Misuse(.binding, "the order of a text") {
            let name = name(&$0)
            return $0.add(.compare(.less, name, name))
        },
        Misuse(.binding, "the order of a list") {
            let tags = tags(&$0)
            return $0.add(.compare(.less, tags, tags))
        },
        Misuse(.binding, "a list within a list") {
            let tags = tags(&$0)
            return $0.add(.contained(tags, in: tags, negated: false))
        },
        Misuse(.binding, "a text where a list is searched") {
            let name = name(&$0)
            return $0.add(.contained(name, in: name, negated: false))
        },
        Misuse(.binding, "a text where a summand is a number") {
            let name = name(&$0)
            return $0.add(.add(name, name))
        },
        Misuse(.binding, "a number where what a duration is added to is a datetime") {
            let span = $0.constant(.duration(TimeSpan(seconds: 1)))
            return $0.add(.subtract(amount(&$0), span))
        },
        // The engine adds spans to moments alone.
        Misuse(.binding, "a duration where what a duration is added to is a datetime") {
            let span = $0.constant(.duration(TimeSpan(seconds: 1)))
            return $0.add(.add(span, span))
        },
        Misuse(.binding, "a list where an element is one value") { $0.add(.single(tags(&$0))) },
        Misuse(.binding, "a list where a part of a text is one value") { $0.add(.template($0.range(tags(&$0)))) },
        Misuse(.binding, "a number where a value is a text or url") { $0.add(.url(amount(&$0))) },
        Misuse(.binding, "1 operands for contains, which takes 2") { $0.call(.contains, name(&$0)) },
        Misuse(.binding, "a number where an operand is a text or phone or email or url or word") {
            $0.call(.lower, amount(&$0))
        },
        Misuse(.binding, "a text where what is counted is a list") { $0.call(.count, name(&$0)) },
        Misuse(.binding, "a text where the day is a date") { $0.call(.at, name(&$0), name(&$0)) },
        Misuse(.binding, "a text where the operand of date is a datetime") { $0.call(.date, name(&$0)) },
        Misuse(.binding, "a text where what is formatted is a date or time or datetime") {
            $0.add(.format(Index(0 as UInt32), name(&$0)))
        },
        Misuse(.accept, "a text where a condition is a boolean") { name(&$0) },
    ]

    private static let positions = [
        Misuse(.binding, "input 40 of 12") { $0.add(.input(Index(40 as UInt32))) },
        Misuse(.binding, "let 0 of 0") { $0.add(.binding(Index(0 as UInt32))) },
        Misuse(.binding, "record 4 of 3") { $0.add(.record(Index(4 as UInt32), .found)) },
        Misuse(.binding, "slot 9 of the 7 fields of deal") { $0.add(.field(Sample.dealRecord, slot: 9)) },
        Misuse(.binding, "the entity of contact has no field for stage") {
            $0.add(.record(Sample.contactRecord, .stage))
        },
        Misuse(.binding, "user 5 of 2") { $0.constant(.principal(Index(5 as UInt32))) },
        Misuse(.binding, "entity 9 of 4") { $0.constant(.link(.existing(entity: Index(9 as UInt32), id: "1"))) },
        Misuse(.ignore, "stage 40 of 3") {
            let stage = $0.add(.record(Sample.dealRecord, .stage))
            let other = $0.constant(.stage(Index(40 as UInt32)))
            return $0.add(.compare(.equal, stage, other))
        },
        Misuse(.binding, "nested more than 500 deep") { builder in
            (0..<500).reduce(builder.add(.input(Sample.paidInput))) { inner, _ in builder.add(.not(inner)) }
        },
        Misuse(.binding, "more than 1000000 steps") { builder in
            (0..<20).reduce(amount(&builder)) { inner, _ in builder.add(.add(inner, inner)) }
        },
    ]

    private static let phases = [
        Misuse(.accept, "reads a record before any search") { $0.add(.record(Sample.contactRecord, .found)) },
        Misuse(.accept, "reads a record before any search") {
            $0.call(.present, $0.add(.field(Sample.dealRecord, slot: 0)))
        },
        Misuse(.ignore, "refers to record 1 before records are planned") {
            $0.call(.present, $0.add(.record(Sample.dealRecord, .reference)))
        },
        Misuse(.ignore, "reads the address of a written record before records are planned") {
            $0.call(.present, $0.add(.record(Sample.dealRecord, .writtenURL)))
        },
    ]

    private static func name(_ builder: inout ProgramBuilder) -> Index<Expression> {
        builder.add(.input(Sample.nameInput))
    }

    private static func amount(_ builder: inout ProgramBuilder) -> Index<Expression> {
        builder.add(.input(Sample.amountInput))
    }

    private static func tags(_ builder: inout ProgramBuilder) -> Index<Expression> {
        builder.add(.input(Sample.tagsInput))
    }
}

@Suite("Phases")
struct PhaseTests {
    @Test func aFieldRefersToEarlierRecordsOnly() {
        let program = Sample.program.adding({ $0.add(.record(Sample.dealRecord, .reference)) }) { channel, root in
            var records = channel.records
            records[1] = records[1].changing(
                fields: [Sample.plan(Sample.title, root)])
            return channel.changing(records: records)
        }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": refers to record 1 while record 1 is planned") == true, "\(failure ?? "sound")")
    }

    @Test func whatALetNeedsIsNeededWhereItIsRead() {
        let program = Sample.program.adding({ builder in
            let found = builder.add(.record(Sample.dealRecord, .found))
            _ = builder.add(.binding(Index(0 as UInt32)))
            return found
        }) { channel, root in
            channel.binding(root).accepting(Index(root.raw + 1))
        }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": reads a record before any search") == true, "\(failure ?? "sound")")
    }

    @Test func aReplyThatGrowsWithoutEndIsRefused() {
        var replies = Sample.program.replies
        for _ in 0..<20 {
            let last = Index<ReplyNode>(replies.count - 1)
            replies.append(.array([last, last]))
        }
        let program = Sample.program.changing(replies: replies).channel {
            $0.changing(reply: Index(replies.count - 1))
        }
        #expect(Corruption("", program).failure?.hasSuffix(": more than 1000000 steps") == true)
    }

    @Test func aLongChainOfLetsIsRefused() {
        let program = Sample.program.adding({ builder in
            let first = builder.add(.input(Sample.paidInput))
            for number in 0..<600 {
                _ = builder.add(.not(builder.add(.binding(Index(number)))))
            }
            return first
        }) { channel, root in
            channel.changing(
                bindings: (0..<600).map {
                    Binding(name: "l\($0)", value: Index(Int(root.raw) + 2 * $0), place: place(1))
                }
            )
        }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": nested more than 500 deep") == true, "\(failure ?? "sound")")
    }
}
