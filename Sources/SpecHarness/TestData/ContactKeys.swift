package import SpecBase
import SpecCompiler

/// Which keys and labels hold phones, as the specs read them.
package struct ContactKeys: Sendable {
    /// The last names of paths, headers and parameters that inputs of type phone read, with the regions that they assume.
    private(set) var payload: [String: [String]] = [:]

    /// The labels of mails that inputs of type phone are read beside.
    private(set) var labels: [String: [String]] = [:]

    /// Fields of type phone, by the CRM's names.
    private(set) var fields: [String: [String]] = [:]

    package init() {}

    /// Adds what specs say; what is wrong with them is told elsewhere.
    package mutating func add(_ files: [SourceFile]) {
        var log = DiagnosticLog()
        let workspace = readWorkspace(files, into: &log)
        for catalog in workspace.catalogs {
            let region = catalog.region?.value ?? ""
            for field in catalog.entities.flatMap(\.fields) where field.types.contains(where: { $0.value == "phone" }) {
                note(field.name.value, region, in: \.fields)
            }
        }
        let regions = workspace.catalogs.compactMap { $0.region?.value }
        for channel in workspace.channels {
            let own = workspace.catalogs.first { $0.id.value == channel.crm?.value }?.region?.value
            for input in channel.inputs { add(input, regions: own.map { [$0] } ?? regions) }
        }
        for input in workspace.sources.flatMap(\.inputs) { add(input, regions: regions) }
    }

    private mutating func add(_ input: InputDeclaration, regions: [String]) {
        guard input.type?.value == .phone, let origin = input.origin else { return }
        for region in input.region.map({ [$0.value] }) ?? regions {
            switch origin {
            case .paths(let paths):
                for path in paths { if let name = path.lastKey { note(name, region, in: \.payload) } }
            case .header(let name), .query(let name): note(name.value, region, in: \.payload)
            case .label(let label): for text in label.labels { note(text.value, region, in: \.labels) }
            }
        }
    }

    private mutating func note(_ name: String, _ region: String, in part: WritableKeyPath<Self, [String: [String]]>) {
        if self[keyPath: part][name]?.contains(region) != true { self[keyPath: part][name, default: []].append(region) }
    }
}

extension PathSyntax {
    /// The last name on the way, element numbers passed over.
    fileprivate var lastKey: String? {
        steps.reversed().lazy.compactMap { if case .key(let name) = $0.value { name } else { nil } }.first
    }
}
