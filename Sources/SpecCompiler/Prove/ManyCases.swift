/// The examples of `not-proven` and `not-analysed`: a table over conditions that depend on each other in so many ways that going through
/// all of them takes too long. Seven guests cannot have six rooms each to themselves, which is what it takes to see that
/// one of the two rows always holds.
enum ManyCases {
    static let rejected = spec(
        mark: "#     ^ not-proven: there are too many cases to prove that the cases of 'rooms' cover every case; "
            + "add 'else', or put parts of it into a 'case' let",
        last: ""
    )

    static let accepted = spec(mark: "# complete by its last row", last: "      - { else: neither }")

    static let notAnalysed = lead(
        mark:
            "# ^^^^ not-analysed: not analysed: there are too many cases to find out whether events make 'lead' twice",
        once: ""
    )

    static let analysed = lead(mark: "", once: "once: event.digest")

    private static let guests = ["a", "b", "c", "d", "e", "f", "g"]
    private static let rooms = 1...6

    private static let inputs: String = {
        let names = guests.flatMap { guest in rooms.map { "\(guest)\($0)" } }
        return names.map { "  \($0): { path: \($0), type: boolean, default: false }" }.joined(separator: "\n")
    }()

    /// Guests without a room.
    private static let homeless = guests.map { guest in
        rooms.map { "not \(guest)\($0)" }.joined(separator: " and ")
    }

    /// Two guests in one room.
    private static let shared: [String] = {
        var shared: [String] = []
        for (position, guest) in guests.enumerated() {
            for other in guests[(position + 1)...] {
                shared += rooms.map { "\(guest)\($0) and \(other)\($0)" }
            }
        }
        return shared
    }()

    /// A lead that is created if everyone has a room alone, which never happens.
    private static func lead(mark: String, once: String) -> String {
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        \(once)
        inputs:
        \(inputs)
        records:
          lead:
        \(mark)
            fields: { TITLE: Request }
            create: { when: not (\((homeless + shared).joined(separator: " or "))) }
        """
    }

    private static func spec(mark: String, last: String) -> String {
        ExampleSpec.channel("inputs:\n\(inputs)\n") + """
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
