/// How much a run takes in before it says so and goes on without. Deliveries have limits of their own.
enum RunLimits {
    /// UTF-8 bytes of an input's text.
    static let inputText = 1 << 20

    /// Values of an input that is a list.
    static let inputValues = 1_000

    /// UTF-8 bytes of all texts that a run puts together: lets that double one another come to an end here.
    static let composedText = 64 << 20

    /// Records in the answer to one question.
    static let hits = 10_000
}
