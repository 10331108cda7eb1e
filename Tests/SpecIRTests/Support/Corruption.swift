import SpecIR
import Testing

/// A program that differs from the sample in one thing, and what is said of it.
struct Corruption: CustomTestStringConvertible {
    let program: Program
    let sentence: String

    init(_ sentence: String, _ program: Program) {
        self.sentence = sentence
        self.program = program
    }

    var testDescription: String { sentence }

    /// What `verify` says of the program, or `nil`.
    var failure: String? {
        do {
            try verify(program)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
