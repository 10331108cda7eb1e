import Foundation
import SpecIR
import SpecRuntime
import SpecTestSupport
import Testing

/// Mails of Contact Form 7, as recorded beside the corpora.
@Suite struct RecordedMailTests {
    private func read(_ name: String) throws -> MailMessage {
        try decodeMail(Array(Corpora.data("payloads/cf7/\(name).eml")))
    }

    private func value(_ label: String, of message: MailMessage, until: String? = nil, lines: Bool = false) -> [String]
    {
        LabelledMail(message).values(
            at: LabelOrigin(part: .body, labels: [label], side: .after, until: until, goesOverLines: lines, row: nil),
            isMany: false
        )
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func defaultTemplate() throws {
        let message = try read("default_mail")
        #expect(message.subject == "Пример \"Вопрос по доставке\"")
        #expect(message.from == MailAddress(address: "wordpress@example.com", name: "Пример"))
        #expect(message.replyTo == MailAddress(address: "maria@example.com", name: nil))
        #expect(value("From", of: message) == ["Мария Иванова maria@example.com"])
        #expect(
            value("Message Body", of: message, until: "-- ", lines: true)
                == ["Здравствуйте! Перезвоните: 8 (916) 123-45-67"]
        )
        #expect(message.original == nil && message.flaws == [])
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func textBesideHTML() throws {
        let message = try read("html_multipart_mail")
        #expect(value("Продукт", of: message) == ["Крем & маска"])
        #expect(value("Телефон", of: message) == ["+7 (916) 123-45-67"])
        #expect(message.flaws == [])
    }

    @Test(.enabled(if: Corpora.areThere, "CRMSPEC_CORPORA is not set"))
    func labels() throws {
        let message = try read("planfix_labels_ru")
        #expect(value("Место", of: message) == ["Москва, ул. Примерная, 1"])
        #expect(value("Имя", of: message) == ["Мария"])
        #expect(
            value("Комментарий", of: message, until: "-- ", lines: true)
                == ["Позвонить за час\nи привезти каталог"]
        )
    }
}
