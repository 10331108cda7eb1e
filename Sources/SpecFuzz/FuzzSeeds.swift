import SpecEditor

/// Texts from which fuzzing starts, beside golden cases and specs.
package enum FuzzSeeds {
    package static let forms = [
        "a[b][]=1&c=%D0%96+x&a[b][2]=y", "phone=1&phone=2&%zz=&=x&_charset_=windows-1251",
        "1--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\ny\r\n--B--\r\n",
    ]

    package static let requests = [
        "POST /in/a?x=1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        """
        POST /in/a HTTP/1.1
        Content-Type: application/json

        {"name":"Anna","phone":"8 916 123-45-67","emails":["a@shop.example"],"amount":"1 000,50","when":1775721960}
        """,
        "GET /in/a?name=Anna&phone=%2B79161234567&order=7&list[0][name]=x HTTP/1.1\n\n",
    ]

    package static let html = [
        "<html><head><style>p{}</style></head><body><p>Name: Anna&nbsp;&#x41;&amp;<br>Phone: <b>+7 916</b></body>",
        "<table><tr><td colspan=2 rowspan=\"3\">a</td><th>b</th></tr><tr><td><ul><li>c<li>d</ul></table>",
        "<!-- x --><script>if (a < b) {}</script><blockquote>old</blockquote><pre>  a\n b</pre><![CDATA[x]]>",
    ]

    package static let expressions = [
        "present(phone) and not (name == 'x' or amount >= 10.5)", "name else 'x'", "count(emails) > 1", "date(moment)",
        "user(\"anna\")", "contact.NAME else name", "event.payload", "amount * 2 - 1 / 3", "moment + 3d",
        "url(contact)",
        "case { amount > 1: 'a', else: 'b' }", "lower(name)", "contains(name, 'x')", "first(emails) else 'x'",
    ]

    package static let sessions: [String] = {
        let uri: JSON = ["uri": "file:///project/specs/site.yaml"]
        func request(_ id: Int, _ method: String, _ params: JSON) -> JSON {
            ["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params]
        }
        let place: JSON = ["textDocument": uri, "position": ["line": 11, "character": 8], "newName": "client"]
        let range: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 20, "character": 0]]
        let document: JSON = [
            "uri": "file:///project/specs/site.yaml", "languageId": "yaml", "version": 1,
            "text": .string(FuzzSpecs.site),
        ]
        let edit: JSON = [
            "textDocument": ["uri": "file:///project/specs/site.yaml", "version": 3],
            "contentChanges": [["range": range, "text": "😀"]],
        ]
        let start = request(0, "initialize", ["capabilities": [:], "rootUri": "file:///project"])
        let open = JSON.notification("textDocument/didOpen", ["textDocument": document])
        let questions = [
            "completion", "hover", "definition", "references", "prepareRename", "rename", "documentSymbol",
            "semanticTokens/full", "codeLens",
        ].enumerated().map { request($0.offset + 2, "textDocument/\($0.element)", place) }
        let actions = request(20, "textDocument/codeAction", ["textDocument": uri, "range": range, "context": [:]])
        let change = JSON.notification("textDocument/didChange", edit)
        let whole = [start, open] + questions + [actions, change, request(21, "shutdown", [:])]
        return [whole.map(\.printed).joined(separator: "\n"), whole.map(framed).joined()]
            + questions.map { [start, open, $0].map(\.printed).joined(separator: "\n") }
    }()
}
