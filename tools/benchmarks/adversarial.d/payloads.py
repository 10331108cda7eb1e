"""Deliveries of a wanted size: plain ones, and such as are made to take long."""
import json
import urllib.parse

WORDS = "Доброго дня, хочу замовити 2 рюкзаки чорного кольору. Please call after 18:00, thank you! "


def fill(part, size):
    """As many repetitions as come next to the size in bytes."""
    return part * max(1, size // len(part.encode()))


def numbered(make, size):
    """Parts that are made of their number, up to the size."""
    parts, length, number = [], 0, 0
    while length < size:
        parts.append(make(number))
        length += len(parts[-1].encode())
        number += 1
    return "".join(parts)


def plain_members(size):
    item = {"name": "Рюкзак чорний", "sku": "SKU-00017", "qty": 2, "price": 129900, "attrs": {"size": "M", "color": "black"}}
    body = {
        "name": "Олена Шевченко", "phone": "+38 (067) 123-45-67", "email": "olena@shop.example", "amount": "1299.50",
        "born": "1990-04-12", "page": "https://shop.example/item?utm_source=google", "phones": [], "emails": [],
        "note": fill(WORDS, size // 2), "items": [item] * (size // 2 // len(json.dumps(item, ensure_ascii=False).encode())),
    }
    return json.dumps(body, ensure_ascii=False)[1:-1]


def members(key, value):
    """A text as one member of a body."""
    return lambda size: json.dumps({key: value(size)}, ensure_ascii=False)[1:-1]



def listed(key, element):
    """A list, each of whose elements is made of its number, as JSON."""
    return lambda size: f'"{key}":[' + numbered(lambda n: element(n) + ",", size) + "0]"


def repeated(part, before="", after=""):
    return lambda size: before + fill(part, size) + after


JSON = {
    "nesting": lambda size: '"note":[' + fill("[" * 97 + "]" * 97 + ",", size) + "0]",
    "nesting beyond": lambda size: '"note":' + fill("[", size),
    "one key again": lambda size: ",".join(f'"key{n}":{n}' for n in range(size // 18)) + ',"key7":0',
    "keys with one beginning": lambda size: numbered(lambda n: f'"{"k" * 24}{n:07}":0,', size) + '"note":0',
    "keys with one end": lambda size: numbered(lambda n: f'"{n:07}{"k" * 24}":0,', size) + '"note":0',
    "escaped keys": lambda size: numbered(lambda n: f'"\\u006b\\u006b{n}":0,', size) + '"note":0',
    "small elements": listed("lines", lambda n: '"ab"'),
    "empty objects": listed("items", lambda n: "{}"),
    "items of one key": listed("items", lambda n: '{"name":"a"}'),
    "items, a list in text": lambda size: '"items":' + json.dumps("[" + fill('{"name":"a"},', size) + "0]"),
    "items, each a text": listed("items", lambda n: json.dumps('{"name":"a"}')),
    "long numbers": listed("lines", lambda n: "9" * 999),
    "exponents": listed("lines", lambda n: "1e%d" % (n % 400)),
    "amount of digits": members("amount", repeated("9")),
    "amount of blanks": members("amount", repeated(" ", "1", "2")),
    "amount of zeros": members("amount", repeated("0")),
    "phone of digits": members("phone", repeated("380")),
    "phone of signs": members("phone", repeated("+38 (067) 123-45-67, ")),
    "phones": listed("phones", lambda n: '"+38067%07d"' % n),
    "no phones": listed("phones", lambda n: '"+"'),
    "email of @": members("email", repeated("@")),
    "email of a@": members("email", repeated("a@")),
    "email of dots": members("email", repeated("a.", "a@")),
    "email of quotes": members("email", repeated("\"\\", "", "@shop.example")),
    "emails": listed("emails", lambda n: f'"a{n}@b.co"'),
    "page of &": members("page", repeated("a&", "https://shop.example/?")),
    "page of %": members("page", repeated("%", "https://shop.example/?utm_source=")),
    "page of dots": members("page", repeated("a.", "https://")),
    "page of ../": members("page", repeated("../", "https://shop.example/")),
    "born of digits": members("born", repeated("1")),
    "escapes": lambda size: '"note":"' + fill("\\u0416", size) + '"',
    "pairs of surrogates": lambda size: '"note":"' + fill("\\ud83d\\ude00", size) + '"',
    "line ends": lambda size: '"note":"' + fill("\\n", size) + '"',
    "digits": members("note", repeated("1234567890")),
    "blanks in a text": members("note", repeated(" ", "a", "b")),
    "blanks apart": members("note", repeated("a  ")),
    "blanks between": lambda size: '"note":' + fill(" ", size) + "0",
    "wide blanks": members("note", repeated("\u2003", "a", "b")),
    "one mark often": members("note", repeated("\u0301", "a")),
    "marks in disorder": members("note", repeated("\u0301\u0316", "a")),
    "marks, then others": members("note", lambda size: "a" + fill("\u0301", size // 2) + fill("\u0316", size // 2)),
    "marks on letters": members("note", repeated("e\u0301\u0316")),
    "Korean in parts": members("note", repeated("\u1112\u1161\u11ab")),
    "capitals": members("note", repeated("ΑΣ")),
    "capitals that grow": members("note", repeated("İ")),
    "joined faces": members("note", repeated("\U0001f469\u200d")),
    "zeros": lambda size: '"note":"' + fill("\\u0000", size) + '"',
    "nearly the mark": members("note", repeated("zy")),
    "nearly loud": members("note", repeated("!!!x")),
    "braces": members("note", repeated("{{note}}")),
    "name of marks": members("name", repeated("\u0301\u0316", "a")),
}


def plain_form(size):
    fields = {"name": "Олена", "phone": "+380671234567", "email": "olena@shop.example", "page": "https://shop.example/?a=b"}
    fields["note"] = fill(WORDS, size // 6)
    once = urllib.parse.urlencode(fields)
    # Fewer fields than a form may have.
    name = "%D0%A0%D1%8E%D0%BA+" * max(1, size // 100_000)
    return once + numbered(lambda n: f"&items[{n}][name]={name}&items[{n}][qty]=2", size - len(once))


FORM = {
    "only &": repeated("&"),
    "only =": repeated("="),
    "only %": repeated("%", "note="),
    "%41": repeated("%41", "note="),
    "broken %": repeated("%4", "note="),
    "bytes beyond UTF-8": repeated("%FF", "note="),
    "only +": repeated("+", "note="),
    "one name": lambda size: fill("note=" + "a" * max(1, size // 9_000) + "&", size),
    "elements": lambda size: fill("items[]=" + "a" * max(1, size // 9_000) + "&", size),
    "elements of names": lambda size: numbered(lambda n: f"items[{n}][name]=" + "a" * max(1, size // 9_000) + "&", size),
    "names with one beginning": lambda size: numbered(lambda n: "k" * max(20, size // 9_000) + f"{n:07}=&", size),
    "brackets": repeated("[a]", "note"),
    "open brackets": repeated("[", "note"),
    "brackets often": lambda size: fill("a" + "[b]" * 80 + "=" + "c" * max(1, size // 9_000) + "&", size),
}

BOUNDARY = "b0undary"


def form_parts(make):
    return lambda size: make(size) + f"\r\n--{BOUNDARY}--\r\n"


def part_head(name):
    return f'\r\n--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'


PARTS = {
    "parts": form_parts(lambda size: numbered(lambda n: part_head(f"k{n}") + "a" * max(1, size // 9_000), size)),
    "parts of one name": form_parts(lambda size: fill(part_head("note") + "a" * max(1, size // 9_000), size)),
    "nearly boundaries": form_parts(lambda size: part_head("note") + fill(f"\r\n--{BOUNDARY[:-1]}", size)),
    "line ends of a part": form_parts(lambda size: part_head("note") + fill("\r\n", size)),
    "dashes of a part": form_parts(lambda size: part_head("note") + fill("\r\n--", size)),
    "headers of a part": form_parts(
        lambda size: f"\r\n--{BOUNDARY}\r\n" + fill("a: b\r\n", size) + 'Content-Disposition: form-data; name="note"\r\n\r\nx'
    ),
    "parameters of a part": form_parts(
        lambda size: f'\r\n--{BOUNDARY}\r\nContent-Disposition: form-data; name="note"' + fill("; a=b", size) + "\r\n\r\nx"
    ),
}


def mail(headers, body):
    start = "From: Olena <olena@shop.example>\nTo: orders@shop.example\n"
    return start + headers + "\n" + body


def text_mail(body):
    return mail("Subject: Order No 17\nContent-Type: text/plain; charset=utf-8\n", body)


def plain_mail(size):
    return text_mail("Name: Олена\nPhone: +380671234567\nWishes: скоріше\n--\n" + fill(WORDS + "\n", size))


def subject_of(make):
    return lambda size: mail(f"Subject: {make(size)}\nContent-Type: text/plain; charset=utf-8\n", "Name: A\n")


def texts_of(make):
    return lambda size: text_mail(make(size))


def mixed(make, kind="mixed"):
    return lambda size: mail(f"Content-Type: multipart/{kind}; boundary={BOUNDARY}\n", make(size) + f"\n--{BOUNDARY}--\n")


MAIL = {
    "parts": mixed(repeated(f"\n--{BOUNDARY}\n\nabc")),
    "alternatives": mixed(repeated(f"\n--{BOUNDARY}\nContent-Type: text/html\n\n<p>a"), "alternative"),
    "attachments": mixed(repeated(f'\n--{BOUNDARY}\nContent-Disposition: attachment; filename="a.txt"\n\nabc')),
    "mails within": lambda size: mail("", "") [:-1] + fill("Content-Type: message/rfc822\n\n", size) + "\na",
    "multiparts within": lambda size: mail("", "")[:-1] + numbered(
        lambda n: f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n", size
    ) + "\na",
    "nearly boundaries": mixed(repeated(f"\n--{BOUNDARY}x")),
    "dashes": mixed(repeated("\n--")),
    "headers": lambda size: mail(fill("X-A: b\n", size), "a"),
    "headers of names": lambda size: mail(numbered(lambda n: f"X-{n}: b\n", size), "a"),
    "a folded header": subject_of(repeated("\n a")),
    "encoded words": subject_of(repeated("=?utf-8?q?=D0=96?= ")),
    "encoded words of letters": subject_of(repeated("=?utf-8?b?0JY=?=\n ")),
    "open encoded words": subject_of(repeated("=?utf-8?q?")),
    "only =?": subject_of(repeated("=?")),
    "receivers": lambda size: mail("Cc: " + numbered(lambda n: f"a{n}@b.example, ", size) + "c@d.example\n", "a"),
    "receivers of words": lambda size: mail("Cc: " + fill("=?utf-8?q?a?= <a@b.example>,\n ", size) + "c@d.example\n", "a"),
    "open comments": lambda size: mail("Reply-To: " + fill("(", size) + "\n", "a"),
    "open quotes": lambda size: mail("Reply-To: " + fill('"\\', size) + "\n", "a"),
    "open angles": lambda size: mail("Reply-To: " + fill("<", size) + "\n", "a"),
    "groups": lambda size: mail("Reply-To: " + fill("a:", size) + "\n", "a"),
    "references": lambda size: mail("References: " + numbered(lambda n: f"<{n}@a> ", size) + "\n", "a"),
    "parameters": lambda size: mail("Content-Type: text/plain" + numbered(lambda n: f"; a*{n}=b", size) + "\n", "a"),
    "labels": texts_of(repeated("Name: \n")),
    "labels in a line": texts_of(repeated("Name ")),
    "nearly labels": texts_of(repeated("NamNamePhonPhone")),
    "values without an end": texts_of(repeated("Wishes: a\n")),
    "quoted lines": texts_of(repeated("> ")),
    "blank lines": texts_of(repeated("\n")),
    "soft line ends": lambda size: mail(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", fill("a=\n", size)
    ),
    "open escapes": lambda size: mail(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", fill("=", size)
    ),
    "broken base64": lambda size: mail("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n", fill("0J=\n", size)),
    "marks of a text": texts_of(repeated("\u0301\u0316", "Name: a")),
}


def html_mail(body):
    return mail("Subject: Order No 17\nContent-Type: text/html; charset=utf-8\n", body)


def plain_html(size):
    return html_mail("<html><body><p>Name: Олена<br>Phone: +380671234567</p>" + fill(f"<p>{WORDS}</p>\n", size) + "</body></html>")


def pages_of(make):
    return lambda size: html_mail(make(size))


HTML = {
    "open blocks": pages_of(repeated("<div>")),
    "open words": pages_of(repeated("<b><i>")),
    "wrongly closed": pages_of(repeated("<b><p></b>")),
    "closed without a start": pages_of(repeated("</p>")),
    "only <": pages_of(repeated("<")),
    "open tags": pages_of(repeated("<a ")),
    "open quotes": pages_of(repeated('<a href="')),
    "attributes": pages_of(repeated("a=b ", "<p ")),
    "attributes of names": pages_of(lambda size: "<p " + numbered(lambda n: f"a{n}=b ", size) + ">"),
    "only &": pages_of(repeated("&")),
    "entities": pages_of(repeated("&amp;")),
    "unknown entities": pages_of(repeated("&abcdefgh")),
    "open numbers": pages_of(repeated("&#")),
    "digits of an entity": pages_of(repeated("1", "&#")),
    "open comments": pages_of(repeated("<!--")),
    "comments nearly closed": pages_of(repeated("--", "<!--")),
    "open scripts": pages_of(repeated("<script>")),
    "open CDATA": pages_of(repeated("<![CDATA[")),
    "tables within": pages_of(repeated("<table><tr><td>")),
    "rows": pages_of(repeated("<tr>", "<table>")),
    "cells": pages_of(repeated("<td>", "<table><tr>")),
    "wide cells": pages_of(repeated("<td colspan=1000>a", "<table><tr>")),
    "high cells": pages_of(repeated("<td rowspan=65534>a", "<table><tr>")),
    "high cells in rows": pages_of(repeated("<tr><td rowspan=65534>a", "<table>")),
    "wide cells in rows": pages_of(repeated("<tr><td colspan=1000 rowspan=1000>a", "<table>")),
    "labels in cells": pages_of(repeated("<tr><td>Name<td>", "<table>")),
    "headings in cells": pages_of(repeated("<tr><td>Goods<td>a", "<table>")),
    "lists within": pages_of(repeated("<ul><li>")),
    "quotes within": pages_of(repeated("<blockquote>")),
    "line ends": pages_of(repeated("<br>")),
    "blanks": pages_of(repeated(" ", "a", "b")),
}


def request(kind, body):
    return f"POST /in/adversary HTTP/1.1\nContent-Type: {kind}\n\n{body}"


def as_json(make):
    return lambda size: request("application/json", "{" + make(size) + "}")


def as_form(make):
    return lambda size: request("application/x-www-form-urlencoded", make(size))


def as_parts(make):
    return lambda size: request(f"multipart/form-data; boundary={BOUNDARY}", make(size))


def plain_parts(size):
    note = part_head("note") + fill(WORDS, size // 2)
    return note + numbered(lambda n: part_head(f"items[{n}][name]") + WORDS, size // 2) + f"\r\n--{BOUNDARY}--\r\n"


# What it is, how its file ends, the plain one, the hostile ones.
KINDS = [
    ("json", "http", as_json(plain_members), {name: as_json(make) for name, make in JSON.items()}),
    ("form", "http", as_form(plain_form), {name: as_form(make) for name, make in FORM.items()}),
    ("parts", "http", as_parts(plain_parts), {name: as_parts(make) for name, make in PARTS.items()}),
    ("mail", "eml", plain_mail, MAIL),
    ("html", "eml", plain_html, HTML),
]
