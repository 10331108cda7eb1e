/// What saved answers say that a CRM has. What no answer is about is `nil`, or not among the keys.
struct CRMAnswers: Sendable {
    var users: [CRMAccount]?
    var groups: [CRMAccount]?

    /// By entity, every field that can be written.
    var fields: [String: [CRMField]] = [:]

    /// By entity, fields that are there and cannot be written; a catalogue may have them all the same.
    var otherFields: [String: Set<String>] = [:]

    /// By entity, in the CRM's order.
    var pipelines: [String: [CRMPipeline]] = [:]

    /// Whether all pipelines of an entity are known; else a refresh takes none away.
    var knowsAllPipelines: Set<String> = []

    /// By entity.
    var templates: [String: [CRMAccount]] = [:]

    /// Lists of words that fields refer to, by their name in the CRM, such as `SOURCE`.
    var words: [String: [CRMWord]] = [:]
}

/// A user, a group or a template: what has an id and a name.
struct CRMAccount: Hashable, Sendable {
    let id: String
    var name = ""
    var email = ""
    var isActive = true
}

struct CRMField: Hashable, Sendable {
    let name: String
    /// What people call it; printed beside names that say nothing.
    var title: String?
    var type: String
    var isMany = false
    var isRequired = false
    var words: [CRMWord] = []
    /// The list in ``CRMAnswers/words`` that its words come from.
    var wordList: String?
}

/// A word of a list: ours is the name, theirs the id.
struct CRMWord: Hashable, Sendable {
    let id: String
    let name: String
}

struct CRMPipeline: Hashable, Sendable {
    let id: String
    var title: String
    /// `nil` where no answer lists them.
    var stages: [CRMStage]?
}

struct CRMStage: Hashable, Sendable {
    let id: String
    let name: String
    /// `open`, `won` or `lost`.
    let outcome: String

    /// What people call it, where the name does not say so.
    var title: String?
}

/// An answer that cannot be used.
package struct AnswerError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let words: String

    package var description: String { "\(path): \(words)" }
}
