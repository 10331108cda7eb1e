package import SpecBase
import SpecYAML

extension DiagnosticKind {
    /// Every kind that the compiler reports, by id. Documentation and the rule suite are generated from this list.
    package static let catalogue: [DiagnosticKind] =
        (yamlDiagnosticKinds + syntaxDiagnosticKinds + decodeDiagnosticKinds + checkDiagnosticKinds
        + allowDiagnosticKinds)
        .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
}

/// Every kind that checking and proving report.
let checkDiagnosticKinds: [DiagnosticKind] = [
    .alwaysFalse, .alwaysTrue, .ambiguousWord, .badAbout, .badLiteral, .badPattern, .deadRow, .duplicateName,
    .inactiveUser,
    .incompleteRows, .laterRecord, .literalIsName, .mergeUnderKeep, .missingPart, .missingPick,
    .missingUpdate, .needsPeople, .noSuchRole, .notAnalysed, .notProven, .notSearchable, .nothingFinds, .optionalValue,
    .overlappingChannels, .requiredFieldMissing, .searchCycle, .searchOnNoKey, .sameEffect, .secondDefault,
    .secondPeople,
    .setTwice, .sharedContact, .sharedSubject, .singleBraces, .starvedChannel, .typeMismatch, .uncaughtEvent,
    .unknownCatalog, .unknownEntity,
    .unknownEnumWord, .unknownField, .unknownFunction, .unknownName, .unknownProperty, .unknownRegion,
    .unknownSource, .unknownStage, .unknownTable, .unknownTeam, .unknownTemplate, .unknownType, .unknownUser,
    .unreachableElse, .usedTooEarly, .wayWithoutValue, .wrongArguments, .wrongSourceKind,
]
