package import SpecBase
import SpecRuntime

/// A catalogue as it is after an import, and what changed.
package struct CatalogImport: Hashable, Sendable {
    package let text: String

    /// One line each, such as `removed: deal.UF_CRM_ORDER_ID`.
    package let changes: [String]
}

/// Makes or refreshes a catalogue from saved answers of its CRM. What people wrote stays, comments too.
///
/// - Parameters:
///   - catalog: The file as it is; for a new one its first keys.
///   - answers: The saved answers, in any order.
///   - isKnownOnly: Whether nothing is added that the catalogue lacks.
///   - log: Where what is wrong with the catalogue is reported.
/// - Returns: `nil` after reporting that the catalogue cannot be read.
/// - Throws: An answer that cannot be used, and why.
package func importCatalog(
    into catalog: SourceFile,
    answers: [(path: String, bytes: [UInt8])],
    isKnownOnly: Bool,
    log: inout DiagnosticLog
) throws(AnswerError) -> CatalogImport? {
    guard let root = readDocument(catalog, into: &log), !log.hasErrors else { return nil }
    let kind = root["kind"]?.scalar ?? ""
    let read = try readAnswers(answers, kind: kind, catalog: catalog.path)
    var editor = CatalogEditor(catalog, root: root, isKnownOnly: isKnownOnly)
    editor.refresh(read, kind: kind)
    return CatalogImport(text: editor.editor.text, changes: editor.changes)
}

private func readAnswers(
    _ answers: [(path: String, bytes: [UInt8])],
    kind: String,
    catalog: String
) throws(AnswerError) -> CRMAnswers {
    var bitrix = BitrixAnswers()
    var amo = AmoAnswers()
    var planfix = PlanfixAnswers()
    for file in answers {
        let answer = try readAnswer(file.bytes, path: file.path)
        switch kind {
        case "bitrix24": try bitrix.read(answer, path: file.path)
        case "amocrm": try amo.read(answer, path: file.path)
        case "planfix": try planfix.read(answer, path: file.path)
        default:
            let words = "answers of '\(kind)' are not read yet; of bitrix24, amocrm and planfix they are"
            throw AnswerError(path: catalog, words: words)
        }
    }
    try bitrix.finish()
    try amo.finish()
    switch kind {
    case "bitrix24": return bitrix.answers
    case "amocrm": return amo.answers
    default: return planfix.answers
    }
}

private func readAnswer(_ bytes: [UInt8], path: String) throws(AnswerError) -> Answer {
    let answer: Answer
    do throws(JSONError) {
        let tree = try readJSON(bytes)
        answer = Answer(tree, tree.root)
    } catch {
        throw AnswerError(path: path, words: "not JSON at line \(error.line), column \(error.column): \(error.words)")
    }
    if let refusal = answer.refusal { throw AnswerError(path: path, words: refusal) }
    return answer
}
