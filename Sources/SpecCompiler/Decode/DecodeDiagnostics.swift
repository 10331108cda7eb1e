package import SpecBase

/// Every way in which a file can fail to declare something, sorted by id.
package let decodeDiagnosticKinds: [DiagnosticKind] = [
    .bracesInExpression, .commentInValue, .conflictingKeys, .duplicateWord, .elseNotLast, .everyElementWithoutMany,
    .malformedBoolean, .malformedDays, .malformedDuration, .malformedHours, .malformedID, .malformedInteger,
    .malformedMailbox, .malformedName, .malformedURL, .misplacedKey, .missingKey, .missingVersion,
    .pastedWebhookURL, .splitByYAML,
    .unknownCountry, .unknownFileKind, .unknownKey, .unknownTimeZone, .unknownWord, .unsupportedVersion, .wrongShape,
]
