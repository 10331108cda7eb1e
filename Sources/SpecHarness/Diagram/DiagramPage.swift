/// Diagrams one under another, as Markdown.
package func diagramPage(_ diagrams: [ChannelDiagram]) -> String {
    diagrams.map { "#### \($0.id)\n\n```mermaid\n\(mermaid($0))```\n" }.joined(separator: "\n")
}

/// The marks between which a page holds its diagrams.
package let diagramMarks = (start: "<!-- diagram -->", end: "<!-- /diagram -->")

/// The page with the part between its marks made anew.
///
/// - Returns: `nil` where the page does not have the two marks, each once and in this order.
package func refreshed(_ page: String, diagrams: [ChannelDiagram]) -> String? {
    let starts = page.ranges(of: diagramMarks.start)
    let ends = page.ranges(of: diagramMarks.end)
    guard starts.count == 1, ends.count == 1, starts[0].upperBound <= ends[0].lowerBound else { return nil }
    return page[..<starts[0].upperBound] + "\n\n" + diagramPage(diagrams) + "\n" + page[ends[0].lowerBound...]
}
