import SpecRuntime
import Testing

/// HTML becomes the lines its reader sees.
@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("a  b\n\tc", ["a b c"]), ("a<br>b<br/>c</br>d", ["a", "b", "c", "d"]), ("a<br><br>b", ["a", "", "b"]),
        ("a</br></br>b", ["a", "", "b"]), ("&#131;", ["ƒ"]),
        ("<p>a</p><p>b</p>", ["a", "b"]), ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<div>a<br></div><div><br></div><div>b</div>", ["a", "", "b"]), ("<b>a</b><i> b</i>c", ["a bc"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]), ("<a href='x>y'>link</a>", ["link"]),
        ("<blockquote style=\"display:none\">kept</blockquote>", ["kept"]),
        ("<pre>\na  b\n c</pre>d", ["a  b", " c", "d"]), ("<h1>a</h1>b<hr>c", ["a", "b", "c"]),
        // Nobody sees these.
        ("<html><head><title>t</title><style>p{}</style>x</head><body>a</body></html>", ["a"]),
        ("<head><meta charset=utf-8>t<link x>u</head>a", ["a"]), ("<head>t<p>a", ["a"]),
        ("<style>a > b { }</style>a<script>if (1 < 2) '</p>'</script>b", ["ab"]),
        ("a<!-- <p> -->b<!--[if mso]><p>c</p><![endif]-->d<![if !mso]>e<![endif]>", ["abde"]),
        ("a<!-->b<?xml x?>c<!DOCTYPE html>d", ["abcd"]), ("a<!-- never ends", ["a"]), ("<script>never ends", []),
        ("<title/>a", ["a"]),
        ("so\u{AD}ft\u{200B}", ["soft"]),
        // References.
        ("&lt;a&gt; &amp; &quot;b&quot; &apos;", ["<a> & \"b\" '"]), ("&nbsp;a&nbsp;b", ["a b"]),
        ("&#8470;&#x2116;&#X2116 &#8470", ["№№№ №"]), ("&#65a &#x4g", ["Aa \u{4}g"]),
        ("&laquo;a&raquo &copy2026", ["«a» ©2026"]),
        ("&mdash;&hellip;&numero;&zwj;", ["—…№\u{200D}"]),
        ("&none; & &; &#; &#x; &mdash", ["&none; & &; &#; &#x; &mdash"]),
        ("&#150;&#0;&#1114112;&#55296;", ["–\u{FFFD}\u{FFFD}\u{FFFD}"]), ("&amp;lt;", ["&lt;"]),
        // What is no tag is text.
        ("1 < 2 <3 a<b", ["1 < 2 <3 a"]), ("<", ["<"]), ("a <b", ["a"]), ("<p title=\"never ends>a</p>", ["a"]),
        ("", []), ("<br><br>", []), ("a<!never ends", ["a"]), ("a<script></script", ["a"]), ("<title></title>b", ["b"]),
        ("<title>t<title>u</title>a", ["a"]), ("<style></style x>a", ["a"]), ("<script><</script>a", ["a"]),
        ("a<script><", ["a"]),
        ("<title>a<title>b", ["ab"]), ("a<!--x-->b<!---->c<!--->d", ["abcd"]), ("<p x=y'>a<p x=y'>b", ["a", "b"]),
        ("<p x='>'>a", ["a"]), ("<p x= '>'>a", ["a"]), ("<p 'x>y'>a", ["y'>a"]),
        ("x<pre>\na</pre>", ["x", "a"]), ("x<pre>\n\na</pre>", ["x", "", "a"]), ("<pre>a\nb", ["a", "b"]),
        ("<pre>a</pre>b  c", ["a", "b c"]),
        ("</pre><pre>a  b</pre></pre>c  d<pre>e  f", ["a  b", "c d", "e  f"]),
        ("<p x=\">'\">a", ["a"]), ("<P>a</P ><DIV>b", ["a", "b"]),
        ("</ p>a</1>b", ["</ p>a</1>b"]),
        ("<\(String(repeating: "x", count: 60))>a", ["a"]),
    ]) func lines(text: String, wanted: [String]) throws {
        let lines = try shown(html(text))
        #expect(lines == wanted)
    }

    @Test(arguments: [
        ("<table><tr><td>Name<td>Ivan<tr><td>Phone<td>1</table>", ["[Name|Ivan]", "[Phone|1]"]),
        ("a<table><tr><th>N</th><td>1</td></tr></table>b", ["a", "[N|1]", "b"]),
        // Outlook puts every value into a paragraph.
        ("<table><tr><td><p>Name</p></td><td><p>Ivan</p></td></tr></table>", ["[Name|Ivan]"]),
        // A message of several lines is one value.
        ("<table><tr><td>Text</td><td>one<br>two</td></tr></table>", ["[Text|one\ntwo]"]),
        ("<table><tr><td>Text<td><p>one<br>two</p></table>", ["[Text|one\ntwo]"]),
        ("<pre><table><tr><td>Text<td> one\ntwo</table></pre>", ["[Text|one\ntwo]"]),
        ("<table><tr><td>A</td><td></td><td>&nbsp;</td></tr></table>", ["[A||]"]),
        ("<table><tr><td> </td></tr><tr><td></td></tr></table>a", ["a"]),
        ("a<table><tr><td><br></td></tr><tr><td>b</td></tr></table>", ["a", "[b]"]),
        // Tables that only lay out.
        ("<table><tr><td>a<br>b</td></tr></table>", ["a", "b"]),
        ("<table><tr><td>a<br>b</td><td>c<br>d</td></tr></table>", ["a", "b", "c", "d"]),
        ("<table><tr><td></td><td>a<br>b</td><td></td></tr></table>", ["a", "b"]),
        ("<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>", ["a", "b", "c"]),
        (
            "<table><tr><td>logo</td><td><table><tr><td>N</td><td>1</td></tr></table></td></tr></table>",
            ["logo", "[N|1]"]
        ),
        ("<table><tr><td><div>t</div><table><tr><td>N<td>1</table></td></tr></table>", ["t", "[N|1]"]),
        ("<table><tr><th>a</th>loose<th>b</th></tr></table>", ["a", "loose", "b"]),
        ("<th>stray</th><b>x", ["stray", "x"]),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>N<td>1</table>", ["a", "b", "c", "[N|1]"]),
        ("<td>stray</td><tr>cells", ["stray", "cells"]), ("<table>loose<tr><td>a<td>b</table>", ["loose", "[a|b]"]),
        ("<table><tr><td>a</td>loose<td>b</td></tr></table>", ["a", "loose", "b"]),
        // Behind the end of a cell nothing is its value.
        ("<table><tr><td></td>loose<td>b</td></tr></table>", ["loose", "b"]),
        ("<table><tr><th></th>loose<th>b</th></tr></table>", ["loose", "b"]),
        ("<table><tr><td>a<td>b</tr>loose<tr><td>c<td>d</table>", ["[a|b]", "loose", "[c|d]"]),
        ("<table><tr><td>a<td>b", ["[a|b]"]), ("</table></td></tr>a", ["a"]),
    ]) func tables(text: String, wanted: [String]) throws {
        let lines = try shown(html(text))
        #expect(lines == wanted)
    }

    @Test func tablesHaveNumbers() throws {
        let text = try html("<table><tr><td>a<td>b</table>c<table><tr><td>d<td>e<tr><td>f<td>g</table>")
        #expect(text.lines.map(\.table) == [0, nil, 1, 1])
        #expect(text.text == "a\tb\nc\nd\te\nf\tg")
    }

    /// Also where they stand in texts of their own.
    @Test func tablesOfAllPartsHaveNumbers() throws {
        let part = "--b\nContent-Type: text/html\n\n<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>\n"
        let message = try mail("Content-Type: multipart/mixed; boundary=b\n\n\(part)\(part)--b--")
        #expect(message.body.lines.map(\.table) == [0, 1, 2, 3])
        let plain = "--b\nContent-Type: text/html\n\n<p>e\n"
        let mixed = try mail("Content-Type: multipart/mixed; boundary=b\n\n\(part)\(plain)\(part)--b--")
        #expect(mixed.body.lines.map(\.table) == [0, 1, nil, 2, 3])
    }

    /// More tables within each other than anybody sees are taken for blocks.
    @Test func deepTables() throws {
        let deep = String(repeating: "<table><tr><td>", count: 120)
        let text = try html(deep + "a<table><tr><td>b<td>c</table>d")
        #expect(text.text == "a\nb\nc\nd")
        for cell in ["td", "th"] {
            let without = try html(deep + "a<table><tr><\(cell)>b<\(cell)>c</table>")
            #expect(without.text == "a\nb\nc")
        }
    }

    /// Where a table ends that was taken for a block, the one around it goes on.
    @Test func behindADeepTable() throws {
        let deep = String(repeating: "<table><tr><td>", count: 51)
        #expect(try shown(html(deep + "a</table><td>b<tr><td>c<td>d")) == ["[a|b]", "[c|d]"])
    }

    /// What ends within it is no end of the one around it.
    @Test(arguments: ["<td></td>", "<th></th>", "</tr>"]) func withinADeepTable(part: String) throws {
        let deep = String(repeating: "<table><tr><td>", count: 50)
        #expect(try shown(html(deep + "<table>\(part)</table>a")) == ["[a]"])
    }

    @Test func charsetOfTheText() throws {
        let bytes = Array("Content-Type: text/html\n\n<meta charset=\"koi8-r\"><p>".utf8) + [0xFA, 0xC1]
        #expect(try decodeMail(bytes).body.text == "За")
        let longer = Array("Content-Type: text/html\n\n<meta charset=koi8-r lang=ru><p>".utf8) + [0xFA, 0xC1]
        #expect(try decodeMail(longer).body.text == "За")
    }
}
