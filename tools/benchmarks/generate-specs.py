#!/usr/bin/env python3
"""Writes a workspace of specs: one catalogue, one people file, one file of tables, and the rest channels.

usage: generate-specs.py COUNT DIR

The same bytes every time. Channels differ in inputs, conditions, policies and rows; every fifth shares its address with the
one before, told apart by what it accepts.
"""

import pathlib
import random
import sys

CITIES = ["moscow", "kursk", "orel", "tula", "kazan", "perm", "omsk", "ufa", "penza", "saratov"]
POLICIES = ["keep", "enrich", "fill", "replace"]

CATALOG = """crmspec: 1
catalog: crm
kind: bitrix24
portal: https://crm.example
zone: Europe/Moscow
region: RU
users:
{users}
entities:
  contact:
    responsible: OWNER
    fields:
      NAME:   {{ type: text }}
      PHONE:  {{ type: phone, many: true }}
      EMAIL:  {{ type: email, many: true }}
      CITY:   {{ type: text }}
      SOURCE: {{ type: text }}
      OWNER:  {{ type: user }}
  deal:
    url: /deals/{{{{id}}}}
    stage: STAGE
    responsible: OWNER
    fields:
      TITLE:    {{ type: text, required: true }}
      ORDER:    {{ type: text, key: true }}
      AMOUNT:   {{ type: decimal }}
      SIZE:     {{ type: enum, values: [SMALL, LARGE, HUGE] }}
      CLIENT:   {{ type: contact }}
      COMMENT:  {{ type: text }}
      CAMPAIGN: {{ type: text }}
      OWNER:    {{ type: user }}
      STAGE:    {{ type: stage }}
    pipelines:
      sales: {{ stages: {{ NEW: open, WORK: open, WON: won, LOST: lost }} }}
"""

CHANNEL = """crmspec: 1
channel: orders-{number:03}
title: "Orders of site {number}"
crm: crm
source: {{ webhook: site-{address:03} }}
order: {order}
inputs:
  what:     {{ path: [event, type], type: enum, values: {{ paid: [paid, order.paid], fresh: [new, order.new], gone: [cancelled] }}, required: true }}
  order:    {{ path: order.id, required: true }}
  name:     [order.name, client.name, "client[\\"full name\\"]"]
  phone:    {{ path: [client.phone, client.tel, phone], type: phone{required} }}
  email:    {{ path: client.email, type: email }}
  amount:   {{ path: order.total, type: decimal, point: "," }}
  city:     {{ path: delivery.city, empty: ["-", none] }}
  page:     {{ path: utm.page, type: url }}
  goods:    {{ path: "order.items[].name", many: true }}
  at:       {{ path: order.at, type: datetime }}
  paid_by:  {{ path: payment, type: enum, values: [CARD, CASH, INVOICE] }}
  marks:    {{ path: "marks[]", many: true }}
accept: (present(phone) or present(email)) and {filter}
once: {{ key: [order, what], within: {within}d }}
let:
  total: amount else 0
  size:
    case:
      - {{ when: "total >= {huge}", is: HUGE }}
      - {{ when: "total >= {large}", is: LARGE }}
      - {{ else: SMALL }}
  owner: user("{first}") when size == HUGE else user("{second}") when city == "{city}" else lookup(owners, city) else user("{third}")
  campaign: param(page, "utm_campaign") else "none"
  client: {client}
records:
  contact:
    fields:
      NAME:   {{ value: "{{{{name}}}}", merge: {name_policy} }}
      PHONE:  {{ value: "{{{{phone}}}}", search: true }}
      EMAIL:  {{ value: "{{{{email}}}}", search: true }}
      CITY:   "{{{{city}}}}"
      SOURCE: "{{{{lookup(sources, campaign)}}}}"
    pick: {pick}
    create: {{ responsible: owner }}
    update: {{ merge: {policy}, when: "{update_when}" }}
  deal:
    fields:
      TITLE:    "Order {{{{order}}}} of {{{{client}}}}"
      ORDER:    {{ value: "{{{{order}}}}", search: true }}
      AMOUNT:   {{ value: "{{{{amount}}}}", merge: {amount_policy} }}
      SIZE:     "{{{{size}}}}"
      CLIENT:   "{{{{contact}}}}"
      COMMENT:  "{{{{join(goods, ', ') else 'nothing'}}}}, {{{{campaign}}}}, {{{{{paid_by}}}}}"
      CAMPAIGN: {{ value: "{{{{campaign}}}}", merge: fill }}
    find:
      - {{ by: CLIENT, stages: open }}
    pick: newest
    create: {{ stage: NEW, responsible: contact.responsible else owner }}
    update:
      merge: {policy}
      when: deal.stage != "sales/{stage}"
rules:
  call:
    - rule: nobody is responsible
      when: contact.found and not present(contact.responsible)
      do:
        - task:
            about: [contact]
            title: "Find a manager for {{{{client}}}}"
            responsible: owner
            due: event.received_at + {due}h
    - rule: large and new
      when: size == HUGE and not deal.found
      do:
        - task:
            about: deal
            title: "Call {{{{client}}}} about {{{{total}}}}"
            responsible: deal.responsible else owner
            due: event.received_at + 1h
    - rule: late
      when: what == gone and deal.found
      do: [{{ comment: {{ about: deal, text: "Cancelled: {{{{order}}}}" }} }}]
    - else: []
  note:
    - rule: with goods
      when: present(join(goods, '; ')) and count(goods) > {goods}
      do: [{{ comment: {{ about: deal, text: "{{{{join(goods, '; ')}}}}" }} }}]
    - rule: from abroad
      when: present(city) and city not in [{cities}]
      do: [{{ comment: {{ about: deal, text: "Elsewhere: {{{{city}}}}" }} }}]
    - else: []
ignore:
  - {{ when: deal.found and deal.stage == "sales/WON" and what == paid, reason: it is won already }}
reply:
  known: "{{{{contact.found}}}}"
  size: "{{{{size}}}}"
  client: {{ name: "{{{{contact.NAME}}}}", link: "{{{{url(deal)}}}}" }}
"""


def channel(number, chance):
    address = number - 1 if number % 5 == 4 else number
    people = [f"user-{chance.randrange(20):02}" for _ in range(3)]
    large = chance.randrange(10, 90) * 1000
    # The two channels of one address take different events.
    filters = {3: "paid_by == CARD", 4: "not paid_by == CARD"}
    return CHANNEL.format(
        number=number,
        address=address,
        order=100 + number % 3,
        required=", required: true" if number % 4 == 1 else "",
        filter=filters.get(number % 5, f'not contains(name else "", "test-{number}")'),
        paid_by="paid_by" if number % 5 == 3 else "paid_by else 'unpaid'",
        client="name else phone" + ("" if number % 4 == 1 else " else email"),
        within=chance.randrange(1, 60),
        huge=large * 3,
        large=large,
        first=people[0],
        second=people[1],
        third=people[2],
        city=chance.choice(CITIES),
        name_policy=chance.choice(POLICIES),
        pick=chance.choice(["oldest", "newest"]),
        policy=chance.choice(POLICIES[1:]),
        update_when=chance.choice(["what != gone", "present(name) or present(city)", "total > 0"]),
        amount_policy=chance.choice(["replace", "set", "fill"]),
        stage=chance.choice(["WORK", "LOST"]),
        due=chance.randrange(2, 9),
        goods=chance.randrange(1, 6),
        cities=", ".join(f'"{city}"' for city in chance.sample(CITIES, 4)),
    )


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    users = "\n".join(f'  user-{number:02}: {{ id: "{number + 1}", name: User {number} }}' for number in range(20))
    members = ", ".join(f"user-{number:02}" for number in range(10))
    owners = ", ".join(f"{city}: user-{number:02}" for number, city in enumerate(CITIES))
    sources = ", ".join(f"campaign-{number}: Source {number}" for number in range(20))
    files = {
        "catalog": CATALOG.format(users=users),
        "people": f"crmspec: 1\npeople: office\ncrm: crm\nsenior: user-00\nteams: {{ sales: {{ members: [{members}] }} }}\n",
        "tables": "crmspec: 1\ntables:\n"
        f"  owners: {{ rows: {{ {owners} }} }}\n  sources: {{ rows: {{ {sources} }}, else: Direct }}\n",
    }
    for number in range(count - len(files)):
        files[f"orders-{number:03}"] = channel(number, chance)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
