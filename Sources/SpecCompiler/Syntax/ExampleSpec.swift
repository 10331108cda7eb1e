/// The beginnings of the examples that document diagnostic kinds.
enum ExampleSpec {
    /// A channel up to its source. The catalogue `bitrix24` is the standard one of the test support.
    static func channel(_ rest: String) -> String {
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }

        """ + rest
    }

    /// A channel with a text input `name`, a decimal input `amount` and a condition.
    static func accept(_ rest: String) -> String {
        channel(
            """
            inputs: { name: name, amount: { path: amount, type: decimal } }

            """ + rest
        )
    }

    /// A source, and the channel that has it.
    static let usedSource = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: shop
        # file: shop.yaml
        crmspec: 1
        source: shop
        webhook: shop
        """

    /// A file beside an example: a team of two who are always there.
    static let salesTeam = """

        # file: people.yaml
        crmspec: 1
        people: office
        crm: bitrix24
        teams: { sales: { members: [anna, boris] } }
        """

    /// A people file of the catalogue `bitrix24`.
    static func people(_ rest: String) -> String {
        """
        crmspec: 1
        people: office
        crm: bitrix24

        """ + rest
    }

    /// A catalogue with everything that one needs save what the example is about.
    static func catalog(_ rest: String) -> String {
        """
        crmspec: 1
        catalog: shop
        kind: bitrix24

        """ + rest
    }
}
