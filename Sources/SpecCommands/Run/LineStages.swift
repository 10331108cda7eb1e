import SpecBase
import SpecHarness
import SpecIR
import SpecOutcome
import SpecRuntime

/// A line of the input.
struct InputLine: Sendable {
    let bytes: [UInt8]

    /// Counted from 1.
    let number: Int
}

/// A delivery that was decoded, with what outcomes call it.
struct NamedDelivery: Sendable {
    let name: String
    let arrived: ArrivedDelivery
}

/// Makes deliveries of lines: JSON bodies, each posted to one address.
struct DecodeLines: Stage {
    let program: PreparedProgram
    let address: String
    let time: Instant
    let isTracing: Bool
    private let head: DeliveryHead

    init(program: PreparedProgram, address: String, time: Instant, isTracing: Bool) {
        (self.program, self.address, self.time, self.isTracing) = (program, address, time, isTracing)
        head = DeliveryHead(address: address, headers: Self.headers, program: program)
    }

    private static let headers = [Delivery.Header(name: "Content-Type", value: "application/json")]

    func work(_ lines: [InputLine]) -> [NamedDelivery] { lines.map { decode($0) } }

    func decode(_ line: InputLine) -> NamedDelivery {
        let name = String(line.number)
        return NamedDelivery(
            name: name,
            arrived: ArrivedDelivery(
                delivery(line.bytes, id: name),
                program: program,
                isTracing: isTracing,
                head: head
            )
        )
    }

    func delivery(_ body: [UInt8], id: String) -> Delivery {
        Delivery(
            method: "POST",
            address: address,
            query: [],
            headers: Self.headers,
            body: body,
            receivedAt: time,
            id: id,
            isLate: false
        )
    }
}

/// Runs deliveries one after the other: the one stage that has a state and a CRM.
struct RunDeliveries: Stage {
    var state: RunState
    var crm: MemoryCRM

    mutating func work(_ deliveries: [NamedDelivery]) -> [ReplayedStep] {
        var steps: [ReplayedStep] = []
        steps.reserveCapacity(deliveries.count)
        for delivery in deliveries { steps.append(run(delivery)) }
        return steps
    }

    mutating func run(_ delivery: NamedDelivery) -> ReplayedStep {
        ReplayedStep(name: delivery.name, outcome: deliver(delivery.arrived, state: &state, crm: &crm))
    }
}
