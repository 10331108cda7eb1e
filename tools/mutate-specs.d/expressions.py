"""What can be left out of an expression: alternatives of `else`, guards, operands of `and` and `or`.

An expression is a list of (character, start, end); see nodes.characters.
"""
import re

WORD = re.compile(r"[\w.]+")


def keywords(chars):
    """(word, first, last) of the words `else when and or` outside texts, with their depth of brackets."""
    said = "".join(char for char, _, _ in chars)
    found, depth, at = [], 0, 0
    while at < len(said):
        if said[at] in "'\"":
            close = said.find(said[at], at + 1)
            at = len(said) if close < 0 else close + 1
            continue
        if match := WORD.match(said, at):
            if match.group() in ("else", "when", "and", "or", "not"):
                found.append((match.group(), at, match.end(), depth))
            at = match.end()
            continue
        depth += said[at] in "([{"
        depth -= said[at] in ")]}"
        at += 1
    return found


def groups(chars):
    """The expression and everything in its brackets, as slices; a comma divides."""
    said = "".join(char for char, _, _ in chars)
    stack, found, at, start = [], [], 0, 0
    while at < len(said):
        if said[at] in "'\"":
            close = said.find(said[at], at + 1)
            at = len(said) if close < 0 else close + 1
            continue
        if said[at] in "([":
            stack.append(start)
            start = at + 1
        elif said[at] in ")]" and stack:
            found.append((start, at))
            start = stack.pop()
        elif said[at] == ",":
            found.append((start, at))
            start = at + 1
        at += 1
    found.append((start, len(said)))
    return [chars[first:last] for first, last in sorted(found)]


def split(chars, word):
    """The parts between the keyword at the outermost depth."""
    parts, start = [], 0
    for found, first, last, depth in keywords(chars):
        if found == word and depth == 0:
            parts.append((start, first))
            start = last
    parts.append((start, len(chars)))
    return parts


def left_out(chars, word):
    """An edit and the text left out, for each part of `a word b word c`."""
    parts = split(chars, word)
    if len(parts) < 2:
        return
    for index, (first, last) in enumerate(parts):
        cut = (first, parts[1][0]) if index == 0 else (parts[index - 1][1], last)
        yield (chars[cut[0]][1], chars[cut[1] - 1][2], ""), said(chars[first:last])


def alternatives(chars):
    """(kind, edit, text) for alternatives of `else` and for guards, at any depth."""
    for group in groups(chars):
        for edit, text in left_out(group, "else"):
            yield "else", edit, text
        for first, last in split(group, "else"):
            part = group[first:last]
            guard = split(part, "when")
            if len(guard) == 2:
                condition = part[guard[1][0] : guard[1][1]]
                end = part[guard[0][1] + len("when") + len(said_right(condition)) - 1][2]
                yield "condition", (part[guard[0][1]][1], end, ""), "when " + said(condition)
                for edit, text in left_out_of_condition(condition):
                    yield "operand", edit, text


def operands(chars):
    """(kind, edit, text) for each operand of `and` and `or` in a condition, at any depth."""
    for group in groups(chars):
        for first, last in split(group, "else"):
            part = group[first:last]
            if len(split(part, "when")) == 1:
                yield from (("operand", edit, text) for edit, text in left_out_of_condition(part))


def left_out_of_condition(chars):
    yield from left_out(chars, "or")
    for first, last in split(chars, "or"):
        yield from left_out(chars[first:last], "and")


def said(chars):
    return " ".join("".join(char for char, _, _ in chars).split())


def said_right(chars):
    text = "".join(char for char, _, _ in chars)
    return text.rstrip()


def in_templates(chars):
    """The expressions between `{{` and `}}`."""
    text = "".join(char for char, _, _ in chars)
    at = 0
    while (start := text.find("{{", at)) >= 0:
        at = start + 2
        while at < len(text) and text[at : at + 2] != "}}":
            close = text.find(text[at], at + 1) if text[at] in "'\"" else -1
            at = close + 1 if close >= 0 else at + 1
        yield chars[start + 2 : at]
        at += 2
