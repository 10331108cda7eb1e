package import SpecBase
import SpecCompiler

/// Reads `golden/test-data.yaml`; what cannot be read is reported and left out.
package func readTestData(_ file: SourceFile, into log: inout DiagnosticLog) -> TestData {
    guard let document = readDocument(file, into: &log) else { return TestData() }
    var reader = TestDataReader(reader: DocumentReader(log: log))
    let data = reader.read(document)
    log = reader.reader.log
    return data
}

private struct TestDataReader {
    var reader: DocumentReader

    mutating func read(_ document: Document) -> TestData {
        var data = TestData()
        _ = reader.map(document, "test data")
        check(document, .testData)
        if let version = document["crmspec"], version.scalar != "1" {
            reader.report(.badCaseValue, "this version reads 'crmspec: 1', found \(version.described)", at: version)
        }
        data.phones = texts("numbers", of: document["phones"], .testPhones).compactMap { text in
            if let range = PhoneRange(text.value) { return range }
            let wanted = "'+' and 6 through 15 first digits, or a range such as +380671234500..+380671234599"
            reader.report(.badCaseValue, "phones are \(wanted), found '\(shortened(text.value))'", at: text.range)
            return nil
        }
        data.domains = texts("names", of: document["domains"], .testDomains).map { $0.value.lowercased() }
        data.emails = texts("addresses", of: document["emails"], .testEmails).map { $0.value.lowercased() }
        return data
    }

    /// The texts of one key of every block in a list; each block says why.
    private mutating func texts(_ key: String, of list: Document?, _ keys: BlockKeys) -> [Located<String>] {
        guard let list else { return [] }
        guard case .list(let blocks, _) = list.content else {
            reader.report(.badCaseValue, "expected a list of '\(key)' and 'why', found \(list.described)", at: list)
            return []
        }
        return blocks.flatMap { block -> [Located<String>] in
            _ = reader.map(block, keys.what)
            check(block, keys)
            return block[key].map { reader.texts($0, "'\(key)'") } ?? []
        }
    }

    /// Reports unknown keys, and required ones that are lacking or blank.
    private mutating func check(_ document: Document, _ keys: BlockKeys) {
        reader.checkKeys(of: document, keys)
        for key in keys.keys where key.isRequired {
            if let value = document[key.name] {
                if key.name == "why" { _ = reader.text(value, "'why'") }
            } else if !document.entries.contains(where: { !keys.names.contains($0.key) }) {
                reader.report(.missingCaseKey, "\(keys.what) needs '\(key.name)'", at: document.entries.first?.range)
            }
        }
    }
}
