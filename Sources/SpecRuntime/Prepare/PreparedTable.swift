import SpecBase
import SpecIR

/// A table of `lookup` that finds a text by its bytes.
final class PreparedTable: Sendable {
    private let fallback: Index<Value>?
    private let values: [Index<Value>]

    /// UTF-8 of all keys, one behind the other, in rising order.
    private let bytes: [UInt8]

    /// Where each key ends.
    private let ends: [Int]

    init(_ table: LookupTable) {
        fallback = table.fallback
        values = table.values
        var (bytes, ends) = ([UInt8](), [Int]())
        for key in table.keys {
            bytes += key.utf8
            ends.append(bytes.count)
        }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// The position of the value of a text, or of that of every other text; `nil` where there is none.
    func value(of text: String) -> Index<Value>? {
        var form = comparisonForm(text)
        return form.withUTF8 { form in
            bytes.withUnsafeBufferPointer { bytes in
                func key(_ place: Int) -> UnsafeBufferPointer<UInt8> {
                    UnsafeBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
                }
                let place = ends.indices.bisect { precedes(key($0), form) }
                return place < ends.count && haveSameBytes(key(place), form) ? values[place] : fallback
            }
        }
    }
}
