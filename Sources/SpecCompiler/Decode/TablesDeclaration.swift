package import SpecBase

/// `tables:`: value → value tables, shared by the channels.
package struct TablesDeclaration: Hashable, Sendable {
    package var origin: DeclarationOrigin
    package var tables: [TableDeclaration] = []
}

/// A table for `lookup`; its literals are checked against the type wanted at each use.
package struct TableDeclaration: Hashable, Sendable {
    package var name: Located<String>
    package var rows: [Row] = []
    package var otherwise: Located<String>?
    package var range: SourceRange
    /// Whether every row was understood.
    package var isComplete: Bool

    package struct Row: Hashable, Sendable {
        package var key: Located<String>
        package var value: Located<String>
    }
}
