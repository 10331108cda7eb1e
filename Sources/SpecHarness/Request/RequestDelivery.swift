package import SpecBase
package import SpecRuntime

extension RecordedRequest {
    /// The request as it arrives at a time.
    package func delivery(at time: Instant, id: String, isLate: Bool) -> Delivery {
        Delivery(
            method: method,
            address: address,
            query: query,
            headers: headers,
            body: body,
            receivedAt: time,
            id: id,
            isLate: isLate
        )
    }
}
