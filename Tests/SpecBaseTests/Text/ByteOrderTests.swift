import SpecBase
import Testing

@Suite struct ByteOrderTests {
    /// Of any length, with one byte that differs at any place.
    @Test func everyByteCounts() {
        for count in 0...40 {
            let bytes = (0..<count).map { UInt8($0 + 0x41) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.hasSameBytes(as: String(decoding: bytes, as: UTF8.self)))
            #expect(!text.hasSameBytes(as: text + "a") && !(text + "a").hasSameBytes(as: text))
            for place in 0..<count {
                var other = bytes
                other[place] = 0x21
                #expect(!text.hasSameBytes(as: String(decoding: other, as: UTF8.self)), "\(place) of \(count)")
            }
        }
    }

    @Test func lettersThatAreComposedAreOthers() {
        #expect("é" == "e\u{301}" && !"é".hasSameBytes(as: "e\u{301}"))
    }
}
