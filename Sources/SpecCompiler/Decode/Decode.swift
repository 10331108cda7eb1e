package import SpecBase
package import SpecYAML

/// Gives the YAML tree of one file the shape of a declaration.
///
/// - Parameters:
///   - isKnownZone: Whether a time zone of this IANA name can be compiled in.
/// - Returns: What the file declares, or `nil` after reporting why it declares nothing.
package func decode(
    _ node: YAMLNode,
    file: SourceFile,
    isKnownZone: (String) -> Bool = { _ in true },
    into log: inout DiagnosticLog
) -> Declaration? {
    nil
}
