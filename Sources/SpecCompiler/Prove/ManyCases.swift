/// The examples of `not-proven` and `not-analysed`: a table over conditions that depend on each other in so many ways
/// that going through all of them takes too long. Seven guests cannot have six rooms each to themselves, which is what it
/// takes to see that one of the two rows always holds.
enum ManyCases {
    static let rejected = spec(
        guests: 7,
        mark: "#     ^ not-proven: there are too many cases to prove that the cases of 'rooms' cover every case; "
            + "add 'else', or put parts of it into a 'case' let"
    )

    static let unanalysed = spec(
        guests: 7,
        last: """
                  - { else: neither }
            #               ^^^^^^^ not-analysed: not analysed: there are too many cases to say whether this row is ever taken
            """
    )

    /// Three guests and two rooms can be gone through.
    static let accepted = spec(guests: 3)

    private static func spec(guests count: Int, mark: String = "#", last: String = "") -> String {
        let guests = ["a", "b", "c", "d", "e", "f", "g"].prefix(count)
        let rooms = 1..<count
        let names = guests.flatMap { guest in rooms.map { "\(guest)\($0)" } }
        let inputs = names.map { "  \($0): { path: \($0), type: boolean, default: false }" }.joined(separator: "\n")
        let homeless = guests.map { guest in rooms.map { "not \(guest)\($0)" }.joined(separator: " and ") }
        var shared: [String] = []
        for (position, guest) in guests.enumerated() {
            for other in guests[(position + 1)...] {
                shared += rooms.map { "\(guest)\($0) and \(other)\($0)" }
            }
        }
        return ExampleSpec.channel("inputs:\n\(inputs)\n") + """
            let:
              rooms:
                case:
                  - { when: \(homeless.joined(separator: " or ")), is: homeless }
            \(mark)
                  - { when: \(shared.joined(separator: " or ")), is: shared }
            \(last)
            """
    }
}
