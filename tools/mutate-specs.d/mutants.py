"""Everything that can be taken out of a spec file, one thing at a time."""
import dataclasses
import json

import expressions
import nodes

POLICIES = {"keep": "enrich", "enrich": "keep", "fill": "enrich", "replace": "fill", "set": "replace"}
KINDS = {
    "rule": "a row of a table under rules",
    "action": "an action of a row",
    "task": "due, done, text, a link or a field of an action",
    "case": "a row of a case",
    "table": "a row or the else of a table",
    "search": "a search flag",
    "way": "a way under find, or one of its fields",
    "stages": "a limit by stages, or one of its stages",
    "merge": "a merge policy: removed at a field, at a record replaced by the neighbouring one",
    "field": "a field of a record",
    "create": "create: never, or stage, responsible, template of a created record",
    "update": "stage or responsible of an updated record",
    "condition": "a whole condition: accept, when, the guard of a value",
    "operand": "an operand of and, or",
    "else": "an alternative of else",
    "ignore": "a row of ignore",
    "once": "once, its window, a part of its key",
    "order": "final, order, default of a source",
    "reply": "a key of a reply",
    "path": "a further path or label of an input",
    "synonym": "a word of an input's enum",
    "required": "required of an input",
    "option": "default, empty and whatever else an input says",
    "people": "employees, their addresses, members, hours, holidays",
    "catalog": "template defaults; empty, key, active, search of a catalogue",
}
# Left alone: they only name things, or nothing compiles without them.
PLAIN_INPUT_KEYS = {"path", "header", "query", "after", "below", "type", "values", "required"}


@dataclasses.dataclass
class Mutant:
    file: str
    line: int
    kind: str
    what: str
    edit: tuple

    @property
    def key(self):
        return f"{self.file}: {self.kind} {self.what}"

    def applied(self, text):
        start, end, new = self.edit
        return text[:start] + new + text[end:]


class Finder:
    """Collects the mutants of one file."""

    def __init__(self, file, text):
        self.file, self.text, self.found, self.seen = file, text, [], {}

    def add(self, kind, what, edit):
        count = self.seen[kind, what] = self.seen.get((kind, what), 0) + 1
        what = what if count == 1 else f"{what} #{count}"
        start = edit[0]
        while start < edit[1] and self.text[start] in " \n\t,":
            start += 1
        line = self.text.count("\n", 0, start) + 1
        self.found.append(Mutant(self.file, line, kind, what, edit))

    def all(self):
        root = nodes.parse(self.text)
        keys = [key for key, _ in root.entries()]
        declared = keys[1] if len(keys) > 1 else ""
        if declared in ("channel", "source"):
            self.channel(root)
        elif declared == "catalog":
            self.catalog(root)
        elif declared == "people":
            self.people(root)
        elif declared == "tables":
            for name, table in root.get("tables").entries():
                self.entries("table", f"{name}", table.get("rows"))
                self.key("table", name, table, "else")
        return self.found

    # Parts that many places have.

    def key(self, kind, place, mapping, key):
        """The key of a mapping, if it is there."""
        if mapping is not None and mapping.get(key) is not None:
            self.add(kind, f"{place}.{key}" if place else key, nodes.without_key(mapping, key))

    def entries(self, kind, place, mapping):
        if mapping is not None and mapping.kind == "map":
            for index, (key, _) in enumerate(mapping.entries()):
                self.add(kind, f"{place}.{key}", nodes.without(mapping, index))

    def elements(self, kind, place, sequence, least=1):
        if sequence is not None and sequence.kind == "seq" and len(sequence.items) >= least:
            for index, item in enumerate(sequence.items):
                self.add(kind, f"{place}[{self.name(item)}]", nodes.without(sequence, index))

    def name(self, node):
        """The words for an element: its text, or what it says first."""
        if node.kind == "scalar":
            return " ".join(node.text.split())
        if node.kind == "map" and node.items:
            key, value = node.entries()[0]
            return key if key == "else" else self.name(value) if key in ("rule", "when", "by", "reason") else key
        return " ".join(self.name(item) for item in node.elements())

    def inside(self, place, node, kinds, chars):
        for kind, edit, text in kinds(chars):
            self.add(kind, f"{place}: {text}", self.legal(node, edit))

    def legal(self, node, edit):
        """An edit of a scalar that leaves a scalar: a plain one that would begin otherwise is put in quotes."""
        if node.style in ("|", ">"):
            # The first line says how far the others are indented.
            first = nodes.characters(node, self.text)[0][1]
            rest = self.text[edit[1] : node.end]
            return edit if edit[0] != first else (edit[0], edit[1] + len(rest) - len(rest.lstrip()), edit[2])
        if node.style:
            return edit
        rest = self.text[node.start : edit[0]] + edit[2] + self.text[edit[1] : node.end]
        rest = " ".join(rest.split())
        if rest[:1] in "'\"[]{}>|*&!%#@`-?:,":
            return node.start, node.end, json.dumps(rest, ensure_ascii=False)
        return edit

    def value(self, place, node):
        """An expression, or a list of them."""
        if node is None:
            return
        for element in node.elements():
            chars = nodes.characters(element, self.text)
            self.inside(place, element, expressions.alternatives, chars)
            self.inside(place, element, expressions.operands, chars)

    def template(self, place, node):
        if node is None or node.kind != "scalar":
            return
        for chars in expressions.in_templates(nodes.characters(node, self.text)):
            self.inside(place, node, expressions.alternatives, chars)
            self.inside(place, node, expressions.operands, chars)

    def condition(self, place, mapping, key, whole="true"):
        """A condition as a whole, which is then true, and its operands."""
        node = mapping.get(key) if mapping is not None else None
        if node is None or node.kind != "scalar":
            return
        if node.text != whole:
            self.add("condition", f"{place}.{key}" if place else key, (node.start, node.end, f'"{whole}"'))
        self.inside(f"{place}.{key}" if place else key, node, expressions.operands, nodes.characters(node, self.text))

    # Channels and sources.

    def channel(self, root):
        for name, node in (root.get("inputs") or nodes.Node("map", 0, 0)).entries():
            self.input(name, node)
        self.condition("", root, "accept")
        self.once(root)
        for key in ("final", "order", "default"):
            self.key("order", "", root, key)
        self.key("order", "source", root.get("source"), "default")
        for name, node in (root.get("let") or nodes.Node("map", 0, 0)).entries():
            self.let(f"let.{name}", node)
        for name, node in (root.get("records") or nodes.Node("map", 0, 0)).entries():
            self.record(f"records.{name}", node)
        self.rows("ignore", "ignore", root.get("ignore"))
        for name, node in (root.get("rules") or nodes.Node("map", 0, 0)).entries():
            self.rules(f"rules.{name}", node)
        if root.get("reply") is not None:
            self.reply("reply", root.get("reply"))

    def input(self, name, node):
        self.elements("path", name, node, least=2)
        if node.kind != "map":
            return
        for key in ("path", "header", "query", "after", "below"):
            self.elements("path", name, node.get(key), least=2)
        values = node.get("values")
        self.elements("synonym", name, values, least=2)
        for word, theirs in values.entries() if values is not None else []:
            self.elements("synonym", f"{name}.{word}", theirs)
        self.entries("synonym", name, values)
        self.key("required", name, node, "required")
        self.elements("option", f"{name}.empty", node.get("empty"), least=2)
        for key, _ in node.entries():
            if key not in PLAIN_INPUT_KEYS:
                self.key("option", name, node, key)

    def once(self, root):
        once = root.get("once")
        self.key("once", "", root, "once")
        if once is None:
            return
        self.key("once", "once", once, "within")
        key = once.get("key") if once.kind == "map" else once
        self.elements("once", "once", key, least=2)
        self.value("once", key)

    def let(self, place, node):
        if node.kind == "scalar":
            self.value(place, node)
        self.template(f"{place}.text", node.get("text"))
        self.rows("case", f"{place}.case", node.get("case"))

    def rows(self, kind, place, sequence):
        self.elements(kind, place, sequence)
        rows = sequence.items if sequence is not None and sequence.kind == "seq" else []
        for row in rows:
            # Without an else the rows are proven complete, and the last condition says nothing new.
            if kind == "ignore" or row is not rows[-1]:
                self.condition(f"{place}[{self.name(row)}]", row, "when")

    def record(self, place, node):
        self.fields(f"{place}.fields", node.get("fields"))
        find = node.get("find")
        self.elements("way", f"{place}.find", find)
        for way in find.items if find is not None and find.kind == "seq" else []:
            by = way.get("by")
            self.elements("way", f"{place}.find.by", by, least=2)
            if by is not None and by.kind == "map" and len(by.items) > 1:
                self.entries("way", f"{place}.find.by", by)
            for key, value in by.entries() if by is not None else []:
                self.template(f"{place}.find.by.{key}", value)
            self.stages(f"{place}.find", way)
        for key in ("create", "update"):
            self.writing(f"{place}.{key}", key, node)

    def fields(self, place, mapping):
        self.entries("field", place, mapping)
        for name, node in mapping.entries() if mapping is not None else []:
            self.template(f"{place}.{name}", node.get("value") if node.kind == "map" else node)
            self.key("search", f"{place}.{name}", node, "search")
            self.stages(f"{place}.{name}", node.get("search"))
            self.key("merge", f"{place}.{name}", node, "merge")

    def stages(self, place, mapping):
        stages = mapping.get("stages") if mapping is not None else None
        if stages is not None:
            if mapping.items[0][0].text == "stages" and len(mapping.items) == 1:
                self.add("stages", f"{place}.stages", (mapping.start, mapping.end, "true"))
            else:
                self.key("stages", place, mapping, "stages")
            self.elements("stages", f"{place}.stages", stages, least=2)

    def writing(self, place, key, record):
        """`create` or `update` of a record."""
        node = record.get(key)
        if node is None:
            return
        if node.kind == "scalar":
            if node.text in POLICIES:
                self.add("merge", place, (node.start, node.end, POLICIES[node.text]))
            else:
                self.key("create", place.rpartition(".")[0], record, key)
            return
        if (merge := node.get("merge")) is not None and merge.text in POLICIES:
            self.add("merge", f"{place}.merge", (merge.start, merge.end, POLICIES[merge.text]))
        self.condition(place, node, "when")
        for part in ("stage", "responsible", "template"):
            self.key(key, place, node, part)
        self.value(f"{place}.responsible", node.get("responsible"))
        self.template(f"{place}.stage", node.get("stage"))
        self.fields(f"{place}.fields", node.get("fields"))

    def rules(self, place, sequence):
        self.rows("rule", place, sequence)
        for row in sequence.items if sequence.kind == "seq" else []:
            name = f"{place}[{self.name(row)}]"
            actions = row.get("do") or row.get("else")
            self.elements("action", name, actions)
            for action in actions.items if actions is not None and actions.kind == "seq" else []:
                for kind, node in action.entries():
                    self.action(f"{name}.{kind}", node)

    def action(self, place, node):
        for key in ("due", "done", "text", "fields"):
            self.key("task", place, node, key)
        self.elements("task", f"{place}.about", node.get("about"), least=2)
        for key in ("about", "responsible", "due"):
            self.value(f"{place}.{key}", node.get(key))
        self.value(f"{place}.done", node.get("done"))
        for key in ("title", "text"):
            self.template(f"{place}.{key}", node.get(key))
        fields = node.get("fields")
        self.entries("task", f"{place}.fields", fields)
        for key, value in fields.entries() if fields is not None else []:
            self.template(f"{place}.fields.{key}", value)

    def reply(self, place, node):
        self.entries("reply", place, node)
        for key, value in node.entries():
            self.reply(f"{place}.{key}", value)
        self.elements("reply", place, node)
        self.template(place, node)

    # Catalogues and people.

    def catalog(self, root):
        for name, user in (root.get("users") or nodes.Node("map", 0, 0)).entries():
            self.key("catalog", f"users.{name}", user, "active")
        for name, entity in (root.get("entities") or nodes.Node("map", 0, 0)).entries():
            self.key("catalog", name, entity, "search")
            for field, node in (entity.get("fields") or nodes.Node("map", 0, 0)).entries():
                self.key("catalog", f"{name}.{field}", node, "key")
                self.key("catalog", f"{name}.{field}", node, "empty")
                self.elements("catalog", f"{name}.{field}.empty", node.get("empty"), least=2)
            for template, node in (entity.get("templates") or nodes.Node("map", 0, 0)).entries():
                self.entries("catalog", f"{name}.templates.{template}", node.get("fields"))

    def people(self, root):
        for key in ("hours", "holidays", "teams"):
            self.key("people", "", root, key)
        self.entries("people", "hours", root.get("hours"))
        self.elements("people", "holidays", root.get("holidays"), least=2)
        self.entries("people", "employees", root.get("employees"))
        for name, employee in (root.get("employees") or nodes.Node("map", 0, 0)).entries():
            for key, node in employee.entries():
                self.elements("people", f"employees.{name}.{key}", node)
                if key == "hours":
                    self.key("people", f"employees.{name}", employee, key)
        for name, team in (root.get("teams") or nodes.Node("map", 0, 0)).entries():
            self.elements("people", f"teams.{name}", team.get("members"))
            self.key("people", f"teams.{name}", team, "hours")
            self.entries("people", f"teams.{name}.hours", team.get("hours"))
