"""Finds where Swift text can be changed, and writes text in which each of these places asks a switch.

The text is read as tokens, not as a tree: `swift format` holds the sources to one way of setting blanks. What that reads
wrongly does not compile, and is left out.
"""
import dataclasses
import re

# A binary operator, what it becomes, its precedence group and the functions that say what it does.
EQUAL = ("<T: Equatable>", "T", "T"), ("<L: StringProtocol, R: StringProtocol>", "L", "R")
ORDER = ("<T: Comparable>", "T", "T"), ("<L: BinaryInteger, R: BinaryInteger>", "L", "R")
BITS = (("<T: BinaryInteger>", "T", "T"),)
BINARY = {
    "<": ("<=", "ComparisonPrecedence", ORDER),
    "<=": ("<", "ComparisonPrecedence", ORDER),
    ">": (">=", "ComparisonPrecedence", ORDER),
    ">=": (">", "ComparisonPrecedence", ORDER),
    "==": ("!=", "ComparisonPrecedence", EQUAL),
    "!=": ("==", "ComparisonPrecedence", EQUAL),
    "&&": ("||", "LogicalConjunctionPrecedence", ()),
    "||": ("&&", "LogicalDisjunctionPrecedence", ()),
    "+": ("-", "AdditionPrecedence", (("<T: AdditiveArithmetic>", "T", "T"),)),
    "-": ("+", "AdditionPrecedence", (("<T: AdditiveArithmetic>", "T", "T"),)),
    "*": ("+", "MultiplicationPrecedence", (("<T: Numeric>", "T", "T"),)),
    "/": ("*", "MultiplicationPrecedence", BITS),
    "%": ("/", "MultiplicationPrecedence", BITS),
    "&": ("|", "MultiplicationPrecedence", BITS),
    "|": ("&", "AdditionPrecedence", BITS),
    "<<": (">>", "BitwiseShiftPrecedence", (("<T: BinaryInteger, R: BinaryInteger>", "T", "R"),)),
    ">>": ("<<", "BitwiseShiftPrecedence", (("<T: BinaryInteger, R: BinaryInteger>", "T", "R"),)),
    "&+": ("&-", "AdditionPrecedence", (("<T: FixedWidthInteger>", "T", "T"),)),
    "&-": ("&+", "AdditionPrecedence", (("<T: FixedWidthInteger>", "T", "T"),)),
    "+=": ("-=", "AssignmentPrecedence", (("<T: AdditiveArithmetic>", "T", "T"),)),
    "-=": ("+=", "AssignmentPrecedence", (("<T: AdditiveArithmetic>", "T", "T"),)),
}
BOOLEAN = {"<", "<=", ">", ">=", "==", "!=", "&&", "||", "!"}
OPERATOR = re.compile(r"(?<=\s)(" + "|".join(re.escape(o) for o in sorted(BINARY, key=len, reverse=True)) + r")(?=\s)")
NEGATION = re.compile(r"(?<=[\s(\[{])!(?=[A-Za-z_(])")
WORD = re.compile(r"(?<![\w.`$#])(true|false)(?![\w`])")
NUMBER = re.compile(r"(?<![\w.$#])([01])(?!\w|\.\d)")
NUMBER_AFTER_RANGE = re.compile(r"(?<=\.\.\.)([01])(?!\w|\.\d)")
CONDITION = re.compile(r"(?<![\w.`])(if|guard|while)(?=\s)")
CALL = re.compile(r"^( *)((?:try )?(?!(?:return|throw|case|init|self\.init|super|func|precondition\w*|assert\w*|if|for|while|guard)\b)"
                  r"[A-Za-z_][\w.]*(?:[\[(?!].*)?[)])$")
ASSIGNMENT = re.compile(r"^( *)((?!(?:let|var|case|return|throw|static|package|private|typealias|if|guard|while|for)\b)"
                        r"[A-Za-z_(][\w.\[\]()!?, +*-]* = [^=].*[\w)\]\"!?}])$")
CONTINUED = re.compile(r"(?:[,(\[=?:&|+*/<>]|\b(?:in|return|throw|else|where|try))$")
CONTINUES = re.compile(r"^\s*(?:[.?:)\]&|+*/<>=,]|where\b|else\b)")


@dataclasses.dataclass
class Site:
    """A change of the text between two offsets, and what stands there where every site asks."""

    file: str
    line: int
    start: int
    end: int
    kind: str
    old: str
    new: str
    code: str
    key: str = ""
    number: int = -1


def masked(text):
    """The text with comments and texts in quotes blanked out, as long as before."""
    out, at, length = list(text), 0, len(text)

    def blank(start, end):
        for index in range(start, end):
            if out[index] != "\n":
                out[index] = "\""

    while at < length:
        if text.startswith("//", at):
            end = text.find("\n", at)
            end = length if end < 0 else end
            for index in range(at, end):
                out[index] = " "
            at = end
        elif text.startswith("/*", at):
            end = text.find("*/", at) + 2
            for index in range(at, end):
                if out[index] != "\n":
                    out[index] = " "
            at = end
        elif match := re.compile(r'(#*)("""|")').match(text, at):
            end = end_of_text(text, match.end(), match[2], match[1])
            blank(at, end)
            at = end
        else:
            at += 1
    return "".join(out)


def end_of_text(text, at, quote, hashes):
    """Where a text in quotes ends that begins here, with the interpolations in it passed over."""
    while at < len(text):
        if text.startswith(quote + hashes, at):
            return at + len(quote + hashes)
        if text.startswith("\\" + hashes, at):
            at += 1 + len(hashes)
            if text[at] != "(":
                at += 1
                continue
            depth = 0
            while True:
                if match := re.compile(r'(#*)("""|")').match(text, at):
                    at = end_of_text(text, match.end(), match[2], match[1])
                    continue
                depth += {"(": 1, ")": -1}.get(text[at], 0)
                at += 1
                if depth == 0:
                    break
        else:
            at += 1
    return at


def name_of(number):
    """Letters of operators for a number."""
    return chr(0x2200 + number % 100) + chr(0x2200 + number // 100 % 100)


class Finder:
    def __init__(self, file, text):
        self.file, self.text, self.mask = file, text, masked(text)
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.sites = []

    def line_of(self, offset):
        low, high = 0, len(self.lines)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.starts[middle] <= offset else (low, middle)
        return low + 1

    def add(self, start, end, kind, old, new, code):
        self.sites.append(Site(self.file, self.line_of(start), start, end, kind, old, new, code))

    def all(self):
        self.operators()
        self.literals()
        self.conditions()
        self.statements()
        self.sites.sort(key=lambda site: (site.start, -site.end))
        seen = {}
        for site in self.sites:
            what = " ".join(self.lines[site.line - 1].split())
            key = f"{self.file}: {site.old} -> {site.new}: {what}"
            seen[key] = seen.get(key, 0) + 1
            site.key = key if seen[key] == 1 else f"{key} ({seen[key]})"
        return self.sites

    def operators(self):
        for match in OPERATOR.finditer(self.mask):
            before = self.mask[: match.start()].rstrip()
            if before.endswith("func") or (match[1] in "<>" and before.endswith("=")):
                continue
            kind = "nil" if self.mask[match.end():].lstrip().startswith("nil") else "binary"
            self.add(match.start(), match.end(), kind, match[1], BINARY[match[1]][0], match[1] + "{name}")
        for match in NEGATION.finditer(self.mask):
            self.add(match.start(), match.end(), "prefix", "!", "", "!{name}")

    def literals(self):
        for match in WORD.finditer(self.mask):
            other = "false" if match[1] == "true" else "true"
            self.add(*match.span(1), "literal", match[1], other, f"mutantFlag({{number}}, {match[1]})")
        for pattern in (NUMBER, NUMBER_AFTER_RANGE):
            for match in pattern.finditer(self.mask):
                other = "1" if match[1] == "0" else "0"
                code = f"mutantNumber({{number}}, {match[1]}, {other})"
                self.add(*match.span(1), "literal", match[1], other, code)

    def conditions(self):
        """Conditions without an operator of their own are turned round as a whole."""
        mutable = [site.start for site in self.sites if site.old in BOOLEAN]
        for match in CONDITION.finditer(self.mask):
            for start, end in self.clauses(match.end()):
                words = self.mask[start:end]
                if re.match(r"(let|var|case|#|try|await|true|false)(?!\w)", words) or not words:
                    continue
                if not any(start <= at < end and self.depth(start, at) == 0 for at in mutable):
                    code = "mutantNot({number}, (" + "{inner}" + "))"
                    self.add(start, end, "condition", "if", "if not", code)

    def depth(self, start, at):
        words = self.mask[start:at]
        return sum(words.count(c) for c in "([{") - sum(words.count(c) for c in ")]}")

    def clauses(self, at):
        depth, start = 0, at
        while at < len(self.mask):
            letter = self.mask[at]
            if letter in "([":
                depth += 1
            elif letter in ")]":
                depth -= 1
                if depth < 0:
                    return
            elif letter == "{" and depth > 0:
                depth += 1
            elif letter == "}" and depth > 0:
                depth -= 1
            elif depth == 0 and (letter in ",{" or re.match(r"\selse\b", self.mask[at:at + 6])):
                words = self.mask[start:at]
                begin = start + len(words) - len(words.lstrip())
                yield begin, start + len(words.rstrip())
                if letter != ",":
                    return
                start = at + 1
            at += 1

    def statements(self):
        lines = self.mask.split("\n")
        for index, line in enumerate(lines):
            before = next((other.rstrip() for other in reversed(lines[:index]) if other.strip()), "")
            after = lines[index + 1] if index + 1 < len(lines) else ""
            if CONTINUED.search(before) or CONTINUES.match(after):
                continue
            match = CALL.match(line) or ASSIGNMENT.match(line)
            # Room that is asked for beforehand is no result.
            if not match or "reserveCapacity" in line or line.count(" = ") > 1:
                continue
            if any(line.count(a) != line.count(b) for a, b in ("()", "[]", "{}")):
                continue
            start = self.starts[index] + len(match[1])
            self.add(start, start + len(match[2]), "statement", "statement", "none", "if !mutantAt({number}) {{ {inner} }}")


def rewritten(text, sites):
    """The text in which every site asks the switch. Sites lie within each other or apart."""
    def render(start, end, inside):
        out, at = [], start
        index = 0
        while index < len(inside):
            site = inside[index]
            inner = [other for other in inside[index + 1:] if other.start >= site.start and other.end <= site.end]
            out.append(text[at:site.start])
            body = render(site.start, site.end, inner) if "{inner}" in site.code else ""
            out.append(site.code.format(name=name_of(site.number), number=site.number, inner=body))
            at = site.end
            index += 1 + len(inner)
        out.append(text[at:end])
        return "".join(out)

    return render(0, len(text), sites)


def declarations(sites):
    """What a module needs beside its files: the operators of its sites."""
    out = [
        "import MutantSwitch",
        "@inline(__always) func mutantAt(_ number: Int32) -> Bool { mutant(number) }",
        "@inline(__always) func mutantFlag(_ number: Int32, _ flag: Bool) -> Bool { mutant(number) ? !flag : flag }",
        "@inline(__always) func mutantNot(_ number: Int32, _ flag: Bool) -> Bool { mutant(number) ? !flag : flag }",
        "@inline(__always) func mutantNumber<T: ExpressibleByIntegerLiteral>(_ number: Int32, _ a: T, _ b: T) -> T {",
        "    mutant(number) ? b : a",
        "}",
    ]
    for site in sites:
        name, number = site.old + name_of(site.number), site.number
        if site.kind == "prefix":
            out.append(f"prefix operator {name}")
            out.append(f"@inline(__always) prefix func {name}(a: Bool) -> Bool {{ mutant({number}) ? a : !a }}")
        elif site.kind == "nil":
            out.append(f"infix operator {name}: ComparisonPrecedence")
            out.append(f"@inline(__always) func {name}<T>(a: T?, b: _OptionalNilComparisonType) -> Bool {{ "
                       f"mutant({number}) ? a {site.new} b : a {site.old} b }}")
        elif site.kind == "binary":
            out += binary(site, name)
    return "\n".join(out) + "\n"


def binary(site, name):
    new, group, overloads = BINARY[site.old]
    number, old = site.number, site.old
    yield f"infix operator {name}: {group}"
    if old in ("&&", "||"):
        yield (f"@inline(__always) func {name}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{ "
               f"try mutant({number}) ? a {new} b() : a {old} b() }}")
    for index, (generics, left, right) in enumerate(overloads):
        mark = "@_disfavoredOverload " if index else ""
        if group == "AssignmentPrecedence":
            body = f"if mutant({number}) {{ a {new} b }} else {{ a {old} b }}"
            yield f"{mark}@inline(__always) func {name}{generics}(a: inout {left}, b: {right}) {{ {body} }}"
        else:
            result = "Bool" if group == "ComparisonPrecedence" else left
            yield (f"{mark}@inline(__always) func {name}{generics}(a: {left}, b: {right}) -> {result} {{ "
                   f"mutant({number}) ? a {new} b : a {old} b }}")
    if old == "+":
        yield (f"@inline(__always) func {name}<L: RangeReplaceableCollection, R: Sequence>(a: L, b: R) -> L "
               f"where L.Element == R.Element {{ mutant({number}) ? a : a + b }}")
    if old == "+=":
        yield (f"@inline(__always) func {name}<L: RangeReplaceableCollection, R: Sequence>(a: inout L, b: R) "
               f"where L.Element == R.Element {{ if !mutant({number}) {{ a += b }} }}")
