import SpecBase
import SpecIR

/// Lets that have every case of an expression, every function and every constant.
enum SampleExpressions {
    static func all(_ builder: inout ProgramBuilder) -> [Binding] {
        var bindings: [Binding] = []
        func bind(_ name: String, _ value: Index<Expression>) {
            bindings.append(Binding(name: name, value: value, place: place(25)))
        }
        for (position, constant) in constants.enumerated() {
            bind("constant_\(position)", builder.constant(constant))
        }
        for property in EventProperty.allCases {
            bind("event_\(property)", builder.add(.event(property)))
        }
        for property in RecordProperty.allCases where property != .writtenURL {
            bind("deal_\(property)", builder.add(.record(Sample.dealRecord, property)))
        }
        operations(&builder, bind)
        functions(&builder, bind)
        return bindings
    }

    static let constants: [Value] = [
        .text("{{ \"лапки\"\n"), .number(number(1250)), .boolean(true), .date(day), .time(hour),
        .datetime(moment), .duration(TimeSpan(seconds: 7200)),
        .phone(PhoneNumber(e164: "+380671234567", written: "+380671234567")), .email(email),
        .url("https://example.com"), .word(Index(1 as UInt32)), .principal(Index(0 as UInt32)),
        .principal(Index(1 as UInt32)),
        .stage(Index(2 as UInt32)), .link(.existing(entity: Sample.deal, id: "12")), .list([.text("a"), .text("б")]),
        .missing(.absent), .missing(.empty), .missing(.invalid),
    ]

    private static func operations(
        _ builder: inout ProgramBuilder,
        _ bind: (String, Index<Expression>) -> Void
    ) {
        let name = builder.add(.input(Sample.nameInput))
        let guest = builder.text("Гість")
        let paid = builder.add(.input(Sample.paidInput))
        let amount = builder.add(.input(Sample.amountInput))
        let limit = builder.constant(.number(number(500_000)))
        let moment = builder.add(.input(Sample.momentInput))
        let span = builder.constant(.duration(TimeSpan(seconds: 7200)))
        let found = builder.add(.record(Sample.dealRecord, .found))
        let stage = builder.add(.record(Sample.dealRecord, .stage))
        let won = builder.constant(.stage(Index(1 as UInt32)))
        let stages = builder.range(won)
        let guarded = builder.add(.guarded(name, condition: paid))
        let list = builder.add(.list(stages))
        let large = builder.add(.compare(.greaterOrEqual, amount, limit))
        let both = builder.range(found, large)
        let and = builder.add(.and(both))
        let either = builder.range(and, paid)
        let or = builder.add(.or(either))
        let asText = builder.add(.text(amount))
        bind("either", builder.add(.otherwise(builder.range(guarded, guest))))
        bind("or_and", or)
        bind("not_or", builder.add(.not(or)))
        for comparison in Comparison.allCases {
            bind("compare_\(comparison)", builder.add(.compare(comparison, amount, limit)))
        }
        bind("stage_is", builder.add(.compare(.equal, stage, won)))
        bind("stage_in", builder.add(.contained(stage, in: list, negated: false)))
        bind("stage_not_in", builder.add(.contained(stage, in: list, negated: true)))
        let sum = builder.add(.add(amount, limit))
        bind("sum", sum)
        bind("difference", builder.add(.subtract(limit, sum)))
        bind("later", builder.add(.add(moment, span)))
        bind("field", builder.add(.field(Sample.dealRecord, slot: 3)))
        bind("template", builder.add(.template(builder.range(builder.text("№ \"{{"), asText, name))))
        bind("address", builder.add(.url(builder.text("https://example.com/"))))
        bind("many", builder.add(.single(name)))
        bind("city", builder.add(.lookup(Index(0 as UInt32), name)))
        bind("written", builder.add(.format(Index(0 as UInt32), moment)))
        bind("turn", builder.add(.next(Index(0 as UInt32))))
        for property in MailProperty.allCases {
            bind("mail_\(property)", builder.add(.mail(property)))
        }
        bind("again", builder.add(.binding(Index(0 as UInt32))))
    }

    private static func functions(
        _ builder: inout ProgramBuilder,
        _ bind: (String, Index<Expression>) -> Void
    ) {
        let name = builder.add(.input(Sample.nameInput))
        let site = builder.add(.input(Sample.siteInput))
        let tags = builder.add(.input(Sample.tagsInput))
        let day = builder.add(.input(Sample.dayInput))
        let hour = builder.add(.input(Sample.hourInput))
        let moment = builder.add(.input(Sample.momentInput))
        let span = builder.constant(.duration(TimeSpan(seconds: 7_200)))
        for function in Function.allCases {
            let call =
                switch function {
                case .present, .lower, .digits, .decode, .person: builder.call(function, name)
                case .contains, .startsWith, .endsWith, .before, .after: builder.call(function, name, name)
                case .parameter: builder.call(function, site, name)
                case .join: builder.call(function, tags, name)
                case .first, .count: builder.call(function, tags)
                case .at: builder.call(function, day, hour)
                case .date: builder.call(function, moment)
                case .working: builder.call(function, moment, span)
                }
            bind("call_\(function)", call)
        }
    }
}
