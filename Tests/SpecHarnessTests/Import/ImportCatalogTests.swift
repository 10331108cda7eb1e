import SpecBase
import SpecHarness
import Testing

/// What an import leaves of a catalogue, in each layout of YAML.
@Suite struct ImportCatalogTests {
    private static let head =
        "crmspec: 1\ncatalog: c\nkind: bitrix24\nportal: https://a.example\nzone: UTC\nregion: RU\n"

    private func imported(_ text: String, _ answers: String..., isKnownOnly: Bool = false) throws -> CatalogImport? {
        var log = DiagnosticLog()
        let files = answers.enumerated().map { (path: "\($0.offset + 1).json", bytes: Array($0.element.utf8)) }
        let catalog = SourceFile(path: "catalog.yaml", text: Self.head + text)
        return try importCatalog(into: catalog, answers: files, isKnownOnly: isKnownOnly, log: &log)
    }

    private func after(_ text: String, _ answer: String, isKnownOnly: Bool = false) throws -> String {
        let result = try #require(try imported(text, answer, isKnownOnly: isKnownOnly))
        return String(result.text.dropFirst(Self.head.count))
    }

    private static let users = """
        {"result": [{"ID": "1", "NAME": "A", "EMAIL": "a@a.example", "ACTIVE": true},
        {"ID": "2", "NAME": "B", "EMAIL": "b@a.example", "ACTIVE": true}]}
        """

    private static let layouts: [(before: String, after: String)] = [
        (
            "users:\n  a: { id: \"1\", name: A } # one\n",
            "users:\n  a: { id: \"1\", name: A } # one\n  b: { id: \"2\", name: B, email: b@a.example }\n"
        ),
        (
            "users: { a: { id: \"1\", name: X } } # all\n",
            "users: { a: { id: \"1\", name: A }, b: { id: \"2\", name: B, email: b@a.example } } # all\n"
        ),
        (
            "users:\n  a: { id: \"1\" }\n  old: { id: \"9\" }\n  # end\n",
            "users:\n  a: { id: \"1\" }\n  b: { id: \"2\", name: B, email: b@a.example }\n  # end\n"
        ),
        (
            "users: { old: { id: \"9\" }, a: { id: \"1\" }, older: { id: \"8\" } }\n",
            "users: { a: { id: \"1\" }, b: { id: \"2\", name: B, email: b@a.example } }\n"
        ),
        (
            "users:\n  a:\n    id: \"1\"\n    active: false",
            "users:\n  a:\n    id: \"1\"\n    active: true\n  b: { id: \"2\", name: B, email: b@a.example }\n"
        ),
        (
            "users: {}\n",
            "users: { a: { id: \"1\", name: A, email: a@a.example }, b: { id: \"2\", name: B, email: b@a.example } }\n"
        ),
        (
            "users: { old: { id: \"9\" } }\n",
            "users: { a: { id: \"1\", name: A, email: a@a.example }, b: { id: \"2\", name: B, email: b@a.example } }\n"
        ),
        (
            "users: { a: { id: \"1\" }, b: { id: \"2\" }, old: { id: \"9\" }, older: { id: \"8\" } }\n",
            "users: { a: { id: \"1\" }, b: { id: \"2\" } }\n"
        ),
        (
            "users:\r\n  a: { id: \"1\" }\r\n  old: { id: \"9\" }\r\n  b: { id: \"2\" }\r\n",
            "users:\r\n  a: { id: \"1\" }\r\n  b: { id: \"2\" }\r\n"
        ),
    ]

    @Test(arguments: layouts)
    func usersAreChangedWhereTheyStand(_ layout: (before: String, after: String)) throws {
        #expect(try after(layout.before, Self.users) == layout.after)
    }

    @Test func stagesOfAPipelineAreToldApart() throws {
        let text = """
            entities:
              deal:
                stage: STAGE_ID
                fields: { STAGE_ID: { type: stage } }
                pipelines:
                  calls: { id: "10", stages: { first: { id: "C10:NEW", is: open }, gone: { id: "C10:X", is: open } } }

            """
        let stages = """
            {"result": [{"ENTITY_ID": "DEAL_STAGE_10", "STATUS_ID": "C10:NEW", "SEMANTICS": "S"},
            {"ENTITY_ID": "DEAL_STAGE_10", "STATUS_ID": "C10:LOSE", "SEMANTICS": "F"},
            {"ENTITY_ID": "DEAL_STAGE_11", "STATUS_ID": "C11:NEW", "SEMANTICS": null}]}
            """
        let result = try #require(try imported(text, stages))
        #expect(
            result.changes == [
                "changed: deal stage calls/first: open is won now", "removed: deal stage calls/gone",
                "added: deal stage calls/LOSE", "added: deal pipeline pipeline 11",
            ]
        )
        let pipelines = """
                pipelines:
                  calls: { id: "10", stages: { first: { id: "C10:NEW", is: won }, LOSE: { id: C10:LOSE, is: lost } } }
                  pipeline 11:
                    id: "11"
                    stages:
                      NEW: { id: C11:NEW, is: open }

            """
        #expect(result.text.hasSuffix(pipelines), "\(result.text)")
    }

    @Test(arguments: layouts)
    func anImportAgainFindsNothing(_ layout: (before: String, after: String)) throws {
        let result = try #require(try imported(layout.after, Self.users))
        #expect(result.changes == [])
        #expect(result.text == Self.head + layout.after)
    }

    @Test func knownOnlyAddsNothing() throws {
        let text = "users:\n  a: { id: \"1\", name: X }\n"
        #expect(try after(text, Self.users, isKnownOnly: true) == "users:\n  a: { id: \"1\", name: A }\n")
    }

    @Test func finerTypesOfPeopleStay() throws {
        let text = """
            entities:
              deal:
                fields:
                  UF_CRM_PAGE: { type: url, key: true }
                  DATE_CREATE: { type: datetime }
                  GONE: { type: text }

            """
        let fields = """
            {"result": {"UF_CRM_PAGE": {"type": "string", "isReadOnly": false, "isRequired": false, "isMultiple": true},
            "DATE_CREATE": {"type": "datetime", "isReadOnly": true}, "STAGE_ID": {"type": "crm_status", "isReadOnly": false}}}
            """
        let result = try #require(try imported(text, fields))
        #expect(result.changes == ["changed: deal.UF_CRM_PAGE is many", "removed: deal.GONE"])
        #expect(result.text.contains("UF_CRM_PAGE: { type: url, key: true, many: true }\n"))
        #expect(result.text.contains("DATE_CREATE: { type: datetime }\n"))
    }

    private static let refusals: [(answer: String, words: String)] = [
        ("{", "1.json: not JSON at line 1, column 2: the end of the text where a key in double quotes is wanted"),
        ("[]", "1.json: no answer that is known; of Bitrix24 there are"),
        ("{\"result\": []}", "1.json: an empty list; a wrong id is answered so, without an error"),
        ("{\"result\": [{\"ID\": \"1\", \"EMAIL\": \"\"}], \"total\": 9}", "1.json: 1 of 9 are here (users)"),
        (
            "{\"error\": \"NO_AUTH_FOUND\"}",
            "1.json: the CRM refused: 'NO_AUTH_FOUND'; the webhook or the application is not"
        ),
    ]

    @Test(arguments: refusals)
    func answersOfNoUseAreToldWhy(_ refusal: (answer: String, words: String)) throws {
        let error = #expect(throws: AnswerError.self) { try imported("users: {}\n", refusal.answer) }
        #expect(error?.description.hasPrefix(refusal.words) == true, "\(error?.description ?? "")")
    }
}
