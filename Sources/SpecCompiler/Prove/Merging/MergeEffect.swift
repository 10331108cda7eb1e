import SpecBase
import SpecIR

/// What a policy does to a field that the CRM holds: policies of one effect are the same there.
enum MergeEffect: Hashable {
    case keeps, adds, fills, replaces, sets
}

extension SpecIR.MergePolicy {
    /// The row of the language's table of policies.
    ///
    /// - Parameter isMany: Its column.
    /// - Returns: What happens to the field.
    func effect(isMany: Bool) -> MergeEffect {
        switch self {
        case .keep: .keeps
        case .enrich: isMany ? .adds : .keeps
        case .fill: isMany ? .adds : .fills
        case .replace: isMany ? .adds : .replaces
        case .set: .sets
        }
    }
}

extension UpdateDeclaration {
    /// The policy that is written, if one is.
    var policy: Located<MergePolicy>? {
        switch self {
        case .policy(let policy): policy
        case .block(let block): block.merge
        }
    }

    /// Where the policy is written, or the block that has none.
    var policyRange: SourceRange { policy?.range ?? range }
}
