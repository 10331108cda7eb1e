/// Where we read otherwise than CPython on purpose: file and what, why.
enum MailDifferences {
    private static let comment = "a name that stands as a comment behind the address is a name; CPython drops it"
    private static let joined =
        "all inline texts of a mixed mail are its text; CPython takes the first, the others are files"
    private static let inner = "parts of a multipart within are listed one by one; CPython lists the multipart as one"
    private static let whole = "a mail that is a file or a message and nothing else has it as its one attachment"
    private static let rewritten = "a message's size is that of its bytes; CPython writes it anew, with other headers"
    private static let status = "a report's size is that of its bytes; CPython writes its headers anew"
    private static let unparted = "a multipart in which no part begins is read as text; CPython has no text"
    private static let guessed = "a boundary that is not named is guessed; CPython leaves the parts alone"
    private static let alternative = "files among the alternatives are listed; CPython passes over them"

    static let reasons: [String: String] = [
        "01 from": comment, "03 from": comment, "04 from": comment, "06 from": comment, "14 from": comment,
        "20 from": comment, "27 from": comment, "27 to": comment, "29 from": comment, "44 from": comment,
        "02 text": joined, "05 text": joined, "10 text": joined, "13 text": joined, "21 text": joined,
        "22 text": joined, "33 text": joined, "38 text": joined, "47 text": joined,
        "02 attachments": joined, "05 attachments": joined, "08 attachments": joined, "09 attachments": joined,
        "10 attachments": joined, "12 attachments": joined, "12a attachments": joined, "21 attachments": joined,
        "22 attachments": joined, "33 attachments": joined, "38 attachments": joined,
        "13 attachments": inner, "39 attachments": inner,
        "06 attachments": whole, "11 attachments": whole, "46 attachments": whole,
        "28 attachments": rewritten, "30 attachments": rewritten, "34 attachments": rewritten,
        "42 attachments": rewritten,
        "16 attachments": status, "43 attachments": status,
        "17 text": unparted, "31 text": unparted,
        "25 text": guessed, "25 attachments": guessed, "41 text": guessed,
        "36 attachments": alternative,
        "04 attachments": "a text that has a name is listed as a file also where it is the text",
        "44 attachments": "a text that has a name is listed as a file also where it is the text",
        "15 text": "blanks that end a line of quoted-printable are none of the text (RFC 2045, 6.7)",
        "15 attachments": "two multiparts share one boundary, and the file behind the inner one is read",
        "19 refused": "a text without a header is no mail",
        "40 text": "the text of a mail that is HTML alone",
        "43 from": "an empty address is none",
    ]
}
