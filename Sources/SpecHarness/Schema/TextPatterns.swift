import SpecCompiler

extension TextForm {
    /// What a text of this form matches, in the part of regular expressions that Python and JavaScript read alike; `nil`
    /// where any text does, or where a pattern could not say it.
    var pattern: String? {
        switch self {
        case .any, .zone, .version: nil
        case .id: "^[a-z0-9-]+$"
        // Letters of any script are what is left when ASCII's other characters are taken away.
        case .name:
            "^(?!(\(keywords.joined(separator: "|")))$)[^\\u0000-@\\[-^`{-\\u00BF][^\\u0000-/:-@\\[-^`{-\\u00A9]*$"
        case .stagePart: "^[^/]*$"
        case .enumWord: "^(?!(\(keywords.joined(separator: "|")))$)"
        case .webhook: "^[A-Za-z0-9._-]+$"
        case .mailbox: "^[^@\\s]+@[^@\\s]+$"
        case .portal: "^https://[^/\\s]+/*$"
        case .country: "^[A-Z]{2}$"
        case .duration: "^[0-9]+[smhd]$"
        case .weekdays: "^(\(weekday))(-(\(weekday)))?$"
        case .clockRange: "^ *\(clockTime) *- *\(clockTime) *$"
        case .days: "^\(isoDay)(\\.\\.\(isoDay))?$"
        case .entityURL: "^/.*\\{\\{ *id *\\}\\}"
        case .instant: "^\(isoDay)[Tt ][0-9:.]+([Zz]|[+-][0-9]{2}:?([0-9]{2})?)$"
        }
    }

    /// Whether YAML may read a scalar of this form as a number or a boolean; the decoder takes its text.
    var mayLookLikeNumber: Bool {
        switch self {
        case .any, .id, .stagePart, .enumWord, .webhook: true
        default: false
        }
    }
}

private let weekday = "mon|tue|wed|thu|fri|sat|sun"
private let clockTime = "[0-2]?[0-9]:[0-5][0-9]"
private let isoDay = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
