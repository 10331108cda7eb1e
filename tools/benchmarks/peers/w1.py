#!/usr/bin/env python3
"""The benchmark's work as a script in Python: events on standard input, one line of commands for each on standard output."""
import sys

try:
    import orjson

    parse, render = orjson.loads, orjson.dumps
except ImportError:
    import json

    parse = json.loads

    def render(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


SOURCES = {
    "google": 11, "facebook": 12, "instagram": 13, "telegram": 14, "viber": 15, "whatsapp": 16, "tiktok": 17, "direct": 18,
    "email": 19, "sms": 20, "rozetka": 21, "prom": 22, "olx": 23, "youtube": 24, "bing": 25, "yandex": 26, "vk": 27,
    "call_main": 28, "call_sales": 29, "partner": 30,
}


def text(value):
    return (value or "").strip() or None


def phone_of(written):
    digits = "".join(filter("0123456789".__contains__, written or ""))
    if digits.startswith("00"):
        digits = digits[2:]
    if len(digits) == 12 and digits.startswith("380") or len(digits) == 11 and digits[0] == "7":
        return "+" + digits
    if len(digits) == 10 and digits[0] == "0":
        return "+38" + digits
    return None


def email_of(written):
    return (written or "").strip().lower() or None


class CRM:
    def __init__(self):
        self.contacts, self.by_phone, self.by_email = [], {}, {}

    def contact(self, commands, values, source):
        """Finds by phone, then by e-mail; creates, or fills what is empty. A value that finds somebody else stays with them."""
        phone, email = values["PHONE"], values["EMAIL"]
        phone_hit = self.by_phone.get(phone) if phone else None
        email_hit = self.by_email.get(email) if email else None
        number = phone_hit or email_hit
        if number is None:
            self.contacts.append(values)
            number = len(self.contacts)
            commands.append({"create": "contact", "id": number, "fields": {**values, "SOURCE_ID": source}})
            changed = values
        else:
            held, changed = self.contacts[number - 1], {}
            for field, value in values.items():
                if value is None or held[field] is not None:
                    continue
                if field == "EMAIL" and email_hit not in (None, number):
                    continue
                held[field] = changed[field] = value
            if changed:
                commands.append({"update": "contact", "id": number, "fields": changed})
        if changed.get("PHONE"):
            self.by_phone[phone] = number
        if changed.get("EMAIL"):
            self.by_email[email] = number
        return number


def deal(commands, contact, fields):
    commands.append({"create": "deal", "fields": {"CONTACT": contact, **fields}})


def task(commands, contact, phone, amount, title):
    if amount >= 500000:
        commands.append({"create": "task", "about": contact, "title": f"VIP: call {phone or 'nobody'} about {title}"})


def order(crm, event):
    order, client, delivery, commands = event["order"], event["customer"], event["delivery"], []
    if order["status"] == "test":
        return commands
    city, source, title = text(delivery.get("city")), SOURCES.get(event["utm"]["source"], 0), f"Order #{order['id']}"
    phone = phone_of(client["phone"])
    contact = crm.contact(
        commands,
        {"NAME": text(client["name"]), "PHONE": phone, "EMAIL": email_of(client["email"]), "CITY": city},
        source,
    )
    where = f"{text(delivery['method']) or '-'}, {city or '-'}, №{text(delivery['warehouse']) or '-'}"
    deal(commands, contact, {
        "TITLE": title, "AMOUNT": order["total_cents"], "SOURCE_ID": source, "CAMPAIGN": text(event["utm"]["campaign"]),
        "COMMENT": f"{where}: {text(event['comment']) or '-'}", "SKU": order["items"][0]["sku"] if order["items"] else None,
        "REF": f"site-{order['id']}",
    })
    task(commands, contact, phone, order["total_cents"], title)
    return commands


def chat(crm, event):
    person, commands = event["contact"], []
    if event["title"] != "incoming_message":
        return commands
    variables, source = person["variables"], SOURCES.get(event["service"], 0)
    title = f"Chat {text(event['bot']['name']) or '-'}: {text(person['username']) or '-'}"
    phone, amount = phone_of(variables.get("phone")), variables["budget"] or 0
    contact = crm.contact(
        commands,
        {
            "NAME": text(person["name"]), "PHONE": phone, "EMAIL": email_of(variables["email"]),
            "CITY": text(variables.get("city")),
        },
        source,
    )
    message = text(event["info"]["message"]["channel_data"]["message"]["text"])
    if amount > 0:
        deal(commands, contact, {
            "TITLE": title, "AMOUNT": amount, "SOURCE_ID": source, "CAMPAIGN": person["tags"][0] if person["tags"] else None,
            "COMMENT": message, "REF": f"sp-{person['id']}",
        })
    commands.append({"create": "comment", "about": contact, "text": message})
    task(commands, contact, phone, amount, title)
    return commands


def call(crm, event):
    call, commands = event["call"], []
    if call["status"] != "ANSWERED" or call["duration"] < 5:
        return commands
    phone = phone_of(call["from"])
    contact = crm.contact(
        commands, {"NAME": f"Дзвінок {phone or '-'}", "PHONE": phone, "EMAIL": None, "CITY": None}, SOURCES.get(call["line"], 0)
    )
    commands.append({
        "create": "activity", "about": contact, "title": f"Call {call['direction']} {call['from']} ({call['duration']}s)",
        "text": f"{text(call['recording_url']) or '-'} call-{call['id']}",
    })
    return commands


KINDS = {"site": order, "sendpulse": chat, "telephony": call}


def commands(crm, event):
    return KINDS[event["source"]](crm, event)


def main():
    crm, lines, out = CRM(), [], sys.stdout.buffer
    for step, line in enumerate(sys.stdin.buffer, 1):
        event = parse(line)
        lines.append(render({"step": step, "commands": commands(crm, event)}))
        if len(lines) == 500:
            out.write(b"\n".join(lines) + b"\n")
            lines.clear()
    if lines:
        out.write(b"\n".join(lines) + b"\n")


if __name__ == "__main__":
    main()
