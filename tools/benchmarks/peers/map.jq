# The fields of a lead for each event that is wanted, as the specs in ../mapping make them: for jq, gojq and jaq.
def sources: {
  google: 11, facebook: 12, instagram: 13, telegram: 14, viber: 15, whatsapp: 16, tiktok: 17, direct: 18, email: 19, sms: 20,
  rozetka: 21, prom: 22, olx: 23, youtube: 24, bing: 25, yandex: 26, vk: 27, call_main: 28, call_sales: 29, partner: 30
};
# Only what begins or ends with a blank or a line is worth a regular expression: these are slow.
def trimmed:
  if . == null or . == "" then null
  elif startswith(" ") or endswith(" ") or startswith("\n") or endswith("\n") then
    sub("^\\s+"; "") | sub("\\s+$"; "") | if . == "" then null else . end
  else . end;
def or_dash: trimmed // "-";
def email: trimmed | if . == null then null else ascii_downcase end;
def phone:
  [(. // "") | explode[] | select(48 <= . and . <= 57)] | implode
  | if startswith("00") then .[2:] else . end
  | length as $length
  | if $length == 12 and startswith("380") or $length == 11 and startswith("7") then "+" + .
    elif $length == 10 and startswith("0") then "+38" + .
    else null end;

if .source == "site" then
  if .order.status == "test" then {skipped: "order"} else {
    KIND: "order", NAME: (.customer.name | trimmed), PHONE: (.customer.phone | phone), EMAIL: (.customer.email | email),
    CITY: (.delivery.city | trimmed), TITLE: "Order #\(.order.id)", AMOUNT: .order.total_cents,
    SOURCE_ID: (sources[.utm.source] // 0), CAMPAIGN: (.utm.campaign | trimmed),
    COMMENT: "\(.delivery.method | or_dash), \(.delivery.city | or_dash), №\(.delivery.warehouse | or_dash): \(.comment | or_dash)",
    SKU: .order.items[0].sku, REF: "site-\(.order.id)"
  } end
elif .source == "sendpulse" then
  if .title != "incoming_message" then {skipped: "chat"} else .contact as $person | {
    KIND: "chat", NAME: ($person.name | trimmed), PHONE: ($person.variables.phone | phone),
    EMAIL: ($person.variables.email | email), CITY: ($person.variables.city | trimmed),
    TITLE: "Chat \(.bot.name | or_dash): \($person.username | or_dash)", AMOUNT: ($person.variables.budget // 0),
    SOURCE_ID: (sources[.service] // 0), CAMPAIGN: $person.tags[0],
    COMMENT: (.info.message.channel_data.message.text | trimmed), REF: "sp-\($person.id)"
  } end
else .call | if .status != "ANSWERED" or .duration < 5 then {skipped: "call"} else (.from | phone) as $phone | {
    KIND: "call", NAME: "Дзвінок \($phone // "-")", PHONE: $phone, TITLE: "Call \(.direction) \(.from) (\(.duration)s)",
    SOURCE_ID: (sources[.line] // 0), COMMENT: (.recording_url | trimmed), SKU: .line, REF: "call-\(.id)"
  } end
end
