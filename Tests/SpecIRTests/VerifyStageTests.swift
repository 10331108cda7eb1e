import SpecBase
import SpecIR
import Testing

/// Stages belong to one entity, and a record has them only where they are asked for.
@Suite("Verification of stages refuses")
struct VerifyStageTests {
    private static let stage = Index<Field>(3)

    /// The sample, whose contacts have stages, too.
    private static let sample = Sample.program.entity(Sample.contact) { contact in
        contact.changing(
            stageField: stage,
            fields: contact.fields + [Sample.field("STAGE", .stage)]
        )
    }.record(Sample.contactRecord) { $0.changing(wanted: $0.wanted + [stage]) }

    @Test func nothingOfTheSample() {
        #expect(Corruption("", Self.sample).failure == nil)
    }

    @Test func thoseOfTwoEntities() {
        let program = Self.sample.adding({ builder in
            let deal = builder.add(.record(Sample.dealRecord, .stage))
            return builder.add(.compare(.equal, deal, builder.add(.record(Sample.contactRecord, .stage))))
        }) { $0.ignoring($1) }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": stages of two entities") == true, "\(failure ?? "sound")")
    }

    @Test func oneOfAnotherEntity() {
        let program = Self.sample.adding({ $0.add(.record(Sample.contactRecord, .stage)) }) { channel, root in
            var records = channel.records
            records[1] = records[1].changing(fields: [Sample.plan(Sample.stage, root)])
            return channel.changing(records: records)
        }
        #expect(
            Corruption("", program).failure
                == "channel site-orders, record deal, field STAGE_ID: a stage of another entity"
        )
    }

    @Test func oneThatIsNotAskedFor() {
        let program = Sample.program.record(Sample.dealRecord) {
            $0.changing(wanted: $0.wanted.filter { $0 != Sample.stage })
        }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": deal reads stage but does not want it") == true, "\(failure ?? "sound")")
    }
}
