import SpecIR
import SpecRuntime
import Testing

/// Where a value that is written comes from.
@Suite struct OriginTests {
    @Test func differsByPlaceAndByInputs() {
        let (here, there) = (Place(file: 0, line: 1, column: 1), Place(file: 0, line: 2, column: 1))
        let origin = Origin(place: here, inputs: [Index(0 as UInt32)], origins: [1])
        #expect(origin == Origin(place: here, inputs: [Index(0 as UInt32)], origins: [1, nil]))
        for other in [
            Origin(place: there, inputs: [Index(0 as UInt32)], origins: [1]),
            Origin(place: here, inputs: [Index(1 as UInt32)], origins: [1]),
            Origin(place: here, inputs: [Index(0 as UInt32)], origins: [0]), Origin(place: here),
        ] {
            #expect(origin != other)
        }
    }
}
