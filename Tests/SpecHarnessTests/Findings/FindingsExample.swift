import SpecBase
import SpecCompiler
import SpecHarness
import SpecTestSupport

/// A workspace with an error, warnings, an allowance, a secret and awkward letters.
enum FindingsExample {
    static let files: [SourceFile] = [
        SourceFile(
            path: "specs/a b,ü.yaml",
            text: """
                crmspec: 1
                channel: orders
                crm: bitrix24
                source: { webhook: orders }
                inputs: { order: { path: order_id, required: true } }
                records:
                  lead:
                    fields:
                      TITLE: order
                      NAME: order # crmspec: allow literal-is-a-name -- the shop, 100% sure
                      COMMENTS: "😀 {order}"
                once: order

                """
        ),
        SourceFile(
            path: "/srv/b.yaml",
            text: """
                crmspec: 1
                channel: other
                crm: bitrix24
                source: { webhook: other }
                inputs: { order: { path: order_id, required: true } }
                records:
                  lead: { fields: { TITEL: "{{order}}" } }

                """
        ),
        SourceFile(
            path: "shop.yaml",
            text: """
                crmspec: 1
                catalog: shop
                kind: bitrix24
                portal: https://example.bitrix24.ru/rest/17/s3cr3tw0rd/
                zone: Europe/Moscow
                region: RU
                entities: { lead: { fields: { TITLE: { type: text } } } }

                """
        ),
        ExampleWorkspace.catalog,
    ]

    static func report(of files: [SourceFile] = files, deniesWarnings: Bool = false) -> CheckReport {
        let judged = applyAllowances(compile(files).diagnostics, files: files, today: nil)
        return CheckReport(
            files: files,
            shown: judged.shown,
            allowed: judged.allowed,
            deniesWarnings: deniesWarnings
        )
    }
}
