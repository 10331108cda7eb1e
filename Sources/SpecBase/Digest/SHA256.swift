/// SHA-256. FIPS 180-4.
package enum SHA256 {
    /// The digest of some bytes: 32 bytes.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        hash(bytes.span)
    }

    /// The digest of some bytes: 32 bytes.
    package static func hash(_ bytes: Span<UInt8>) -> [UInt8] {
        let whole = bytes.count / 64 * 64
        var last: [UInt8] = []
        for place in whole..<bytes.count { last.append(bytes[place]) }
        last.append(0x80)
        while last.count % 64 != 56 { last.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            last.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        var state = initialState
        compress(bytes.extracting(..<whole), into: &state)
        compress(last.span, into: &state)
        return state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    /// The digest of some bytes as 64 lower-case hexadecimal digits.
    package static func hexDigest(_ bytes: [UInt8]) -> String {
        hexText(hash(bytes))
    }

    /// Takes in whole blocks of 64 bytes.
    private static func compress(_ bytes: Span<UInt8>, into state: inout [UInt32]) {
        var words = [UInt32](repeating: 0, count: 64)
        // Unsafe buffers: bounds are fixed by the block size, and this loop is all the work there is. With spans and inline arrays
        // it took a fifth longer.
        bytes.withUnsafeBytes { bytes in
            words.withUnsafeMutableBufferPointer { words in
                state.withUnsafeMutableBufferPointer { state in
                    roundConstants.withUnsafeBufferPointer { constants in
                        for block in stride(from: 0, to: bytes.count, by: 64) {
                            compressBlock(bytes, block, words, state, constants)
                        }
                    }
                }
            }
        }
    }

    private static func compressBlock(
        _ bytes: UnsafeRawBufferPointer,
        _ start: Int,
        _ words: UnsafeMutableBufferPointer<UInt32>,
        _ state: UnsafeMutableBufferPointer<UInt32>,
        _ constants: UnsafeBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ 4 &* index, as: UInt32.self))
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        var differing = b ^ c
        // Eight rounds at a time: names change places instead of values. Words are made between rounds, which wait for each other
        // meanwhile: made before all rounds, they took a tenth longer.
        for index in stride(from: 0, to: 64, by: 8) {
            if index < 48 {
                for next in index &+ 16..<index &+ 24 { words[next] = word(next, after: words) }
            }
            round(a, b, &d, e, f, g, &h, &differing, constants[index] &+ words[index])
            round(h, a, &c, d, e, f, &g, &differing, constants[index &+ 1] &+ words[index &+ 1])
            round(g, h, &b, c, d, e, &f, &differing, constants[index &+ 2] &+ words[index &+ 2])
            round(f, g, &a, b, c, d, &e, &differing, constants[index &+ 3] &+ words[index &+ 3])
            round(e, f, &h, a, b, c, &d, &differing, constants[index &+ 4] &+ words[index &+ 4])
            round(d, e, &g, h, a, b, &c, &differing, constants[index &+ 5] &+ words[index &+ 5])
            round(c, d, &f, g, h, a, &b, &differing, constants[index &+ 6] &+ words[index &+ 6])
            round(b, c, &e, f, g, h, &a, &differing, constants[index &+ 7] &+ words[index &+ 7])
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// The word that follows from the sixteen before it.
    @inline(__always)
    private static func word(_ index: Int, after words: UnsafeMutableBufferPointer<UInt32>) -> UInt32 {
        let low = words[index &- 15]
        let high = words[index &- 2]
        // Rotations by 7 and by 18.
        let first = rotate(rotate(low, 11) ^ low, 7) ^ low &>> 3
        let second = rotate(high, 17) ^ rotate(high, 19) ^ high &>> 10
        return words[index &- 16] &+ first &+ words[index &- 7] &+ second
    }

    /// One round: two of the eight words change. `differing` stands for the third: the bits in which it differs from the second
    /// before, and those in which these two differ in the next round afterwards.
    @inline(__always)
    private static func round(
        _ a: UInt32,
        _ b: UInt32,
        _ d: inout UInt32,
        _ e: UInt32,
        _ f: UInt32,
        _ g: UInt32,
        _ h: inout UInt32,
        _ differing: inout UInt32,
        _ addend: UInt32
    ) {
        let first = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let mixed = h &+ first &+ (g ^ e & (f ^ g)) &+ addend
        let second = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        d = d &+ mixed
        // Of each bit what two words at least have: the second's, unless both others differ from it.
        let next = a ^ b
        h = mixed &+ second &+ (b ^ next & differing)
        differing = next
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word &>> count | word &<< (32 &- count)
    }
}

/// Bytes as lower-case hexadecimal digits.
package func hexText(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// The fractional parts of the square roots of the first 8 primes.
private let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
]

/// The fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
