"""Are the records in several programs' outputs the same? Compares them event by event."""
import itertools
import json


def norm_fields(fields, contact):
    """Fields that hold something: values after an update, e-mails in small letters, a deal's contact as a number."""
    result = {}
    for name, value in fields.items():
        if isinstance(value, dict):
            value = value.get("after")
        if name == "CONTACT":
            value = contact(value)
        if name == "EMAIL" and value is not None:
            value = value.lower()
        if value is not None:
            result[name] = value
    return result


class Records:
    """One program's output. crmspec calls a contact that it creates `new contact`; its number is the count of those so far.

    A line without a step has the fields of a lead, or says what was skipped."""

    def __init__(self, path):
        self.path, self.created = path, 0

    def contact(self, reference):
        if isinstance(reference, list):
            (reference,) = reference
        if isinstance(reference, int):
            return reference
        return self.created if reference == "new contact" else int(reference.removeprefix("contact "))

    def record(self, command):
        made = command.get("create")
        if made is None:
            number = command.get("id") or self.contact(command["update"])
            return ["update contact", number, norm_fields(command["fields"], self.contact)]
        fields = command.get("fields", {})
        if made == "contact":
            self.created += 1
            if command.get("id", self.created) != self.created:
                raise ValueError(f"{self.path}: contact {command['id']} is the {self.created}th created")
            return ["create contact", self.created, norm_fields(fields, self.contact)]
        if made in ("deal", "lead"):
            return ["create " + made, norm_fields(fields, self.contact)]
        texts = {key: value for key in ("title", "text") if (value := command.get(key, fields.get(key))) is not None}
        return ["create " + made, self.contact(command["about"]), texts]

    def __iter__(self):
        with open(self.path, encoding="utf-8") as lines:
            for line in lines:
                step = json.loads(line)
                if "step" not in step:
                    yield [["create lead", norm_fields(step, self.contact)]] if "skipped" not in step else []
                    continue
                commands = step.get("commands", [])
                for run in step.get("runs", []):
                    if run["result"] not in ("done", "skipped"):
                        raise ValueError(f"{self.path}: step {step['step']} is {run['result']}")
                    commands = commands + run.get("commands", [])
                yield sorted((self.record(command) for command in commands), key=lambda record: record[0])


def first_difference(outputs, expected):
    """None, or what differs first as text. `outputs`: program -> path; `expected`: how many events there must be."""
    counts, step = {}, 0
    for step, per_program in enumerate(itertools.zip_longest(*(Records(path) for path in outputs.values())), 1):
        if any(records != per_program[0] for records in per_program):
            shown = (f"  {name}: {json.dumps(records, ensure_ascii=False)}" for name, records in zip(outputs, per_program))
            return f"event {step} differs:\n" + "\n".join(shown), counts
        for record in per_program[0]:
            counts[record[0]] = counts.get(record[0], 0) + 1
    return (None if step == expected else f"{step} lines, but {expected} events"), counts
