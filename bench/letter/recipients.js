/** The people who get the letter, made by a seed: each run of each program has the same ones. */

const SEED = 20_261_122;

const GIVEN_NAMES = [
  'Anna',
  'Mark',
  'Ingrid',
  'Søren',
  'José',
  'Zoë',
  'Aoife',
  'Lars',
  'Maud',
  'Håkon',
  'Ruth',
  'Émile',
];
const FAMILY_NAMES = [
  'Larsen',
  "O'Brien",
  'Ødegård',
  'Müller',
  'de Vries',
  'Smith',
  'Fernández',
  'Hansen',
  'Clarke',
  'Øverby',
];
/** Names with letters outside of Latin-1: one in twelve people has one. */
const FAR_NAMES = [
  ['Оксана', 'Бондар'],
  ['Łukasz', 'Wałęsa'],
  ['Ελένη', 'Παπαδοπούλου'],
  ['美咲', '佐藤'],
  ['Dvořák', 'Šimůnek'],
];
const PRODUCTS = [
  'oak table',
  'floor lamp',
  'reading chair',
  'bookcase "Fjord"',
  'desk & drawer',
  'wardrobe',
  'sideboard',
];
const DAYS = [
  'Monday 30 November',
  'Tuesday 1 December',
  'Wednesday 2 December',
  'Thursday 3 December',
  'Friday 4 December',
];
const HOURS = ['8 am and 11 am', '9 am and noon', '1 pm and 4 pm', '5 pm and 8 pm'];

/** What is the same in every letter of the list. */
export const shared = Object.freeze({
  language: 'en',
  dir: 'ltr',
  closing: {
    help: 'If you have any questions, I am happy to help.',
    wish: 'Have a good day!',
    farewell: 'Kind regards,',
  },
  sender: {
    name: 'Emma Clarke',
    role: 'customer adviser',
    company: 'Lumo AS',
    email: 'emma@lumo.example',
    phone: '+44 20 7946 0123',
  },
  brand: { accent: '#8a4b08' },
  company: { name: 'Lumo AS', address: 'Storgata 12, 0184 Oslo, Norway', registration: 'Org.nr. 912 345 678' },
});

/** A row for each of `count` people. They go through JSON once: its strings are flat, those that are put together are not. */
export function rows(count) {
  const chance = chanceOf(SEED);
  return JSON.parse(JSON.stringify(Array.from({ length: count }, (_, index) => row(index, chance))));
}

/** The same as lines of JSON, as a program reads them that has a list too long for its memory. */
export function lines(count) {
  return rows(count).map((own) => JSON.stringify(own));
}

/** A whole letter model from such a line, for programs that know no shared part. */
export function recordOf(line) {
  return Object.assign(JSON.parse(line), shared);
}

/** The whole letter models, for programs that know no shared part. */
export function records(count) {
  return rows(count).map((own) => Object.assign(own, shared));
}

function row(index, chance) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const isFar = chance() < 1 / 12;
  const [given, family] = isFar ? pick(FAR_NAMES) : [pick(GIVEN_NAMES), pick(FAMILY_NAMES)];
  const order = 10_000 + Math.floor(chance() * 90_000);
  const [product, day, hours, other] = [pick(PRODUCTS), pick(DAYS), pick(HOURS), pick(DAYS)];
  const hasOptions = chance() < 0.6;
  const words = hasOptions ? 'There are three ways to receive it' : 'The carrier brings it to your door';
  return {
    recipient: { name: `${given} ${family}`, given_name: given, email: `reader-${index}@example.com` },
    subject: `Your ${product}, order ${order}: delivery on ${day}`,
    preheader: `The carrier can come to you between ${hours}.`,
    greeting: `Hello ${given},`,
    body: [
      `Thank you for your order ${order}. Your ${html(product)} is ready, and the carrier can come to you on <strong>${day}, between ${hours}</strong>.`,
      `${words}. Everything comes assembled and ready to use.`,
    ],
    ...(hasOptions && { options: options(day, other, order) }),
    next_step: {
      summary: `Please confirm by <strong>${day}</strong>, so that the carrier keeps the slot.`,
      action: { label: 'Confirm the delivery', href: `https://lumo.example/confirm?order=${order}&reader=${index}` },
    },
  };
}

function options(day, other, order) {
  return [
    { text: `<strong>A</strong>: delivery to your door on ${day}`, advantage: 'Nobody has to wait in a queue' },
    { text: `<strong>B</strong>: delivery on ${other}`, advantage: 'There is more time to make room' },
    { text: '<strong>C</strong>: collection from our warehouse', advantage: `Just say your number, ${order}` },
  ];
}

/** As Markdown of a message becomes HTML. */
function html(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Numbers from 0 to 1, as chance gives them but the same ones each time (mulberry32). */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
