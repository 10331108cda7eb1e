import SpecBase
import SpecCompiler
import SpecHarness

/// `crmspec catalog import FILE... --into CATALOG`
package struct CatalogCommand: Command, Equatable {
    package static let name = "catalog"
    package static let summary = "Make or refresh a catalogue from saved answers of its CRM."
    package static let help = """
        usage: crmspec catalog import ANSWER.json... --into CATALOG.yaml [--specs PATH] [--known] [--check]
                               [--id ID --kind KIND --portal URL --zone ZONE --region COUNTRY]

          ANSWER.json    what the CRM answered, told apart by shape; all pages of a list
                           bitrix24: crm.deal.fields (also contact, lead, company), crm.category.list, crm.status.list,
                             user.get
                           amocrm: leads/pipelines, leads/custom_fields (also contacts, companies), users
                           planfix: task templates, custom fields, users, groups, statuses; the file's name says what of:
                             customfield-task.json, process-7.json
          --into FILE    the catalogue; what people wrote in it stays, comments too
          --id, --kind, --portal, --zone, --region
                         the first keys of a catalogue that is not there yet
          --specs PATH   what else is compiled with it, to tell what breaks; specs by default, where it is there
          --known        add nothing that the catalogue lacks
          --check        write nothing; exit 1 if something would change

        It prints what was added, changed and removed, then what is wrong with the specs now and was not before.

        example:
          crmspec catalog import answers/*.json --into specs/bitrix24-site/catalog.yaml
        """

    /// Saved answers.
    package var answers: [String]
    package var catalog: String
    package var specs: [String]

    /// The first keys of a new catalogue.
    package var head: [String: String]
    package var isKnownOnly: Bool
    package var isChecking: Bool

    private static let headKeys = ["id", "kind", "portal", "zone", "region"]

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let catalog = try arguments.takeOption("--into")
        specs = try arguments.takeOptions("--specs")
        head = [:]
        for key in Self.headKeys { head[key] = try arguments.takeOption("--\(key)") }
        isKnownOnly = try arguments.takeFlag("--known")
        isChecking = try arguments.takeFlag("--check")
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.first == "import" else { throw UsageError("catalog does one thing: catalog import") }
        answers = Array(positionals.dropFirst())
        guard !answers.isEmpty else { throw UsageError("catalog import needs saved answers of the CRM") }
        guard let catalog else { throw UsageError("catalog import needs --into FILE") }
        self.catalog = catalog.hasPrefix("./") ? String(catalog.dropFirst(2)) : catalog
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let old = try oldCatalog()
        let files = try answers.map { (path: $0, bytes: try readFile($0, limit: largestTextFile)) }
        var log = DiagnosticLog()
        let result: CatalogImport?
        do throws(AnswerError) {
            result = try importCatalog(into: old.file, answers: files, isKnownOnly: isKnownOnly, log: &log)
        } catch {
            console.printError("crmspec catalog: \(error)\n")
            return .findings
        }
        guard let result else {
            console.printError(printed(log.sorted, of: [old.file]))
            return .findings
        }
        for change in result.changes { console.print("\(change)\n") }
        let isChanged = old.isNew || !result.text.utf8.elementsEqual(old.file.text.utf8)
        let new = SourceFile(path: catalog, text: result.text)
        let broken = try printBreaks(from: old, to: new, &console)
        if old.isNew, broken.contains(catalog) {
            console.print("\(catalog): nothing was written\n")
        } else if !isChanged {
            console.print("\(catalog): nothing differs\n")
        } else if isChecking {
            console.print("\(catalog): would be \(old.isNew ? "made" : "changed"); nothing was written\n")
        } else {
            if let slash = catalog.lastIndex(of: "/"), slash > catalog.startIndex {
                try makeFolder(String(catalog[..<slash]))
            }
            try writeFileAtomically(catalog, Array(result.text.utf8))
            console.print("\(catalog): \(old.isNew ? "made" : "refreshed")\n")
        }
        return !broken.isEmpty || isChecking && isChanged ? .findings : .success
    }

    private func oldCatalog() throws -> (file: SourceFile, isNew: Bool) {
        let isThere: Bool
        do throws(FileError) {
            isThere = try kind(of: catalog) == .file
        } catch {
            isThere = false
        }
        if isThere {
            if let key = Self.headKeys.first(where: { head[$0] != nil }) {
                throw UsageError("--\(key) is for a new catalogue, and '\(catalog)' is there")
            }
            return (try readSource(catalog), false)
        }
        if let key = Self.headKeys.first(where: { head[$0] == nil }) {
            throw UsageError("'\(catalog)' is not there yet, and a new catalogue needs --\(key)")
        }
        var entries = [Document.Entry("crmspec", .bare("1")), Document.Entry("catalog", .text(head["id"] ?? ""))]
        for key in Self.headKeys.dropFirst() { entries.append(Document.Entry(key, .text(head[key] ?? ""))) }
        return (SourceFile(path: catalog, text: printDocument(.map(entries))), true)
    }

    /// Prints what is wrong with the new catalogue and the specs, and was not before.
    ///
    /// - Returns: The files that have errors among it.
    private func printBreaks(
        from old: (file: SourceFile, isNew: Bool),
        to new: SourceFile,
        _ console: inout some Console
    ) throws -> Set<String> {
        let others = try otherSpecs()
        let old = others + (old.isNew ? [] : [old.file])
        let before = old.isEmpty ? [] : compile(old).diagnostics
        let after = compile(others + [new]).diagnostics
        // Lines of the catalogue move, so that its findings are known by their words.
        func key(_ diagnostic: Diagnostic) -> String {
            let line = diagnostic.range.path == catalog ? 0 : diagnostic.range.start.line
            return "\(diagnostic.range.path):\(line): \(diagnostic.message)"
        }
        let known = Set(before.map(key))
        let found = after.filter { !known.contains(key($0)) }
        console.print(printed(found, of: others + [new]))
        return Set(found.filter { $0.kind.severity == .error }.map(\.range.path))
    }

    private func otherSpecs() throws -> [SourceFile] {
        var paths = specs
        if paths.isEmpty {
            var isThere = false
            do throws(FileError) {
                isThere = try kind(of: "specs") == .folder
            } catch {
                isThere = false
            }
            paths = isThere ? ["specs"] : []
        }
        return paths.isEmpty ? [] : try loadSpecs(paths).filter { $0.path != catalog }
    }
}
