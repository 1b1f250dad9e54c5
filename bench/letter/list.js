import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A message to a list, of the kind that is sent to many: two paragraphs with eight facts of a row in them. */
const MESSAGE = `template: campaign
language: en
intent: renewal
recipients:
  schema: customer
sender: { name: Emma Clarke, role: customer adviser, email: emma@lumo.example, phone: +44 20 7946 0123 }
subject: "{{recipient.company}}: your lamp service ends on {{date recipient.renews_on}}"
body: |
  Your service agreement {{recipient.customer_number}} for {{recipient.company}} ends on {{date recipient.renews_on}}.

  You can renew it for a year{{#if recipient.amount}}{{#if recipient.currency}} at the same price, {{money recipient.amount recipient.currency}}{{/if}}{{/if}}. Two visits and all new bulbs are included. Or you can let it end: then you pay only for the visits that you ask for.
next_step:
  summary: >-
    Please choose by {{date recipient.renews_on}}. If you would rather let the agreement end,
    there is nothing you need to do.
  action:
    label: Renew for a year
    url: https://lumo.example/agreements/{{recipient.customer_number}}/renew
details:
  because: you have a service agreement with us.
send_at: 2026-12-01T09:00:00+00:00
unsubscribe:
  url: https://lumo.example/letters/stop/{{recipient.customer_number}}
postal_address: Storgata 12, 0184 Oslo, Norway
`;

const COLUMNS = 'customer_number,given_name,family_name,email,company,renews_on,amount,currency';
const GIVEN =
  'Kari Ola Anna Emma Liam Noah Olivia Ava Sofia Lucas Mia Ella Jan Piotr Elif Mehmet José María Núria Åse Bjørn Zoë'.split(
    ' ',
  );
const FAMILY =
  'Nordmann Hansen Smith Clarke Jones Berg Novak Kowalski Yılmaz García Peña Dupont Müller Okonkwo Haugen Lund'.split(
    ' ',
  );
const FIRMS = 'Meadowgate Rookwood Nordlys Fjord Harbour Birch Maple Stone River Hill'.split(' ');
const KINDS = ['Dental Practice', 'Theatre', 'Hotel', 'Bakery', 'Architects', 'School', 'Library', 'Clinic'];

export const LIST = 'renewal';

/** Puts the message into a project. */
export function writeListMessage(project) {
  mkdirSync(join(project, 'messages'));
  writeFileSync(join(project, 'messages', `${LIST}.yaml`), MESSAGE);
}

/** A CSV with so many customers, each with an address of its own; the same each time. */
export function writeCustomers(path, count) {
  const next = numbers(42);
  const of = (words) => words[next(words.length)];
  const file = openSync(path, 'w');
  let lines = `${COLUMNS}\n`;
  for (let row = 0; row < count; row += 1) {
    const day = new Date(Date.UTC(2027, 0, 1 + next(360))).toISOString().slice(0, 10);
    const own = `${of(FIRMS)} ${of(KINDS)},${day},${(next(90_000) / 10).toFixed(2)},GBP`;
    lines += `K-${100_000 + row},${of(GIVEN)},${of(FAMILY)},p${row}@firm${next(5000)}.example,${own}\n`;
    if (lines.length < 1e6) continue;
    writeSync(file, lines);
    lines = '';
  }
  writeSync(file, lines);
  closeSync(file);
}

/** Whole numbers below a limit (Park and Miller). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
