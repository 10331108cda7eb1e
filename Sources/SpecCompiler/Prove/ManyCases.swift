/// The example of `not-proven`: a table over conditions that depend on each other in so many ways that going through
/// all of them takes too long. Seven guests cannot have six rooms each to themselves, which is what it takes to see that
/// one of the two rows always holds.
enum ManyCases {
    static let rejected = spec(
        mark: "#     ^ not-proven: there are too many cases to prove that the cases of 'rooms' cover every case; "
            + "add 'else', or put parts of it into a 'case' let",
        last: ""
    )

    static let accepted = spec(mark: "# complete by its last row", last: "      - { else: neither }")

    private static let guests = ["a", "b", "c", "d", "e", "f", "g"]
    private static let rooms = 1...6

    private static func spec(mark: String, last: String) -> String {
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
