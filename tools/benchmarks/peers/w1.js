// The benchmark's work as a script for Node: events on standard input, one line of commands for each on standard output.
'use strict';
const fs = require('fs');

const SOURCES = new Map(Object.entries({
  google: 11, facebook: 12, instagram: 13, telegram: 14, viber: 15, whatsapp: 16, tiktok: 17, direct: 18, email: 19, sms: 20,
  rozetka: 21, prom: 22, olx: 23, youtube: 24, bing: 25, yandex: 26, vk: 27, call_main: 28, call_sales: 29, partner: 30,
}));

const text = (value) => (value ?? '').trim() || null;
const emailOf = (written) => (written ?? '').trim().toLowerCase() || null;

function phoneOf(written) {
  let digits = (written ?? '').replace(/[^0-9]/g, '');
  if (digits.startsWith('00')) digits = digits.slice(2);
  if ((digits.length === 12 && digits.startsWith('380')) || (digits.length === 11 && digits[0] === '7')) return '+' + digits;
  if (digits.length === 10 && digits[0] === '0') return '+38' + digits;
  return null;
}

const contacts = [];
const byPhone = new Map();
const byEmail = new Map();

// Finds by phone, then by e-mail; creates, or fills what is empty. A value that finds somebody else stays with them.
function contactOf(commands, values, source) {
  const phoneHit = values.PHONE ? byPhone.get(values.PHONE) : undefined;
  const emailHit = values.EMAIL ? byEmail.get(values.EMAIL) : undefined;
  let id = phoneHit ?? emailHit;
  let changed = values;
  if (id === undefined) {
    id = contacts.push(values);
    commands.push({ create: 'contact', id, fields: { ...values, SOURCE_ID: source } });
  } else {
    const held = contacts[id - 1];
    let differs = false;
    changed = {};
    for (const field in values) {
      const value = values[field];
      if (value === null || held[field] !== null) continue;
      if (field === 'EMAIL' && emailHit !== undefined && emailHit !== id) continue;
      held[field] = changed[field] = value;
      differs = true;
    }
    if (differs) commands.push({ update: 'contact', id, fields: changed });
  }
  if (changed.PHONE) byPhone.set(changed.PHONE, id);
  if (changed.EMAIL) byEmail.set(changed.EMAIL, id);
  return id;
}

function task(commands, about, phone, amount, title) {
  if (amount >= 500000) commands.push({ create: 'task', about, title: `VIP: call ${phone ?? 'nobody'} about ${title}` });
}

const kinds = {
  site(event) {
    const { order, customer, delivery, utm } = event;
    const commands = [];
    if (order.status === 'test') return commands;
    const city = text(delivery.city);
    const source = SOURCES.get(utm.source) ?? 0;
    const phone = phoneOf(customer.phone);
    const title = `Order #${order.id}`;
    const values = { NAME: text(customer.name), PHONE: phone, EMAIL: emailOf(customer.email), CITY: city };
    const contact = contactOf(commands, values, source);
    const where = `${text(delivery.method) ?? '-'}, ${city ?? '-'}, №${text(delivery.warehouse) ?? '-'}`;
    commands.push({
      create: 'deal',
      fields: {
        CONTACT: contact, TITLE: title, AMOUNT: order.total_cents, SOURCE_ID: source, CAMPAIGN: text(utm.campaign),
        COMMENT: `${where}: ${text(event.comment) ?? '-'}`, SKU: order.items[0]?.sku ?? null, REF: `site-${order.id}`,
      },
    });
    task(commands, contact, phone, order.total_cents, title);
    return commands;
  },
  sendpulse(event) {
    const person = event.contact;
    const { variables } = person;
    const commands = [];
    if (event.title !== 'incoming_message') return commands;
    const source = SOURCES.get(event.service) ?? 0;
    const phone = phoneOf(variables.phone);
    const title = `Chat ${text(event.bot.name) ?? '-'}: ${text(person.username) ?? '-'}`;
    const amount = variables.budget || 0;
    const values = { NAME: text(person.name), PHONE: phone, EMAIL: emailOf(variables.email), CITY: text(variables.city) };
    const contact = contactOf(commands, values, source);
    const message = text(event.info.message.channel_data.message.text);
    if (amount > 0) {
      commands.push({
        create: 'deal',
        fields: {
          CONTACT: contact, TITLE: title, AMOUNT: amount, SOURCE_ID: source, CAMPAIGN: person.tags[0] ?? null,
          COMMENT: message, REF: `sp-${person.id}`,
        },
      });
    }
    commands.push({ create: 'comment', about: contact, text: message });
    task(commands, contact, phone, amount, title);
    return commands;
  },
  telephony({ call }) {
    const commands = [];
    if (call.status !== 'ANSWERED' || call.duration < 5) return commands;
    const phone = phoneOf(call.from);
    const values = { NAME: `Дзвінок ${phone ?? '-'}`, PHONE: phone, EMAIL: null, CITY: null };
    const about = contactOf(commands, values, SOURCES.get(call.line) ?? 0);
    commands.push({
      create: 'activity', about, title: `Call ${call.direction} ${call.from} (${call.duration}s)`,
      text: `${text(call.recording_url) ?? '-'} call-${call.id}`,
    });
    return commands;
  },
};

const block = Buffer.allocUnsafe(1 << 20);
let rest = Buffer.alloc(0);
let step = 0;
let lines = [];

function flush() {
  if (lines.length) fs.writeSync(1, lines.join('\n') + '\n');
  lines = [];
}

for (let size; (size = fs.readSync(0, block, 0, block.length, null)) > 0;) {
  const bytes = Buffer.concat([rest, block.subarray(0, size)]);
  let start = 0;
  for (let end; (end = bytes.indexOf(10, start)) >= 0; start = end + 1) {
    const event = JSON.parse(bytes.toString('utf8', start, end));
    step += 1;
    lines.push(JSON.stringify({ step, commands: kinds[event.source](event) }));
    if (lines.length === 500) flush();
  }
  rest = Buffer.from(bytes.subarray(start));
}
flush();
