import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

@Suite struct TmpDump {
    @Test func dump() {
        for kind in DiagnosticKind.catalogue where kind.rejects.contains("#?") || kind.id == "not-proven" {
            print("=====", kind.id)
            let files = ExampleWorkspace(MarkedSpec(kind.rejects)).files
            for d in compile(files).diagnostics {
                print("R", d.range.path, d.range.start.line, d.range.start.column, d.range.end.line, d.range.end.column, d.kind.id, d.message, separator: "\t")
            }
            for d in compile(ExampleWorkspace(MarkedSpec(kind.accepts)).files).diagnostics {
                print("A", d.range.path, d.range.start.line, d.range.start.column, d.range.end.line, d.range.end.column, d.kind.id, d.message, separator: "\t")
            }
        }
    }
}
