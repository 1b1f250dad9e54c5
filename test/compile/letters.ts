import type { LetterModel } from '../../src/model/letter-model.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import { pack } from '../link/packs.ts';

/** A letter as the compiler gets it: a template's name and what it sees. */
export interface LetterCase {
  readonly name: string;
  readonly template: 'follow-up' | 'apology' | 'appointment' | 'campaign';
  readonly model: LetterModel;
  readonly locale: Locale;
}

const nb: LetterModel = {
  language: 'nb',
  dir: 'ltr',
  subject: 'Bestilling #4512 kommer tirsdag 24. november',
  preheader: 'Lampene du bestilte kommer tre dager senere enn vi lovet.',
  greeting: 'Hei, Kari',
  body: [
    'Takk for tålmodigheten. Lampene du bestilte 2. november, kommer <strong>tirsdag 24. november</strong>, tre dager senere enn vi lovet.',
    'Du kan følge pakken på <a href="https://lumo.example/spor?o=4512&amp;k=1">sporingssiden</a>. Du kan også få lampene på to andre måter.',
  ],
  table: {
    columns: ['Vare', 'Antall', 'Pris'],
    rows: [
      ['Bordlampe', '2', '1 198 kr'],
      ['Pære E27', '4', '196 kr'],
    ],
  },
  options: [
    { text: 'Levering på døren', advantage: 'du slipper å hente' },
    { text: 'Henting i butikken i <em>Storgata</em>.', advantage: 'Du sparer frakten.' },
    { text: 'Pengene tilbake' },
  ],
  next_step: {
    summary: 'Bekreft leveringsadressen innen mandag 23. november.',
    action: { label: 'Bekreft adressen', href: 'https://lumo.example/o/4512?a=1&b=2' },
  },
  deadline: '2026-11-23',
  send_at: '2026-11-20T10:00:00+01:00',
  closing: { help: 'Har du spørsmål, hjelper jeg deg gjerne.', wish: 'Ha en fin dag!', farewell: 'Vennlig hilsen' },
  sender: {
    name: 'Ola Nordmann',
    role: 'kunderådgiver',
    company: 'Lumo AS',
    email: 'ola@lumo.example',
    phone: '+47 555 01 234',
  },
  recipient: { name: 'Kari Nordmann', given_name: 'Kari', family_name: 'Nordmann', email: 'kari@example.no' },
  labels: {
    reply: 'Svar på e-posten',
    phone: 'Ring {phone}',
    when: 'Når',
    where: 'Hvor',
    opening_hours: 'Åpningstider',
    bring: 'Ta med',
    because: 'Jeg skriver til deg fordi',
    valid_until: 'Gjelder til',
    compensation: 'Det får du av oss',
  },
  brand: { accent: '#1f5fa8' },
  company: { name: 'Lumo AS', address: 'Storgata 1, 0155 Oslo', registration: 'Org.nr. 999 999 999' },
};

const en: LetterModel = {
  language: 'en',
  dir: 'ltr',
  subject: 'Your question about the oak table, order 4471',
  preheader: 'Yes: the carrier has a free slot on Wednesday 18 June.',
  greeting: 'Dear Ms Larsen,',
  body: [
    'You asked whether the oak table can be delivered before 20 June. Yes: the carrier has a free slot on Wednesday 18 June.',
  ],
  next_step: { summary: 'Nothing more is needed from you: the slot is yours.' },
  closing: {},
  sender: { name: 'Anna Berg', company: 'Nordic Oak', email: 'anna@oak.example' },
  recipient: { name: 'Ms Larsen', email: 'larsen@example.com' },
  labels: {
    reply: 'Reply to this letter',
    phone: 'Call {phone}',
    when: 'When',
    where: 'Where',
    opening_hours: 'Opening hours',
    bring: 'Please bring',
    because: 'I write to you because',
    valid_until: 'Valid until',
    compensation: 'What you get from us',
  },
  brand: { accent: '#1f5fa8' },
  company: { name: 'Nordic Oak' },
};

const uk: LetterModel = {
  ...en,
  language: 'uk',
  subject: 'Дубовий стіл приїде у середу, 18 листопада',
  preheader: 'Перевізник запізнився з Вашим замовленням 4471, ось нова дата.',
  greeting: 'Добрий день, Ларисо Миколаївно!',
  body: [
    'Перепрошую: стіл не приїхав у понеділок, бо перевізник переплутав склад.',
    'Новий час: середа, 18 листопада, з 9 до 12 години.',
  ],
  next_step: {
    summary: 'Будь ласка, напишіть до вівторка, 17 листопада, чи зручний Вам цей час.',
    action: {
      label: 'Відповісти',
      href: 'mailto:anna@oak.example?subject=Re%3A%20%D0%94%D1%83%D0%B1%D0%BE%D0%B2%D0%B8%D0%B9',
    },
  },
  closing: { help: 'Якщо виникнуть запитання, радо допоможу.', wish: 'Гарного дня!', farewell: 'З повагою' },
  sender: {
    name: 'Анна Берг',
    role: 'консультантка',
    company: 'ТОВ «Північний дуб»',
    email: 'anna@oak.example',
    phone: '+380 44 555 01 23',
  },
  recipient: { name: 'Лариса Миколаївна Шевченко', email: 'larysa@example.com' },
  options: [{ text: 'Привезти стіл додому', advantage: 'Вам не потрібно їхати' }, { text: 'Скасувати замовлення' }],
  labels: { ...en.labels, compensation: 'Від нас' },
  company: { name: 'ТОВ «Північний дуб»', registration: 'ЄДРПОУ 12345678' },
  details: { compensation: 'ми не братимемо з Вас 450 гривень за доставку' },
};

const ru: LetterModel = {
  ...en,
  language: 'ru',
  subject: 'Масло для Вашего дубового стола: до 15 декабря дешевле',
  preheader: 'Стол у Вас год, самое время смазать его маслом.',
  greeting: 'Здравствуйте, Сергей Петрович!',
  body: ['Ваш дубовый стол у Вас уже год. Дерево дольше живёт, если раз в год смазать его маслом.'],
  options: [
    { text: 'Масло отдельно', advantage: 'смажете сами за полчаса' },
    { text: 'Мастер на дом', advantage: 'Вам не нужно ничего делать' },
  ],
  next_step: {
    summary: 'Позвоните мне до вторника, 15 декабря, и скажите, что Вам удобнее.',
    action: {
      label: 'Позвонить: +7\u00a0495\u00a0555-01-23',
      href: 'tel:+74955550123',
      phone: '+7 495 555-01-23',
    },
  },
  send_at: '2026-12-01T09:00:00+03:00',
  closing: { wish: 'Удачного дня!', farewell: 'С уважением,' },
  sender: { name: 'Лариса Берг', role: 'менеджер', company: 'ООО «Северный дуб»', email: 'larisa@oak.example' },
  recipient: { name: 'Сергей Петрович Иванов', email: 'sergey@example.com' },
  labels: { ...en.labels, because: 'Пишу Вам, потому что', valid_until: 'Последний день предложения' },
  company: { name: 'ООО «Северный дуб»', address: 'ул. Лесная, 1, Москва' },
  details: { because: 'Вы купили у нас стол 2 декабря 2025 года.', valid_until: '2027-01-15' },
};

const fy: LetterModel = {
  ...en,
  language: 'fy',
  subject: 'Jo ôfspraak op woansdei 18 novimber',
  preheader: 'De tafel stiet foar jo klear yn ús winkel yn Ljouwert.',
  greeting: 'Achte frou Hoekstra,',
  body: ['De tafel stiet foar jo klear. Jo kinne him by ús besjen.'],
  next_step: {
    summary: 'Wolle jo my foar tiisdei 17 novimber skriuwe oft dizze tiid jo past?',
    action: { label: 'Antwurdzje op dit berjocht', href: 'mailto:anna@oak.example' },
  },
  closing: {
    help: 'As jo fragen hawwe, help ik jo graach.',
    wish: 'In noflike dei!',
    farewell: 'Mei freonlike groetnis,',
  },
  sender: {
    name: 'Anna Berg',
    role: 'klanteadviseur',
    company: 'Nordic Oak BV',
    email: 'anna@oak.example',
    phone: '+31 58 555 01 23',
  },
  recipient: { name: 'frou Hoekstra', email: 'hoekstra@example.nl', timezone: 'Europe/Amsterdam' },
  labels: { ...en.labels, when: 'Wannear', where: 'Wêr', opening_hours: 'Iepeningstiden', bring: 'Nim mei' },
  company: { name: 'Nordic Oak BV', address: 'Nijstêd 1, 8911 AA Ljouwert' },
  details: {
    starts_at: '2026-11-18T09:30:00Z',
    place: 'Nijstêd 1, Ljouwert, twadde ferdjipping',
    opening_hours: 'tiisdei oant sneon, 9.00–17.30 oere',
    bring: 'Jo bestelnûmer 4471',
  },
};

/** One letter of each kind, in the five languages, with and without what may be absent. */
export const letters: readonly LetterCase[] = [
  caseOf('follow-up with everything, nb', 'follow-up', nb, 'Europe/Oslo'),
  caseOf('follow-up with nothing optional, en', 'follow-up', en, null),
  caseOf('apology with compensation, uk', 'apology', uk, 'Europe/Kyiv'),
  caseOf('appointment, fy', 'appointment', fy, 'Europe/Amsterdam'),
  caseOf('campaign, ru', 'campaign', ru, null),
];

function caseOf(
  name: string,
  template: LetterCase['template'],
  model: LetterModel,
  timeZone: string | null,
): LetterCase {
  return { name, template, model, locale: localeOf(model.language, timeZone, model.send_at ?? null) };
}

/** What helpers know of a letter in a shipped language. */
export function localeOf(language: string, timeZone: string | null = null, sendAt: string | null = null): Locale {
  const { tag, dates, numbers } = pack(language);
  return { tag, dates, numbers, timeZone, sendAt };
}

/** The letter of that name. */
export function letterCase(name: string): LetterCase {
  const found = letters.find((letter) => letter.name === name);
  if (found === undefined) throw new Error(`no letter "${name}"`);
  return found;
}
