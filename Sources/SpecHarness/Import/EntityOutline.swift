/// What a kind of CRM has in any account and no answer says.
struct EntityOutline {
    var url: String?
    var stage: String?
    var responsible: String?
    var fields: [CRMField] = []

    /// The entities that answers are about, in the order in which catalogues list them.
    static func names(of kind: String) -> [String] {
        switch kind {
        case "bitrix24": ["contact", "company", "lead", "deal"]
        case "amocrm": ["contact", "company", "lead"]
        case "planfix": ["contact", "task"]
        default: []
        }
    }

    init(_ name: String, of kind: String) {
        switch (kind, name) {
        case ("bitrix24", _):
            url = "/crm/\(name)/details/{{id}}/"
            stage = ["deal": "STAGE_ID", "lead": "STATUS_ID"][name]
            responsible = "ASSIGNED_BY_ID"
            fields = [CRMField(name: "ASSIGNED_BY_ID", type: "user")]
            if let stage { fields.append(CRMField(name: stage, type: "stage")) }
        case ("amocrm", "lead"):
            url = "/leads/detail/{{id}}"
            stage = "status_id"
            responsible = "responsible_user_id"
            fields = [
                CRMField(name: "name", type: "text"), CRMField(name: "price", type: "decimal"),
                CRMField(name: "contacts", type: "contact", isMany: true), CRMField(name: "status_id", type: "stage"),
                CRMField(name: "responsible_user_id", type: "user"),
            ]
        case ("amocrm", _):
            url = name == "contact" ? "/contacts/detail/{{id}}" : "/companies/detail/{{id}}"
            responsible = "responsible_user_id"
            let names = name == "contact" ? ["name", "first_name", "last_name"] : ["name"]
            fields = names.map { CRMField(name: $0, type: "text") }
            fields.append(CRMField(name: "responsible_user_id", type: "user"))
        case ("planfix", "task"):
            url = "/task/{{id}}"
            stage = "STATUS"
            fields = [
                CRMField(name: "TITLE", type: "text", isRequired: true), CRMField(name: "DESCRIPTION", type: "text"),
                CRMField(name: "COUNTERPARTY", type: "contact"),
                CRMField(name: "EXECUTORS", type: "user", isMany: true),
                CRMField(name: "DUE", type: "datetime"), CRMField(name: "STATUS", type: "stage"),
            ]
        case ("planfix", _):
            url = "/contact/{{id}}"
            fields = [
                CRMField(name: "NAME", type: "text", isRequired: true), CRMField(name: "SURNAME", type: "text"),
                CRMField(name: "EMAIL", type: "email"), CRMField(name: "PHONES", type: "phone", isMany: true),
            ]
        default: break
        }
    }
}
