import SpecBase

extension ArgumentList {
    /// Takes `--format`, one of the words of an enumeration.
    mutating func takeFormat<Format: RawRepresentable<String> & CaseIterable>(
        _ type: Format.Type
    ) throws(UsageError) -> Format? {
        guard let word = try takeOption("--format") else { return nil }
        if let format = Format(rawValue: word) { return format }
        let words = Format.allCases.map(\.rawValue)
        let nearest = words.closest(to: word).map { "; the nearest is '\($0)'" } ?? ""
        throw UsageError("there is no format '\(word)'\(nearest); there are \(words.joined(separator: ", "))")
    }
}
