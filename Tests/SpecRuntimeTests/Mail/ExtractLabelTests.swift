import SpecIR
import SpecRuntime
import Testing

/// Values are found beside their labels and below them.
@Suite struct ExtractLabelTests {
    private static let lines = """
        From the site: new lead
        Name: Ivan Petrov
        Phone :  +380 44 200-00-11, call after 10
        Your e-mail\u{A0} address： ivan@a.example
        Empty:
        Text: first line
        second line
        -- end --
        Name: Olena
        """

    private static func after(
        _ labels: String...,
        until: String? = nil,
        lines: Bool = false,
        in part: MailPart = .body
    ) -> LabelOrigin {
        LabelOrigin(part: part, labels: labels, side: .after, until: until, goesOverLines: lines, row: nil)
    }

    private static func below(_ label: String, row: String? = nil) -> LabelOrigin {
        LabelOrigin(part: .body, labels: [label], side: .below, until: nil, goesOverLines: false, row: row)
    }

    @Test(arguments: [
        (after("Name"), false, ["Ivan Petrov"]),
        (after("Name:"), false, ["Ivan Petrov"]),
        (after("Name"), true, ["Ivan Petrov", "Olena"]),
        (after("Phone"), false, ["+380 44 200-00-11, call after 10"]),
        (after("Phone", until: ","), false, ["+380 44 200-00-11"]), (after("Phone", until: " "), false, ["+380"]),
        (after("Phone", until: "none"), false, ["+380 44 200-00-11, call after 10"]),
        // Blanks of every kind are one.
        (after("e-mail address"), false, ["ivan@a.example"]),
        (after("Empty"), false, [""]),
        (after("Missing"), false, []),
        (after("Missing", "Name"), false, ["Ivan Petrov"]),
        (after("Phone", "Name"), false, ["+380 44 200-00-11, call after 10"]),
        // At a line's start before anywhere.
        (after("site"), false, ["new lead"]),
        (after("Text", until: "-- end", lines: true), false, ["first line\nsecond line"]),
        (after("Text", until: "second", lines: true), false, ["first line"]),
        (after("Text", until: "line", lines: true), false, ["first"]),
        // A line's start counts before the place within a line: `Name` of the next form, not that of the mail's first line.
        (
            after("From the site", until: "Your", lines: true), false,
            ["new lead\nName: Ivan Petrov\nPhone :  +380 44 200-00-11, call after 10"]
        ),
        (after("Text", lines: true), false, ["first line\nsecond line\n-- end --\nName: Olena"]),
        (after("Empty", until: "second", lines: true), false, ["Text: first line"]),
        (after("name"), false, []),
        (below("Text"), false, ["second line"]),
        (below("Name"), true, ["Phone :  +380 44 200-00-11, call after 10", ""]),
        (below("-- end --"), false, ["Name: Olena"]),
        (after("lead", in: .subject), false, ["No. 5"]),
        (after("Name", in: .original), false, []),
    ]) func inLines(origin: LabelOrigin, isMany: Bool, wanted: [String]) throws {
        let message = try mail(
            headers: "Subject: New lead No. 5\nContent-Type: text/plain; charset=utf-8",
            text: Self.lines
        )
        #expect(LabelledMail(message).values(at: origin, isMany: isMany) == wanted)
    }

    private static let tables = """
        <p>Order: 17</p>
        <table><tr><td>Name</td><td>Ivan</td><td>Phone:</td><td>100</td></tr>
        <tr><td>City</td><td></td></tr><tr><td>Note: x</td><td>y</td></tr>
        <tr><td>Text</td><td>one<br>two: 2</td></tr></table>
        <table><tr><th>Item</th><th>Price</th><th>Count</th></tr>
        <tr><td>Door</td><td>10</td><td>1</td></tr><tr><td>Lock</td><td></td><td>2</td></tr>
        <tr><td colspan=2>Total</td><td>3</td></tr></table>
        <p>Item</p><p>after the table</p>
        """

    @Test(arguments: [
        (after("Order"), false, ["17"]), (after("Name"), false, ["Ivan"]), (after("Phone"), false, ["100"]),
        (after("City"), false, [""]), (after("Note"), false, ["x"]), (after("Text"), false, ["one\ntwo: 2"]),
        (after("Name", until: "v"), false, ["I"]), (after("two"), false, ["2"]), (after("Total"), false, ["3"]),
        (below("Item"), false, ["Door"]), (below("Price"), false, ["10"]), (below("Count"), false, ["1"]),
        (below("Price", row: "Lock"), false, [""]), (below("Count", row: "Lock"), false, ["2"]),
        (below("Count", row: "Total"), false, ["3"]), (below("Count", row: "None"), false, []),
        (below("Price"), true, ["10", ""]), (below("Count"), true, ["1", "2", "3"]),
        (below("Order"), false, ["Name\tIvan\tPhone:\t100"]), (below("Total"), false, [""]),
        (after("Door", lines: true), false, ["10\t1\nLock\t\t2\nTotal\t3\nItem\nafter the table"]),
    ]) func inTables(origin: LabelOrigin, isMany: Bool, wanted: [String]) throws {
        let message = try mail(headers: "Content-Type: text/html", text: Self.tables)
        #expect(LabelledMail(message).values(at: origin, isMany: isMany) == wanted)
    }

    /// Builders of newsletters put every line into a table of its own.
    @Test func belowInTablesOfOneCell() throws {
        let message = try mail(
            headers: "Content-Type: text/html",
            text: "<table><tr><td>Name</table><table><tr><td>Ivan</table><table><tr><td>Tags<tr><td>a<tr><td>b</table>"
        )
        #expect(LabelledMail(message).values(at: Self.below("Name"), isMany: false) == ["Ivan"])
        #expect(LabelledMail(message).values(at: Self.below("Tags"), isMany: true) == ["a", "b"])
        #expect(LabelledMail(message).values(at: Self.below("Name", row: "x"), isMany: true) == [])
    }

    @Test func inTheOriginal() throws {
        let message = try mail(
            headers: "Content-Type: text/plain",
            text: "Name: Boss\n---------- Forwarded message ---------\nFrom: a@a.example\n\nName: Ivan"
        )
        #expect(LabelledMail(message).values(at: Self.after("Name", in: .original), isMany: false) == ["Ivan"])
        #expect(LabelledMail(message).values(at: Self.after("Name"), isMany: false) == ["Boss"])
    }

    @Test func rowsThatSpan() throws {
        let message = try mail(
            headers: "Content-Type: text/html",
            text:
                "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
        )
        #expect(LabelledMail(message).values(at: Self.below("B"), isMany: true) == ["2", "3"])
        #expect(LabelledMail(message).values(at: Self.below("A"), isMany: true) == ["1"])
        let more = try mail(
            headers: "Content-Type: text/html",
            text: """
                <table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan=3>1</td><td>2</td><td rowspan="2">3</td></tr>
                <tr><td>4</td></tr><tr><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td><td>9</td></tr>
                <tr><td colspan=2 rowspan=2>10</td><td>11</td></tr><tr><td>12</td></tr></table>
                """
        )
        let found = ["A", "B", "C"].map { LabelledMail(more).values(at: Self.below($0), isMany: true) }
        #expect(found == [["1", "7", "10"], ["2", "4", "5", "8"], ["3", "6", "9", "11", "12"]])
    }

    /// A cell that reaches down from beyond the thousandth column does not.
    @Test(arguments: [(999, "", "c"), (1_000, "c", "")]) func wideTables(count: Int, below: String, beside: String)
        throws
    {
        let cells = String(repeating: "<td>x", count: count)
        let message = try mail(
            headers: "Content-Type: text/html",
            text: "<table><tr>\(cells)<td rowspan=2>a<td>b<tr>\(cells)<td>c</table>"
        )
        #expect(LabelledMail(message).values(at: Self.below("a"), isMany: false) == [below])
        #expect(LabelledMail(message).values(at: Self.below("b"), isMany: false) == [beside])
    }

    /// A cell has one column at least.
    @Test(arguments: ["0", "", "x", "-1"]) func cellsWithoutColumns(span: String) throws {
        let text = "<table><tr><td>A<td>B<tr><td colspan='\(span)'>1<td>2</table>"
        let message = try mail(headers: "Content-Type: text/html", text: text)
        #expect(LabelledMail(message).values(at: Self.below("B"), isMany: false) == ["2"])
    }

    @Test(arguments: ["colspan=2", "colspan = 2", "colspan='2'"]) func cellsOfTwoColumns(span: String) throws {
        let text = "<table><tr><td>A<td>B<td>C<tr><td \(span)>1<td>2</table>"
        let message = try mail(headers: "Content-Type: text/html", text: text)
        #expect(LabelledMail(message).values(at: Self.below("C"), isMany: false) == ["2"])
    }

    /// A value in the next cell is passed over as a whole.
    @Test func labelsWithinAValueAreNone() throws {
        let message = try mail(
            headers: "Content-Type: text/html",
            text: "<table><tr><td>Name</td><td>Name: x<br>Name: y</td><td>Name: z</td></tr></table><p>Name: w"
        )
        #expect(
            LabelledMail(message).values(at: Self.after("Name"), isMany: true) == ["Name: x\nName: y", "z", "w"]
        )
    }

    /// Beside a label, the next cell counts where the label ends its own.
    @Test func besideInACellOfSeveralLines() throws {
        let message = try mail(
            headers: "Content-Type: text/html",
            text: "<table><tr><td>Order</td><td>Name<br>x</td><td>y<br>City</td><td>Kyiv</td></tr></table>"
        )
        #expect(LabelledMail(message).values(at: Self.after("Name"), isMany: false) == [""])
        #expect(LabelledMail(message).values(at: Self.after("City"), isMany: false) == ["Kyiv"])
    }

    /// What ends a value ends it where it begins a line, if it does so anywhere.
    @Test func theEndOfAValueThatBeginsALine() throws {
        let message = try mail(headers: "Content-Type: text/plain", text: "Text: as Name said\n and more\n Name: Ivan")
        let origin = Self.after("Text", until: "Name", lines: true)
        #expect(LabelledMail(message).values(at: origin, isMany: false) == ["as Name said\n and more"])
    }

    /// What is looked for may begin at the first letter.
    @Test(arguments: [
        ("<table><tr><td>Phone</td><td>, call</td></tr></table>", after("Phone", until: ","), false, [""]),
        ("Name: a<br>b<br>Name: c", after("Name", until: "Name", lines: true), true, ["a\nb", "c"]),
        (
            "Text: as Name said<br>and more<br>Name: Ivan", after("Text", until: "Name", lines: true), false,
            ["as Name said\nand more"]
        ),
        ("<table><tr><td>x</td><td>Count of doors<br>7</td></tr></table>", below("Count"), false, ["7"]),
        (
            "<table><tr><td>x</td><td>Count of doors<br>Count of locks<br>7</td></tr></table>", below("Count"), true,
            ["Count of locks", "7"]
        ),
        ("Text<br><br>one", below("Text"), false, ["one"]),
        ("Name\u{85}of: Ivan", after("Name of"), false, ["Ivan"]),
    ]) func atTheFirstLetter(html: String, origin: LabelOrigin, isMany: Bool, wanted: [String]) throws {
        let message = try mail(headers: "Content-Type: text/html; charset=utf-8", text: html)
        #expect(LabelledMail(message).values(at: origin, isMany: isMany) == wanted)
    }

    /// A line may end where a label goes on.
    @Test func theBeginningOfALabelIsNone() throws {
        let text = "<pre>Name \nName \u{A0}of\nName of: Ivan</pre>"
        let message = try mail(headers: "Content-Type: text/html; charset=utf-8", text: text)
        #expect(LabelledMail(message).values(at: Self.after("Name of the"), isMany: true) == [])
        #expect(LabelledMail(message).values(at: Self.after("Name of"), isMany: true) == ["", "Ivan"])
    }

    /// What is below a label may be the label itself.
    @Test func belowItself() throws {
        let message = try mail(headers: "Content-Type: text/plain", text: "Name\nName\nIvan")
        #expect(LabelledMail(message).values(at: Self.below("Name"), isMany: true) == ["Name", "Ivan"])
    }

    /// In a cell of several lines, what is below a label is the next of them.
    @Test func belowInACellOfSeveralLines() throws {
        let message = try mail(
            headers: "Content-Type: text/html",
            text:
                "<table><tr><td>Name</td><td>City now<br><br>Kyiv<br>Lviv too<br>City then<br> Dnipro </td></tr></table><p>after"
        )
        #expect(LabelledMail(message).values(at: Self.below("City"), isMany: false) == ["Kyiv"])
        #expect(LabelledMail(message).values(at: Self.below("Lviv"), isMany: false) == ["City then"])
        #expect(LabelledMail(message).values(at: Self.below("City"), isMany: true) == ["Kyiv", "Dnipro"])
        #expect(LabelledMail(message).values(at: Self.below("Dnip"), isMany: true) == ["after"])
    }
}
