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

    /// Takes `--jobs`: how much is done at a time.
    mutating func takeJobs() throws(UsageError) -> Int? {
        guard let text = try takeOption("--jobs") else { return nil }
        guard let jobs = Int(text), 1...64 ~= jobs else { throw UsageError("--jobs wants 1 to 64, not '\(text)'") }
        return jobs
    }
}
