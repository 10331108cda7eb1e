#!/usr/bin/env python3
"""Writes one spec of 326 lines, a channel and its catalogue: generate-long-spec.py DIR

For what one short call of crmspec costs. The same bytes every time."""
import pathlib
import sys

LINES = 326
TYPES = ["text", "integer", "decimal", "boolean", "date", "phone", "email", "text"]
FIELDS = 67

CATALOG = """crmspec: 1
catalog: crm
kind: bitrix24
portal: https://crm.example
zone: Europe/Kyiv
region: UA
users:
  anna:  { id: "1", name: Anna }
  boris: { id: "2", name: Boris }
entities:
  contact:
    url: /contacts/{{id}}
    fields:
      NAME:  { type: text }
      PHONE: { type: phone, many: true }
      EMAIL: { type: email, many: true }
  deal:
    url: /deals/{{id}}
    stage: STAGE
    responsible: OWNER
    fields:
      TITLE:  { type: text, required: true }
      ORDER:  { type: text, key: true }
      CLIENT: { type: contact }
      OWNER:  { type: user }
      STAGE:  { type: stage }
"""

CHANNEL = """crmspec: 1
channel: orders
crm: crm
source: { webhook: orders }
inputs:
  order: { path: order.id, required: true }
  name:  [client.name, client.login]
  phone: { path: client.phone, type: phone }
  email: { path: client.email, type: email }
  total: { path: order.total, type: decimal, default: 0 }
  city:  delivery.city
"""

RECORDS = """accept: present(phone) or present(email)
once: order
let:
  client: name else phone else email
  owner: user("anna") when total >= 50000 else user("boris") when city == "Kyiv" else user("anna")
records:
  contact:
    fields:
      NAME:  "{{client}}"
      PHONE: { value: "{{phone}}", search: true }
      EMAIL: { value: "{{email}}", search: true }
    pick: oldest
    update: fill
  deal:
    fields:
      TITLE:  "Order {{order}} of {{client}}"
      ORDER:  { value: "{{order}}", search: true }
      CLIENT: "{{contact}}"
"""

RULES = """    pick: newest
    create: { stage: NEW, responsible: owner }
    update: fill
rules:
"""


def rule(number):
    return f"""  part {number}:
    - rule: said
      when: present(part_{number}) and total > {number}000
      do:
        - comment:
            about: deal
            text: "Part {number}: {{{{part_{number}}}}}"
    - else: []
"""


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    kinds = [(number, TYPES[number % len(TYPES)]) for number in range(FIELDS)]
    catalog = CATALOG + "".join(f"      FIELD_{number}: {{ type: {kind} }}\n" for number, kind in kinds)
    catalog += "    pipelines:\n      sales: { stages: { NEW: open, WON: won, LOST: lost } }\n"
    channel = CHANNEL + "".join(f"  part_{number}: {{ path: parts.part_{number}, type: {kind} }}\n" for number, kind in kinds)
    channel += RECORDS + "".join(f'      FIELD_{number}: "{{{{part_{number}}}}}"\n' for number, _ in kinds) + RULES
    # A rule has eight lines, and they come out even.
    left = LINES - catalog.count("\n") - channel.count("\n")
    channel += "".join(rule(number) for number in range(left // 8))
    for name, text in [("catalog", catalog), ("orders", channel)]:
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
