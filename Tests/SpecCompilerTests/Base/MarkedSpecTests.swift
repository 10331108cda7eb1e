import SpecBase
import SpecTestSupport
import Testing

@Suite struct MarkedSpecTests {
    private let spec = MarkedSpec(
        """
        channel: a
        #^^^^^^ one: first
        # file: tables.yaml
        tables:
          b: {}
        # ^ two: second: part
        """
    )

    @Test func expectationsBelongToTheirFile() {
        #expect(spec.files.map(\.path) == ["channel.yaml", "tables.yaml"])
        #expect(spec.files[1].text.hasPrefix("tables:\n  b: {}\n"))
        #expect(
            spec.expectations.map(\.description) == [
                "channel.yaml:1:1-8 one: first", "tables.yaml:2:3-4 two: second: part",
            ]
        )
    }

    @Test func theStandardCatalogueStandsInForNone() {
        #expect(ExampleWorkspace(spec).files.map(\.path) == ["channel.yaml", "tables.yaml", "bitrix24.yaml"])
        let own = MarkedSpec("# file: own.yaml\ncrmspec: 1\ncatalog: own\n")
        #expect(ExampleWorkspace(own).files.map(\.path) == ["own.yaml"])
    }

    @Test func differencesAreNamed() {
        let found = differences(of: spec) { _ in [] }
        #expect(
            found == [
                "not reported: channel.yaml:1:1-8 one: first", "not reported: tables.yaml:2:3-4 two: second: part",
            ]
        )
    }
}
