/// Countries by their codes of two letters, with a blank after each but the last.
///
/// It is looked through as it stands: to make a set of it costs more than the one look that most programs take.
package struct CountryList: Sendable {
    private let codes: String

    package init(_ codes: String) {
        self.codes = codes
    }

    package func contains(_ code: String) -> Bool {
        codes.withBytes { codes in
            code.withBytes { code in
                code.count == 2
                    && stride(from: 0, to: codes.count, by: 3).contains {
                        codes[$0] == code[0] && codes[$0 + 1] == code[1]
                    }
            }
        }
    }
}
