"""A YAML file as a tree of nodes that know where they stand, and edits of the text between."""
import dataclasses

import yaml


@dataclasses.dataclass
class Node:
    """A node: `kind` is scalar, map, seq or alias; `start` and `end` are offsets of its text."""

    kind: str
    start: int
    end: int
    flow: bool = False
    text: str = ""
    style: str = ""
    items: list = dataclasses.field(default_factory=list)

    def get(self, *keys):
        """The value below keys, or None."""
        node = self
        for key in keys:
            if node is None or node.kind != "map":
                return None
            node = next((value for name, value in node.items if name.text == key), None)
        return node

    def entries(self):
        """(key, value node) of a mapping; nothing of any other node."""
        return [(name.text, value) for name, value in self.items] if self.kind == "map" else []

    def elements(self):
        """The elements of a list; a scalar is a list of itself."""
        if self.kind == "seq":
            return list(self.items)
        return [self] if self.kind == "scalar" else []


def parse(text):
    """The tree of a file with one document."""
    events = [event for event in yaml.parse(text) if isinstance(event, yaml.events.NodeEvent | yaml.events.CollectionEndEvent)]
    return read_node(iter(events), text)


def read_node(events, text, event=None):
    event = event or next(events)
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        return Node("alias", start, end)
    if isinstance(event, yaml.ScalarEvent):
        if event.style in ("|", ">"):
            end = start + len(text[start:end].rstrip())
        return Node("scalar", start, end, text=event.value, style=event.style or "")
    node = Node("map" if isinstance(event, yaml.MappingStartEvent) else "seq", start, end, flow=bool(event.flow_style))
    while not isinstance(event := next(events), yaml.CollectionEndEvent):
        item = read_node(events, text, event)
        if node.kind == "map":
            item = (item, read_node(events, text))
        node.items.append(item)
    last = node.items[-1] if node.items else None
    # A block collection is said to end at the next token; what it holds ends earlier.
    node.end = event.end_mark.index if node.flow or last is None else end_of(last)
    return node


def start_of(item):
    return item[0].start if isinstance(item, tuple) else item.start


def end_of(item):
    return max(item[0].end + 1, item[1].end) if isinstance(item, tuple) else item.end


def without(collection, index):
    """The edit (start, end, replacement) that takes an entry or element out of its collection."""
    items = collection.items
    if len(items) == 1:
        if collection.flow:
            return start_of(items[0]), end_of(items[0]), ""
        return collection.start, end_of(items[0]), "  {}" if collection.kind == "map" else "  []"
    if index + 1 < len(items):
        return start_of(items[index]), start_of(items[index + 1]), ""
    return end_of(items[index - 1]), end_of(items[index]), ""


def without_key(mapping, key):
    """The edit that takes a key out of a mapping."""
    return without(mapping, next(i for i, (name, _) in enumerate(mapping.items) if name.text == key))


def characters(node, text):
    """What a scalar says as a list of (character, start, end), the offsets being those of its text in the file."""
    start, end = node.start, node.end
    if node.style in ("|", ">"):
        start = text.index("\n", start)
        start = end - len(text[start:end].lstrip())
    if node.style in ("'", '"'):
        start, end = start + 1, end - 1
    result = []
    at = start
    while at < end:
        width, said = 1, text[at]
        if node.style == "'" and text[at : at + 2] == "''":
            width = 2
        elif node.style == '"' and said == "\\":
            width, said = 2, text[at + 1] if text[at + 1] in "\"\\/" else " "
        result.append((said, at, at + width))
        at += width
    return result
