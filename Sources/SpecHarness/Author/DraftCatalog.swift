/// A catalogue to be filled in: contacts, leads and one user of a Bitrix24 portal.
package func draftCatalog(_ id: String) -> String {
    """
    # A start: put in the address, zone, users, fields and stages of your portal, or import them: crmspec catalog import.
    crmspec: 1
    catalog: \(id)
    kind: bitrix24
    portal: https://fill-in.bitrix24.example
    zone: Europe/Kyiv
    region: UA
    users:
      first.user: { id: "1", name: First User, email: first.user@fill-in.example }
    entities:
      contact:
        url: /crm/contact/details/{{id}}/
        responsible: ASSIGNED_BY_ID
        fields:
          NAME:           { type: text }
          LAST_NAME:      { type: text }
          PHONE:          { type: phone, many: true }
          EMAIL:          { type: email, many: true }
          ASSIGNED_BY_ID: { type: user }
      lead:
        url: /crm/lead/details/{{id}}/
        stage: STATUS_ID
        responsible: ASSIGNED_BY_ID
        fields:
          TITLE:          { type: text, required: true }
          NAME:           { type: text }
          PHONE:          { type: phone, many: true }
          EMAIL:          { type: email, many: true }
          COMMENTS:       { type: text }
          OPPORTUNITY:    { type: decimal }
          UTM_SOURCE:     { type: text }
          UTM_MEDIUM:     { type: text }
          UTM_CAMPAIGN:   { type: text }
          CONTACT_ID:     { type: contact }
          STATUS_ID:      { type: stage }
          ASSIGNED_BY_ID: { type: user }
        pipelines:
          leads: { stages: { NEW: open, IN_PROCESS: open, CONVERTED: won, JUNK: lost } }

    """
}
