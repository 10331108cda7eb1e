/// A value of JSON. Objects keep the order of their keys, numbers their digits.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Digits as they were written.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Entry])

    /// A key of an object with its value.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: JSON

        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

// MARK: - Reading

extension JSON {
    /// The value of a key; `nil` where there is none, or where this is no object.
    package subscript(_ key: String) -> JSON? {
        guard case .object(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The value that a way of keys leads to.
    package func at(_ keys: String...) -> JSON? {
        var value: JSON? = self
        for key in keys { value = value?[key] }
        return value
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var flag: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    /// A whole number, also one written as `3.0`.
    package var integer: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
    }

    /// The elements of a list; `nil` for anything else.
    package var elements: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var isObject: Bool {
        if case .object = self { true } else { false }
    }
}

// MARK: - Making

extension JSON {
    /// An object of the entries that have a value.
    package static func entries(_ entries: KeyValuePairs<String, JSON?>) -> JSON {
        .object(entries.compactMap { entry in entry.value.map { Entry(entry.key, $0) } })
    }

    package static func integer(_ number: Int) -> JSON { .number(String(number)) }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Entry($0.0, $0.1) })
    }

    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
}
