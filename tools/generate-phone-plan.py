#!/usr/bin/env python3
"""Writes Sources/SpecBase/Phone/PhonePlan.generated.swift from libphonenumber's metadata.

usage: tools/generate-phone-plan.py [--check]

Reads the PyPI package `phonenumbers` (pip install phonenumbers). --check writes nothing and exits 1 when the file would
change.

For every region: country code, international and trunk prefixes, possible lengths, and the numbers that exist, as a
start state of one automaton over digits that all regions share. Prefixes are written out; a prefix that rewrites the
number (Argentina, Brazil, ...) is reduced to its plain form.
"""
import base64
import pathlib
import re._parser as sre
import struct
import sys

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/SpecBase/Phone/PhonePlan.generated.swift"
TYPES = ["fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail"]
LONGEST = 17


class NFA:
    """Thompson's construction over the ten digits."""
    def __init__(self):
        self.edges, self.empty = [], []

    def state(self):
        self.edges.append([])
        self.empty.append([])
        return len(self.edges) - 1

    def build(self, tree, start):
        for op, arg in tree:
            name = str(op)
            if name == "LITERAL":
                start = self.step(start, {int(chr(arg))})
            elif name == "IN":
                start = self.step(start, self.digits(arg))
            elif name == "ANY":
                start = self.step(start, set(range(10)))
            elif name == "SUBPATTERN":
                start = self.build(arg[3], start)
            elif name == "BRANCH":
                end = self.state()
                for branch in arg[1]:
                    own = self.state()
                    self.empty[start].append(own)
                    self.empty[self.build(branch, own)].append(end)
                start = end
            elif name in ("MAX_REPEAT", "MIN_REPEAT"):
                low, high, body = arg
                high = min(int(high), LONGEST)
                end = self.state()
                for count in range(high + 1):
                    if count >= low:
                        self.empty[start].append(end)
                    if count < high:
                        start = self.build(body, start)
                start = end
            elif name == "ASSERT_NOT" or name == "AT":
                raise NotImplementedError(name)
            else:
                raise NotImplementedError(name)
        return start

    def digits(self, items):
        found, negated = set(), False
        for op, arg in items:
            name = str(op)
            if name == "NEGATE":
                negated = True
            elif name == "LITERAL":
                found.add(int(chr(arg)))
            elif name == "RANGE":
                found.update(range(int(chr(arg[0])), int(chr(arg[1])) + 1))
            elif name == "CATEGORY":
                found.update(range(10))
        return set(range(10)) - found if negated else found

    def step(self, start, digits):
        end = self.state()
        self.edges[start].append((digits, end))
        return end

    def closure(self, states):
        todo, seen = list(states), set(states)
        while todo:
            for other in self.empty[todo.pop()]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return frozenset(seen)


class Language:
    """Deterministic view of a pattern: a state is a set of NFA states, `None` is dead."""
    def __init__(self, pattern):
        self.nfa = NFA()
        start = self.nfa.state()
        self.end = self.nfa.build(sre.parse(pattern), start)
        self.start = self.nfa.closure([start])
        self.memo = {}

    def next(self, state, digit):
        if state is None:
            return None
        key = (state, digit)
        if key not in self.memo:
            targets = [t for s in state for digits, t in self.nfa.edges[s] if digit in digits]
            self.memo[key] = self.nfa.closure(targets) if targets else None
        return self.memo[key]

    def accepts(self, state):
        return state is not None and self.end in state


class Automaton:
    """Hash-consed acyclic states: equal states are one, so that it is minimal."""
    def __init__(self):
        self.states = {}
        self.rows = [(False, (0,) * 10)]
        self.states[self.rows[0]] = 0

    def add(self, accepts, children):
        row = (accepts, children)
        if row not in self.states:
            self.states[row] = len(self.rows)
            self.rows.append(row)
        return self.states[row]


def words(pattern, limit=64):
    """The finite language of a pattern, longest first; None if it is larger."""
    if not pattern:
        return []
    language, found, todo = Language(pattern), [], [("", None)]
    todo = [("", language.start)]
    while todo:
        text, state = todo.pop()
        if language.accepts(state) and text:
            found.append(text)
        if len(found) > limit or len(text) > 8:
            return None
        for digit in range(10):
            following = language.next(state, digit)
            if following is not None:
                todo.append((text + str(digit), following))
    return sorted(found, key=lambda w: (-len(w), w))


def region_start(metadata, automaton):
    general = Language(metadata.general_desc.national_number_pattern)
    types = []
    for name in TYPES:
        desc = getattr(metadata, name)
        if desc is not None and desc.national_number_pattern and desc.national_number_pattern != "NA":
            lengths = [n for n in desc.possible_length if n > 0] or list(metadata.general_desc.possible_length)
            types.append((Language(desc.national_number_pattern), frozenset(lengths)))
    leading = Language(metadata.leading_digits) if metadata.leading_digits else None
    memo = {}

    def build(length, g, ts, lead, led):
        key = (length, g, ts, lead, led)
        if key in memo:
            return memo[key]
        if g is None or all(t is None for t in ts) or (leading and not led and lead is None) or length > LONGEST:
            memo[key] = 0
            return 0
        accepts = led and general.accepts(g) and any(
            language.accepts(t) and length in lengths for (language, lengths), t in zip(types, ts))
        children = []
        for digit in range(10):
            following = leading.next(lead, digit) if leading and not led else None
            is_led = led or (leading is not None and leading.accepts(following))
            children.append(build(length + 1, general.next(g, digit), tuple(
                language.next(t, digit) for (language, _), t in zip(types, ts)), None if is_led else following, is_led))
        children = tuple(children)
        memo[key] = automaton.add(accepts, children) if accepts or any(children) else 0
        return memo[key]

    return build(0, general.start, tuple(language.start for language, _ in types),
                 leading.start if leading else None, leading is None)


def texts(items):
    out = struct.pack(">B", len(items))
    for item in items:
        out += struct.pack(">B", len(item)) + item.encode()
    return out


def main():
    automaton, regions = Automaton(), []
    order = []
    for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]:
            order.append((code, region))
    for code, region in order:
        if region == "001":
            metadata = PhoneMetadata.metadata_for_nongeo_region(code, None)
        else:
            metadata = PhoneMetadata.metadata_for_region(region, None)
        trunk = None
        if metadata.national_prefix_transform_rule is None:
            trunk = words(metadata.national_prefix_for_parsing)
        if trunk is None:
            trunk = [metadata.national_prefix] if metadata.national_prefix else []
        international = words(metadata.international_prefix)
        if international is None:
            international = ["00"]
        mask = sum(1 << n for n in metadata.general_desc.possible_length if n > 0)
        start = region_start(metadata, automaton)
        regions.append(texts([region]) + struct.pack(">H", code) + texts(international) + texts(trunk)
                       + struct.pack(">IH", mask, start))
    rows = automaton.rows
    assert len(rows) < 65536, len(rows)
    data = b"PP1" + struct.pack(">H", len(regions)) + b"".join(regions) + struct.pack(">H", len(rows))
    bits = bytearray((len(rows) + 7) // 8)
    for position, (accepts, _) in enumerate(rows):
        if accepts:
            bits[position // 8] |= 1 << position % 8
    data += bytes(bits) + b"".join(struct.pack(">10H", *children) for _, children in rows)
    print(f"{len(regions)} regions, {len(rows)} states, {len(data)} bytes")
    text = base64.b64encode(data).decode()
    countries = " ".join(sorted({region for _, region in order if region != "001"}))
    version = phonenumbers.__version__
    swift = f'''// Generated by tools/generate-phone-plan.py from libphonenumber's metadata (PyPI package phonenumbers {version}). Do not edit.
// pip install phonenumbers=={version} && python3 tools/generate-phone-plan.py
// swift-format-ignore-file

/// The bytes of the phone plan in Base64.
let phonePlanTable = "{text}"

/// The countries that the plan knows, by rising code.
let phonePlanCountries = "{countries}"
'''
    if "--check" in sys.argv:
        same = TARGET.read_text() == swift
        print("up to date" if same else f"{TARGET.name} is out of date: run tools/generate-phone-plan.py")
        sys.exit(0 if same else 1)
    TARGET.write_text(swift)


main()
