import SpecBase

/// What other languages have functions for, and what is written here for it.
private enum Counterpart {
    /// A function of ours.
    case function(String)
    /// Something else, as the end of a message.
    case words(String)
}

private let foreignFunctions: [(names: [String], counterpart: Counterpart)] = [
    (["tolower", "tolowercase", "lowercase", "lcase", "downcase", "casefold"], .function("lower")),
    (
        ["upper", "toupper", "touppercase", "uppercase", "ucase", "upcase", "capitalize", "ucfirst"],
        .words("of the case, only 'lower' changes anything")
    ),
    (["trim", "ltrim", "rtrim", "strip"], .words("values are trimmed as they are read")),
    (["len", "length", "size", "countof"], .function("count")),
    (["concat", "concatenate", "implode"], .function("join")),
    (["coalesce", "ifnull", "isnull", "nvl", "fallback"], .words("write 'a else b'")),
    (["if", "iif", "ifelse", "choose", "switch"], .words("write 'a when condition else b'")),
    (["not"], .words("write 'not …'")),
    (["now", "today", "currenttime", "timestamp", "getdate"], .words("the time is 'event.received_at'")),
    (["addhours", "adddays", "dateadd", "addtime"], .words("write 'event.received_at + 2h'")),
    (["exists", "exist", "isset", "defined", "has", "notempty", "isnotempty", "filled"], .function("present")),
    (["empty", "isempty", "blank", "isblank", "missing", "notset"], .words("write 'not present(…)'")),
    (["includes", "like", "match", "matches", "regex", "find", "indexof"], .function("contains")),
    (["startswith", "beginswith", "hasprefix"], .function("starts_with")),
    (["endswith", "hassuffix"], .function("ends_with")),
    (["split", "substr", "substring", "left", "right", "mid", "slice"], .words("'before' and 'after' cut at a text")),
    (["head", "elementat"], .function("first")),
    (["urldecode", "unescape", "decodeuri", "decodeuricomponent"], .function("decode")),
    (["queryparam", "getparam", "urlparam"], .function("param")),
    (["formatdate", "dateformat", "strftime", "todate"], .function("format")),
    (["vlookup", "map", "translate"], .function("lookup")),
    (["roundrobin", "rotate", "queue"], .function("next")),
    (["employee", "userby", "finduser"], .function("person")),
    (["onlydigits", "normalizephone"], .function("digits")),
    (["str", "string", "tostring", "int", "float", "number", "tonumber", "cast"], .words("give the input a 'type'")),
]

extension Diagnostic {
    /// - Parameters:
    ///   - name: What was called.
    ///   - known: The functions that there are.
    ///   - isValue: Whether the channel has a value of this name.
    /// - Returns: The error, with what is written here for it, or the nearest function.
    static func unknownFunction(_ name: Located<String>, known: [String], isValue: Bool) -> Diagnostic {
        let bare = name.value.filter { $0 != "_" }.lowercased()
        let nearest: String?
        let hint: String?
        switch foreignFunctions.first(where: { $0.names.contains(bare) })?.counterpart {
        case .words(let words): (nearest, hint) = (nil, words)
        case .function(let function): (nearest, hint) = (function, "did you mean '\(function)'?")
        case nil:
            nearest = known.closest(to: name.value) ?? known.closest(to: bare)
            let instead = isValue ? "an operator is missing before '('" : nil
            hint = nearest.map { "did you mean '\($0)'?" } ?? instead
        }
        return Diagnostic(
            .unknownFunction,
            "there is no function '\(name.value)'" + (hint.map { "; \($0)" } ?? ""),
            at: name.range,
            fixIts: nearest.map { [FixIt("use '\($0)'", replacing: name.range, with: $0, confidence: .likely)] } ?? []
        )
    }
}
