import SpecFuzz
import SpecTestSupport
import Testing

/// A mail takes time as it has bytes, whoever it goes to.
@Suite struct LongMailTests {
    @Test func manyReceiversAreReadInTime() {
        let receivers = (0..<40_000).map { "a\($0)@b.example" }.joined(separator: ", ")
        let mail = Array("From: a@b.example\nTo: \(receivers)\n\na".utf8)
        let time = processorTime { FuzzTarget.mail.run(mail) }
        #expect(time < .seconds(20))
    }
}
