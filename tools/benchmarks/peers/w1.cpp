// The benchmark's work in C++ with simdjson on demand: what one core can do with these events.
//
// Reads events from standard input in pieces of 1 MB, without keeping what is done with, and writes one line of commands for
// each to standard output: the same records as w1.py. Texts stay slices of the input, phones are numbers, e-mails are found by
// their bytes, of contacts only what is filled is kept. For the reader's benchmark, `read` only reads the fields of each event,
// and `senders` nothing but its first; both print events, values, bytes and seconds.
//
// c++ -O3 -std=c++20 -march=native -o w1 w1.cpp -lsimdjson
#include <simdjson.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace json = simdjson::ondemand;
using Text = std::string_view;

namespace {

// What is to be written, in one buffer that is emptied when it is full.
class Output {
public:
    void raw(Text text) {
        if (used + text.size() > buffer.size()) make_room(text.size());
        std::memcpy(buffer.data() + used, text.data(), text.size());
        used += text.size();
    }

    void number(int64_t value) {
        char digits[24];
        char *start = digits + sizeof digits;
        uint64_t rest = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
        do *--start = static_cast<char>('0' + rest % 10);
        while (rest /= 10);
        if (value < 0) *--start = '-';
        raw(Text(start, digits + sizeof digits - start));
    }

    void escaped(Text text) {
        size_t clean = 0;
        for (size_t at = 0; at < text.size(); ++at) {
            const auto byte = static_cast<uint8_t>(text[at]);
            if (!needs_escape[byte]) continue;
            raw(text.substr(clean, at - clean));
            clean = at + 1;
            char code[8];
            switch (byte) {
            case '"': raw("\\\""); break;
            case '\\': raw("\\\\"); break;
            case '\n': raw("\\n"); break;
            case '\r': raw("\\r"); break;
            case '\t': raw("\\t"); break;
            default: raw(Text(code, std::snprintf(code, sizeof code, "\\u%04x", byte)));
            }
        }
        raw(text.substr(clean));
    }

    // A field with its comma: nothing for a value that is missing.
    void field(Text key, std::optional<Text> value) {
        if (!value) return;
        begin(key);
        raw("\"");
        escaped(*value);
        raw("\"");
    }

    void field(Text key, int64_t value) {
        begin(key);
        number(value);
    }

    void open(Text text) {
        raw(text);
        is_first = true;
    }

    void flush() {
        for (size_t done = 0; done < used;) {
            const ssize_t written = write(STDOUT_FILENO, buffer.data() + done, used - done);
            if (written <= 0) std::exit(1);
            done += static_cast<size_t>(written);
        }
        used = 0;
    }

private:
    std::vector<char> buffer = std::vector<char>(1 << 18);
    size_t used = 0;
    bool is_first = true;

    static constexpr std::array<bool, 256> needs_escape = [] {
        std::array<bool, 256> table{};
        for (int byte = 0; byte < 0x20; ++byte) table[byte] = true;
        table['"'] = table['\\'] = true;
        return table;
    }();

    void begin(Text key) {
        raw(is_first ? "\"" : ",\"");
        is_first = false;
        raw(key);
        raw("\":");
    }

    void make_room(size_t wanted) {
        flush();
        if (wanted > buffer.size()) buffer.resize(wanted);
    }
};

struct HashText {
    using is_transparent = void;
    size_t operator()(Text text) const { return std::hash<Text>{}(text); }
};

struct HashNumber {
    size_t operator()(uint64_t number) const {
        number *= 0x9E3779B97F4A7C15u;
        return number ^ (number >> 32);
    }
};

using Sources = std::unordered_map<Text, int64_t, HashText>;
const Sources sources = {
    {"google", 11}, {"facebook", 12}, {"instagram", 13}, {"telegram", 14},  {"viber", 15},      {"whatsapp", 16}, {"tiktok", 17},
    {"direct", 18}, {"email", 19},    {"sms", 20},       {"rozetka", 21},   {"prom", 22},       {"olx", 23},      {"youtube", 24},
    {"bing", 25},   {"yandex", 26},   {"vk", 27},        {"call_main", 28}, {"call_sales", 29}, {"partner", 30},
};

int64_t source_of(Text key) {
    const auto found = sources.find(key);
    return found == sources.end() ? 0 : found->second;
}

// A phone in E.164; its digits are the number that it is found by, 0 for none.
struct Phone {
    uint64_t key = 0;
    char written[16];
    size_t length = 0;

    std::optional<Text> text() const { return key ? std::optional(Text(written, length)) : std::nullopt; }
};

Phone phone_of(Text sent) {
    char digits[16];
    size_t count = 0;
    for (const char character : sent) {
        if (character < '0' || character > '9') continue;
        if (count == sizeof digits) return {};
        digits[count++] = character;
    }
    Text number(digits, count);
    if (number.starts_with("00")) number.remove_prefix(2);
    Text country;
    if (number.size() == 10 && number[0] == '0') {
        country = "38";
    } else if (!(number.size() == 12 && number.starts_with("380")) && !(number.size() == 11 && number[0] == '7')) {
        return {};
    }
    Phone phone;
    phone.written[phone.length++] = '+';
    for (const Text part : {country, number}) {
        for (const char digit : part) {
            phone.written[phone.length++] = digit;
            phone.key = phone.key * 10 + static_cast<uint64_t>(digit - '0');
        }
    }
    return phone;
}

// Without the blanks around it; nothing for a blank one.
std::optional<Text> trimmed(Text text) {
    const auto is_blank = [](char character) { return static_cast<uint8_t>(character) <= 0x20; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text.empty() ? std::nullopt : std::optional(text);
}

// A text that may be missing or null.
template <class Value> std::optional<Text> text_of(Value &&value) {
    Text text;
    return value.get_string().get(text) == simdjson::SUCCESS ? trimmed(text) : std::nullopt;
}

template <class Value> int64_t number_or_zero(Value &&value) {
    int64_t number;
    return value.get_int64().get(number) == simdjson::SUCCESS ? number : 0;
}

// What an event says of a contact.
struct Person {
    std::optional<Text> name, email, city;
    Phone phone;
};

struct Contact {
    bool has_name, has_phone, has_email, has_city;
};

class Pipeline {
public:
    Output out;

    void run(json::object event) {
        out.raw("{\"step\":");
        out.number(++step);
        out.raw(",\"commands\":[");
        is_first_command = true;
        const Text sender = event["source"].get_string();
        if (sender == "site") order(event);
        else if (sender == "sendpulse") chat(event);
        else call(event["call"]);
        out.raw("]}\n");
    }

private:
    int64_t step = 0;
    bool is_first_command = true;
    std::string lowered, title, comment;
    std::vector<Contact> contacts;
    std::unordered_map<uint64_t, int64_t, HashNumber> by_phone;
    std::deque<std::string> emails;
    std::unordered_map<Text, int64_t, HashText> by_email;

    void command(Text start) {
        if (!is_first_command) out.raw(",");
        is_first_command = false;
        out.open(start);
    }

    template <class Value> std::optional<Text> email_of(Value &&value) {
        const auto sent = text_of(value);
        if (!sent) return std::nullopt;
        lowered.assign(*sent);
        for (char &character : lowered) character = 'A' <= character && character <= 'Z' ? character + 32 : character;
        return lowered;
    }

    void index_email(Text email, int64_t number) {
        const auto found = by_email.find(email);
        if (found != by_email.end()) found->second = number;
        else by_email.emplace(emails.emplace_back(email), number);
    }

    // Finds by phone, then by e-mail; creates, or fills what is empty. A value that finds somebody else stays with them.
    int64_t contact(const Person &person, int64_t source) {
        int64_t phone_hit = 0, email_hit = 0;
        if (person.phone.key) {
            const auto found = by_phone.find(person.phone.key);
            if (found != by_phone.end()) phone_hit = found->second;
        }
        if (person.email) {
            const auto found = by_email.find(*person.email);
            if (found != by_email.end()) email_hit = found->second;
        }
        const auto phone = person.phone.text();
        int64_t number = phone_hit ? phone_hit : email_hit;
        if (!number) {
            contacts.push_back({person.name.has_value(), phone.has_value(), person.email.has_value(), person.city.has_value()});
            number = static_cast<int64_t>(contacts.size());
            command("{\"create\":\"contact\",\"id\":");
            out.number(number);
            out.open(",\"fields\":{");
            write(person.name, phone, person.email, person.city);
            out.field("SOURCE_ID", source);
            out.raw("}}");
            if (phone) by_phone[person.phone.key] = number;
            if (person.email) index_email(*person.email, number);
            return number;
        }
        Contact &held = contacts[static_cast<size_t>(number - 1)];
        const auto fill = [](bool &has, std::optional<Text> value) {
            if (has || !value) return std::optional<Text>();
            has = true;
            return value;
        };
        const bool is_theirs = email_hit && email_hit != number;
        const auto name = fill(held.has_name, person.name), new_phone = fill(held.has_phone, phone);
        const auto email = is_theirs ? std::nullopt : fill(held.has_email, person.email);
        const auto city = fill(held.has_city, person.city);
        if (!name && !new_phone && !email && !city) return number;
        command("{\"update\":\"contact\",\"id\":");
        out.number(number);
        out.open(",\"fields\":{");
        write(name, new_phone, email, city);
        out.raw("}}");
        if (new_phone) by_phone[person.phone.key] = number;
        if (email) index_email(*email, number);
        return number;
    }

    void write(std::optional<Text> name, std::optional<Text> phone, std::optional<Text> email, std::optional<Text> city) {
        out.field("NAME", name);
        out.field("PHONE", phone);
        out.field("EMAIL", email);
        out.field("CITY", city);
    }

    void open_deal(int64_t contact, int64_t amount, int64_t source) {
        command("{\"create\":\"deal\",\"fields\":{");
        out.field("CONTACT", contact);
        out.field("TITLE", title);
        out.field("AMOUNT", amount);
        out.field("SOURCE_ID", source);
    }

    void task(int64_t contact, std::optional<Text> phone, int64_t amount) {
        if (amount < 500000) return;
        command("{\"create\":\"task\",\"about\":");
        out.number(contact);
        out.raw(",\"title\":\"VIP: call ");
        out.raw(phone.value_or("nobody"));
        out.raw(" about ");
        out.escaped(title);
        out.raw("\"}");
    }

    void order(json::object event) {
        json::object order = event["order"];
        const int64_t id = order["id"].get_int64();
        if (Text(order["status"].get_string()) == "test") return;
        const int64_t amount = order["total_cents"].get_int64();
        std::optional<Text> sku;
        for (json::object item : order["items"].get_array()) {
            sku = text_of(item["sku"]);
            break;
        }
        json::object client = event["customer"];
        Person person;
        person.name = text_of(client["name"]);
        person.phone = phone_of(text_of(client["phone"]).value_or(""));
        person.email = email_of(client["email"]);
        json::object delivery = event["delivery"];
        const auto method = text_of(delivery["method"]);
        person.city = text_of(delivery["city"]);
        const auto warehouse = text_of(delivery["warehouse"]);
        const auto remark = text_of(event["comment"]);
        json::object utm = event["utm"];
        const int64_t source = source_of(text_of(utm["source"]).value_or(""));
        const auto campaign = text_of(utm["campaign"]);
        const std::string number = std::to_string(id);
        title.assign("Order #").append(number);
        comment.assign(method.value_or("-")).append(", ").append(person.city.value_or("-")).append(", №");
        comment.append(warehouse.value_or("-")).append(": ").append(remark.value_or("-"));
        const int64_t found = contact(person, source);
        open_deal(found, amount, source);
        out.field("CAMPAIGN", campaign);
        out.field("COMMENT", comment);
        out.field("SKU", sku);
        out.raw(",\"REF\":\"site-");
        out.raw(number);
        out.raw("\"}}");
        task(found, person.phone.text(), amount);
    }

    void chat(json::object event) {
        const int64_t source = source_of(text_of(event["service"]).value_or(""));
        if (Text(event["title"].get_string()) != "incoming_message") return;
        const auto bot = text_of(event["bot"]["name"]);
        json::object client = event["contact"];
        const Text id = client["id"].get_string();
        const auto user = text_of(client["username"]);
        Person person;
        person.name = text_of(client["name"]);
        json::object variables = client["variables"];
        person.email = email_of(variables["email"]);
        person.city = text_of(variables["city"]);
        const int64_t amount = number_or_zero(variables["budget"]);
        person.phone = phone_of(text_of(variables["phone"]).value_or(""));
        std::optional<Text> tag;
        for (auto element : client["tags"].get_array()) {
            tag = text_of(element);
            break;
        }
        const auto message = text_of(event["info"]["message"]["channel_data"]["message"]["text"]);
        title.assign("Chat ").append(bot.value_or("-")).append(": ").append(user.value_or("-"));
        const int64_t found = contact(person, source);
        if (amount > 0) {
            open_deal(found, amount, source);
            out.field("CAMPAIGN", tag);
            out.field("COMMENT", message);
            out.raw(",\"REF\":\"sp-");
            out.escaped(id);
            out.raw("\"}}");
        }
        command("{\"create\":\"comment\",\"about\":");
        out.number(found);
        out.raw(",");
        out.field("text", message.value_or(""));
        out.raw("}");
        task(found, person.phone.text(), amount);
    }

    void call(json::object call) {
        const Text id = call["id"].get_string(), direction = call["direction"].get_string(), from = call["from"].get_string();
        const int64_t source = source_of(text_of(call["line"]).value_or(""));
        if (Text(call["status"].get_string()) != "ANSWERED") return;
        const int64_t seconds = call["duration"].get_int64();
        if (seconds < 5) return;
        const auto recording = text_of(call["recording_url"]);
        Person person;
        person.phone = phone_of(from);
        comment.assign("Дзвінок ").append(person.phone.text().value_or("-"));
        person.name = comment;
        const int64_t found = contact(person, source);
        command("{\"create\":\"activity\",\"about\":");
        out.number(found);
        out.raw(",\"title\":\"Call ");
        out.escaped(direction);
        out.raw(" ");
        out.escaped(from);
        out.raw(" (");
        out.number(seconds);
        out.raw("s)\",\"text\":\"");
        out.escaped(recording.value_or("-"));
        out.raw(" call-");
        out.escaped(id);
        out.raw("\"}");
    }
};

// Calls `take` with every document of standard input; a piece ends with a line.
template <class Take> double for_each_event(Take &&take) {
    constexpr size_t piece = 1 << 20;
    std::vector<char> buffer(piece + simdjson::SIMDJSON_PADDING);
    json::parser parser;
    size_t held = 0;
    std::chrono::steady_clock::duration taken{};
    for (;;) {
        const ssize_t got = read(STDIN_FILENO, buffer.data() + held, piece - held);
        if (got < 0) std::exit(1);
        held += static_cast<size_t>(got);
        if (got > 0 && held < piece) continue;
        if (held == 0) break;
        size_t end = held;
        while (end > 0 && buffer[end - 1] != '\n') --end;
        if (got == 0) end = held;
        if (end == 0) {
            std::fputs("w1: an event is longer than 1 MB\n", stderr);
            std::exit(1);
        }
        const auto start = std::chrono::steady_clock::now();
        // What is behind the piece must not look like a part of it.
        char behind[simdjson::SIMDJSON_PADDING];
        std::memcpy(behind, buffer.data() + end, sizeof behind);
        std::memset(buffer.data() + end, ' ', sizeof behind);
        json::document_stream events = parser.iterate_many(buffer.data(), end, piece);
        for (auto event : events) take(event.get_object().value());
        std::memcpy(buffer.data() + end, behind, sizeof behind);
        taken += std::chrono::steady_clock::now() - start;
        std::memmove(buffer.data(), buffer.data() + end, held - end);
        held -= end;
        if (got == 0) break;
    }
    return std::chrono::duration<double>(taken).count();
}

// What reading found: how many values, and how many bytes of texts and digits.
struct Found {
    uint64_t values = 0, bytes = 0;

    template <class Value> void text(Value &&value) {
        Text text;
        if (value.get_string().get(text) == simdjson::SUCCESS) add(text);
    }

    void add(Text text) {
        values += 1;
        bytes += text.size();
    }

    // A number of the events' fields: all of them are whole.
    template <class Value> void number(Value &&value) {
        int64_t number;
        if (value.get_int64().get(number) == simdjson::SUCCESS) {
            values += 1;
            do bytes += 1;
            while (number /= 10);
        }
    }

    // Of an event that is not wanted at a glance, nothing counts: crmspec looks no further either.
    void event(json::object event) {
        const Text sender = event["source"].get_string();
        if (sender == "site") {
            add(sender);
            json::object order = event["order"];
            number(order["id"]);
            text(order["status"]);
            number(order["total_cents"]);
            for (json::object item : order["items"].get_array()) {
                text(item["sku"]);
                break;
            }
            json::object client = event["customer"];
            text(client["name"]);
            text(client["phone"]);
            text(client["email"]);
            json::object delivery = event["delivery"];
            text(delivery["method"]);
            text(delivery["city"]);
            text(delivery["warehouse"]);
            text(event["comment"]);
            json::object utm = event["utm"];
            text(utm["source"]);
            text(utm["campaign"]);
        } else if (sender == "sendpulse") {
            const Text service = event["service"].get_string(), title = event["title"].get_string();
            if (title != "incoming_message") return;
            for (const Text text : {sender, service, title}) add(text);
            text(event["bot"]["name"]);
            json::object client = event["contact"];
            text(client["id"]);
            text(client["username"]);
            text(client["name"]);
            json::object variables = client["variables"];
            text(variables["email"]);
            text(variables["city"]);
            number(variables["budget"]);
            text(variables["phone"]);
            for (auto element : client["tags"].get_array()) {
                text(element);
                break;
            }
            text(event["info"]["message"]["channel_data"]["message"]["text"]);
        } else {
            json::object call = event["call"];
            const Text id = call["id"].get_string(), direction = call["direction"].get_string(), from = call["from"].get_string();
            const Text line = call["line"].get_string(), status = call["status"].get_string();
            if (status != "ANSWERED") return;
            for (const Text text : {sender, id, direction, from, line, status}) add(text);
            number(call["duration"]);
            text(call["recording_url"]);
        }
    }
};

} // namespace

int main(int count, char **words) try {
    if (count == 2 && (Text(words[1]) == "read" || Text(words[1]) == "senders")) {
        const bool reads_all = Text(words[1]) == "read";
        Found found;
        uint64_t events = 0;
        const double seconds = for_each_event([&](json::object event) {
            events += 1;
            if (reads_all) found.event(event);
            else found.text(event["source"]);
        });
        std::printf("%llu %llu %llu %.6f\n", (unsigned long long)events, (unsigned long long)found.values,
                    (unsigned long long)found.bytes, seconds);
        return 0;
    }
    Pipeline pipeline;
    for_each_event([&](json::object event) { pipeline.run(event); });
    pipeline.out.flush();
} catch (const simdjson::simdjson_error &error) {
    std::fprintf(stderr, "w1: %s\n", error.what());
    return 1;
}
