extension Answer {
    /// What a refusal means, in words: the CRM's own, and what to do where it is known; `nil` for any other answer.
    var refusal: String? {
        let code = self["error"]?.text ?? self["title"]?.text ?? self["code"]?.text
        let isRefusal = self["error"] != nil || self["validation-errors"] != nil || self["status"]?.text == "401"
        guard isRefusal || self["result"]?.text == "fail" else { return nil }
        let said = [self["error_description"], self["detail"], self["error"], self["title"]].compactMap { $0?.text }
            .first
        let remedy = code.flatMap { Self.remedies[$0.lowercased()] } ?? "save its answer again"
        return "the CRM refused: '\(said ?? "an error")'; \(remedy)"
    }

    private static let remedies: [String: String] = [
        "application_not_found": "the application is not installed on the portal, or was taken off; install it there",
        "no_auth_found": "the webhook or the application is not known to the portal; make it anew and store its secret",
        "invalid_credentials": "the webhook's secret is not its own, or its user was dismissed; make it anew",
        "insufficient_scope": "the webhook or the application lacks rights; give it crm, user and task",
        "expired_token": "the access has run out; renew it",
        "invalid_token": "the access is of another portal, or has run out; renew it",
        "portal_deleted": "there is no such portal any more; look at 'portal'",
        "payment_required": "the portal's plan does not allow it",
        "unauthorized": "the integration is not installed in the account, or its token has run out; install it again",
    ]
}
