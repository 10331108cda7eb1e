extension String {
    /// The text that scalars make.
    package init(scalars: ArraySlice<Unicode.Scalar>) {
        if scalars.allSatisfy(\.isASCII) {
            // Words of specs are short and ASCII: written straight into the text they need no memory of their own.
            self.init(unsafeUninitializedCapacity: scalars.count) { bytes in
                var count = 0
                for scalar in scalars {
                    bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
                    count += 1
                }
                return count
            }
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// The text that scalars make.
    package init(scalars: [Unicode.Scalar]) {
        self.init(scalars: scalars[...])
    }
}

extension [Unicode.Scalar] {
    /// The scalars of a text.
    package init(of text: String) {
        // Most texts are ASCII, whose bytes are its scalars.
        let scalars = text.utf8.withContiguousStorageIfAvailable { bytes -> [Unicode.Scalar]? in
            bytes.allSatisfy { $0 < 0x80 } ? bytes.map { Unicode.Scalar($0) } : nil
        }
        self = (scalars ?? nil) ?? Array(text.unicodeScalars)
    }

    /// The scalars of a text in UTF-8.
    package init(utf8 bytes: ArraySlice<UInt8>) {
        self =
            bytes.allSatisfy { $0 < 0x80 }
            ? bytes.map { Unicode.Scalar($0) } : Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
}
