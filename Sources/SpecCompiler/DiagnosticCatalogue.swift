package import SpecBase
import SpecYAML

extension DiagnosticKind {
    /// Every kind that the compiler reports, by id. Documentation and the rule suite are generated from this list.
    package static let catalogue: [DiagnosticKind] =
        (yamlDiagnosticKinds + syntaxDiagnosticKinds + decodeDiagnosticKinds + checkDiagnosticKinds
        + adviceDiagnosticKinds + allowDiagnosticKinds)
        .sorted { $0.id.precedesByBytes($1.id) }

    /// Kinds that any piece of a spec shows which is cut out to show something else.
    package static let leftovers: [DiagnosticKind] = unusedDiagnosticKinds + [.repeatMakesAnother]
}

/// What is said of sound channels and whole workspaces.
let adviceDiagnosticKinds: [DiagnosticKind] =
    keyDiagnosticKinds + mergingDiagnosticKinds + unusedDiagnosticKinds + secretDiagnosticKinds

/// Every kind that checking and proving report.
let checkDiagnosticKinds: [DiagnosticKind] = [
    .alwaysFalse, .alwaysTrue, .ambiguousWord, .badAbout, .badLiteral, .badPattern, .deadRow, .duplicateAccountID,
    .duplicateName, .inactiveUser,
    .incompleteRows, .laterLet, .laterRecord, .literalIsName, .mergeUnderKeep, .missingPart, .missingPick,
    .missingUpdate, .needsPeople, .noSuchRole, .notAnalysed, .notProven, .notSearchable, .nothingFinds, .optionalValue,
    .overlappingChannels, .requiredFieldMissing, .searchCycle, .searchOnNoKey, .sameEffect, .secondDefault,
    .secondPeople,
    .setTwice, .sharedContact, .sharedSubject, .singleBraces, .starvedChannel, .typeMismatch, .uncaughtEvent,
    .unknownCatalog, .unknownEntity,
    .unknownEnumWord, .unknownField, .unknownFunction, .unknownName, .unknownProperty, .unknownRegion,
    .unknownSource, .unknownStage, .unknownTable, .unknownTeam, .unknownTemplate, .unknownType, .unknownUser,
    .unreachableElse, .usedTooEarly, .wayWithoutValue, .wrongArguments, .wrongSourceKind,
]
