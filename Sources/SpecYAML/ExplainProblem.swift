import SpecBase

/// What libyaml complains of, in words that say what to do.
func explain(_ problem: String, _ context: String, at place: SourcePosition, in file: SourceFile) -> String {
    let lines = SourceLines(file)
    let line = lines[place.line] ?? []
    let found = place.column - 1 < line.count ? line[place.column - 1] : nil
    if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        return "a tab indents this line; YAML is indented with blanks"
    }
    switch problem {
    case "mapping values are not allowed in this context":
        return "a second ': ' on this line; put the value in quotes, or begin a new line"
    case "could not find expected ':'": return "a key without ':' and a value"
    case "found character that cannot start any token":
        return "a value cannot begin with '\(found.map { String($0) } ?? "this")'; put it in quotes"
    case "found unexpected end of stream" where context.contains("quoted"): return "a quote is opened and not closed"
    case "found unexpected end of stream": return "the file ends within a value"
    case "did not find expected ',' or ']'": return "a list in '[…]' wants ',' or ']' here\(quotingHint(found))"
    case "did not find expected ',' or '}'": return "a block in '{…}' wants ',' or '}' here\(quotingHint(found))"
    case "did not find expected key":
        return "a key is wanted here; look at the indentation of this line and at quotes above it"
    case "did not find expected '-' indicator": return "an element '- …' is wanted here; look at the indentation"
    case "found undefined tag handle": return "'!' begins a tag, which has no meaning here; put the value in quotes"
    case "found unknown escape character":
        return "an unknown escape after '\\' in double quotes; write '\\\\' for a backslash, or use single quotes"
    case "block sequence entries are not allowed in this context":
        return "'- ' begins a list, and none can stand here; put it on a new line"
    case "did not find expected <document start>":
        return "more than one value at the top of the file; look at the indentation"
    default: return "\(context.isEmpty ? "" : context + ": ")\(problem)"
    }
}

private func quotingHint(_ found: Unicode.Scalar?) -> String {
    found.map { ", found '\($0)'; a text with special characters needs quotes" } ?? ", and the file ends"
}
