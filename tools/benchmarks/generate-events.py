#!/usr/bin/env python3
"""Writes N webhook bodies, one JSON object a line, the same bytes every time: generate-events.py N [CUSTOMERS] > events.ndjson

Half are shop orders, three in ten messages of a chat service, the rest calls of a telephony. People come back, write their
phone and e-mail in many ways, and sometimes leave them out. Phones are such that a six-line rule and a real numbering
plan agree on them (README.md says why)."""
import json
import random
import sys

GIVEN = ["Іван", "Олена", "Марія", "Петро", "Наталія", "Андрій", "Юлія", "Anna", "Max", "Татьяна", "Алексей"]
FAMILY = ["Петренко", "Шевченко", "Коваленко", "Ткаченко", "Гнатюк", "Смирнова", "O'Brien", "Schmidt"]
CITIES = ["Київ", "Львів", "Одеса", "Харків", "Дніпро", "Казань", "Warszawa", "Вінниця"]
UKRAINIAN_CODES = ["50", "63", "66", "67", "68", "73", "93", "95", "96", "97", "98", "99"]
RUSSIAN_CODES = ["903", "905", "906", "909", "910", "912", "915", "916", "921", "925", "926"]
NO_PHONES = ["", "123", "не знаю", "тел. 12-34"]
ORIGINS = [
    "google", "facebook", "instagram", "telegram", "viber", "whatsapp", "tiktok", "direct", "email", "sms", "rozetka",
    "prom", "olx", "youtube", "bing", "yandex", "vk", "partner", "somewhere_else", "affiliate_7",
]
REMARKS = ["Передзвоніть після 18:00", 'Доставка "до дверей"', "", "Line one\nline two", "Домофон 12\\34", "Терміново / дуже"]
MESSAGES = [
    "Добрий день! Чи є в наявності розмір 42?", "Скільки коштує доставка?\nДякую", "/start", '"Знижка 20%" ще діє?',
    "Хочу замовити 2 шт. — чорний і білий, оплата при отриманні. Чи можна завтра зранку у відділення №12?",
]
BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"


class Generator:
    def __init__(self, customers):
        self.random = random.Random(77)
        self.people = [self.person(number) for number in range(customers)]
        if customers == 1:
            # Events that nobody can be found by would make contacts without end.
            self.people[0]["email"] = "customer@shop.example"

    def person(self, number):
        pick = self.random.choice
        if self.random.random() < 0.8:
            phone = ("380", pick(UKRAINIAN_CODES), "%07d" % self.random.randrange(10**7))
        else:
            phone = ("7", pick(RUSSIAN_CODES), "%07d" % self.random.randrange(10**7))
        email = f"{pick(['user', 'shop', 'olena'])}{number}@{pick(['gmail.com', 'ukr.net', 'example.com'])}"
        return {
            "name": f"{pick(GIVEN)} {pick(FAMILY)}", "phone": phone, "city": pick(CITIES),
            "email": email if self.random.random() < 0.7 else None,
        }

    def written_phone(self, phone):
        """A Ukrainian number also as at home, a Russian one only with its country's code: the CRM's region is UA."""
        country, code, rest = phone
        groups = f"{rest[:3]}-{rest[3:5]}-{rest[5:]}"
        ways = [f"+{country} ({code}) {groups}", f"+{country}{code}{rest}", f"00{country}{code}{rest}"]
        if country == "380":
            ways += [f"+38 (0{code}) {groups}", f"0{code}{rest}", f"0{code} {rest[:3]} {rest[3:5]} {rest[5:]}", f"380{code}{rest}"]
        return self.random.choice(ways)

    def sent_phone(self, person):
        return self.written_phone(person["phone"]) if self.random.random() < 0.95 else self.random.choice(NO_PHONES)

    def sent_email(self, person):
        email = person["email"]
        if email is None:
            return self.random.choice(["", None])
        return self.random.choice([email, email, email.upper(), email.capitalize() + " ", " " + email])

    def hexadecimal(self, digits):
        return "%0*x" % (digits, self.random.getrandbits(4 * digits))

    def order(self, number, person):
        r, pick = self.random, self.random.choice
        items = [
            {
                "sku": "SKU-%05d" % r.randrange(5000), "name": f"{pick(['Сукня', 'Рюкзак', 'Чайник'])} {r.randrange(100)}",
                "qty": r.randrange(1, 4), "price": r.randrange(10000, 300000),
                "attrs": {"color": pick(["чорний", "білий", "red"]), "size": str(r.randrange(36, 46))},
            }
            for _ in range(r.randrange(1, 5))
        ]
        name = person["name"]
        event = {
            "source": "site", "event": "order_created", "form_id": r.randrange(1, 40),
            "page": f"https://shop.example/catalog/item-{r.randrange(9999)}?ref={self.hexadecimal(8)}",
            "order": {
                "id": 100000 + number, "status": "test" if r.random() < 0.04 else "new",
                "total_cents": sum(item["price"] * item["qty"] for item in items), "currency": "UAH",
                "created_at": "2026-04-%02dT%02d:%02d:00Z" % (r.randrange(1, 29), r.randrange(24), r.randrange(60)),
                "items": items, "discount": pick([0, 0, 5.5, 10, 12.75]), "promo": None,
            },
            "customer": {
                "name": pick([name] * 17 + [" " + name] * 2 + [""]), "phone": self.sent_phone(person),
                "email": self.sent_email(person), "subscribed": r.random() < 0.5,
            },
            "delivery": {
                "method": pick(["nova_poshta", "ukrposhta", "courier"]), "city": person["city"],
                "warehouse": str(r.randrange(1, 300)), "address": None,
            },
            "comment": pick(REMARKS),
            "utm": {"source": pick(ORIGINS), "medium": "cpc", "campaign": f"camp_{r.randrange(300)}", "content": self.hexadecimal(10), "term": ""},
            "client": {"ip": f"10.{r.randrange(256)}.{r.randrange(256)}.{r.randrange(256)}", "ua": BROWSER, "lang": "uk-UA"},
        }
        if r.random() < 0.05:
            del event["delivery"]["city"]
        return event

    def chat(self, number, person):
        r, pick = self.random, self.random.choice
        contact = self.hexadecimal(24)
        variables = {
            "email": self.sent_email(person), "city": person["city"], "budget": pick([0, 0, None, 150000, 700000]),
            "utm_source": pick(ORIGINS), "step": f"s{r.randrange(9)}",
        }
        if r.random() < 0.7:
            variables["phone"] = self.sent_phone(person)
        return {
            "source": "sendpulse", "service": pick(["telegram", "viber", "whatsapp", "instagram", "facebook"]),
            "title": "incoming_message" if r.random() < 0.9 else "bot_blocked",
            "bot": {"id": self.hexadecimal(24), "url": "https://t.example/shop_bot", "name": f"Shop Bot {r.randrange(5)}"},
            "contact": {
                "id": contact, "username": f"user_{r.randrange(99999)}", "name": person["name"],
                "photo": f"https://cdn.example/avatars/{contact}.jpg", "last_message": "...", "variables": variables,
                "tags": [pick(["vip", "lead", "new", "spring-26"]) for _ in range(r.randrange(4))],
                "is_chat_opened": True, "status": 1,
            },
            "info": {
                "message": {
                    "id": self.hexadecimal(12), "type": "inbound", "created_at": "2026-04-10T10:00:00+00:00",
                    "channel_data": {
                        "message_id": r.getrandbits(30),
                        "message": {
                            "from": {"id": r.getrandbits(32), "is_bot": False, "language_code": "uk"},
                            "chat": {"id": r.getrandbits(32), "type": "private"}, "text": pick(MESSAGES),
                        },
                    },
                },
                "callback": None, "params": [1, 2.5, -3e2, True],
            },
            "date": 1774000000 + number,
        }

    def call(self, number, person):
        r, pick = self.random, self.random.choice
        return {
            "source": "telephony", "event": "call_end",
            "call": {
                "id": "c" + self.hexadecimal(16), "direction": pick(["in", "in", "out"]),
                "from": self.written_phone(person["phone"]), "to": "+380443334455",
                "line": pick(["call_main", "call_sales", "call_other"]), "status": "ANSWERED" if r.random() < 0.85 else "NOANSWER",
                "duration": r.randrange(600), "wait": r.randrange(40),
                "started_at": "2026-04-11T09:%02d:%02dZ" % (r.randrange(60), r.randrange(60)),
                "recording_url": f"https://rec.example/{self.hexadecimal(24)}.mp3",
                "operator": {"ext": str(r.randrange(100, 140)), "name": pick(GIVEN)}, "trunk": f"sip:{r.randrange(999)}@10.0.0.5",
            },
        }

    def line(self, number):
        make = self.random.choices([self.order, self.chat, self.call], [5, 3, 2])[0]
        event = make(number, self.random.choice(self.people))
        text = json.dumps(event, ensure_ascii=self.random.random() < 0.3, separators=(",", ":"))
        return text.replace("/", "\\/") if self.random.random() < 0.5 else text


def main():
    count = int(sys.argv[1])
    generator = Generator(int(sys.argv[2]) if len(sys.argv) > 2 else max(50, count * 3 // 10))
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    for number in range(count):
        out.write(generator.line(number) + "\n")
    out.flush()


if __name__ == "__main__":
    main()
