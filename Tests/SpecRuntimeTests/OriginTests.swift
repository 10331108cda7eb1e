import SpecIR
import SpecRuntime
import Testing

/// Where a value that is written comes from.
@Suite struct OriginTests {
    @Test func differsByPlaceAndByInputs() {
        let (here, there) = (Place(file: 0, line: 1, column: 1), Place(file: 0, line: 2, column: 1))
        let origin = Origin(place: here, inputs: [Index(0 as UInt32)])
        #expect(origin == Origin(place: here, inputs: [Index(0 as UInt32)]))
        for other in [
            Origin(place: there, inputs: [Index(0 as UInt32)]), Origin(place: here, inputs: [Index(1 as UInt32)]),
            Origin(place: here),
        ] {
            #expect(origin != other)
        }
    }
}
