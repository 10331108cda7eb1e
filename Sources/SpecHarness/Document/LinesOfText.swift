/// The lines of a text, without its last line end. Works on scalars: CR LF is one `Character`.
func lines(of text: String) -> [String] {
    var scalars = text.unicodeScalars
    if scalars.last == "\n" { scalars.removeLast() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
