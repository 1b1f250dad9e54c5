import type { Row } from '../row.ts';

/** What became of the demands in this area. */
export const rows: readonly Row[] = [
  {
    row: 'personal/one-addressee',
    lines: [{ document: '001-nb', line: 101, quote: 'brevet må være adressert til en bestemt person' }],
    by: ['personal/one-addressee'],
    because: null,
  },
  {
    row: 'personal/no-generic-salutation',
    lines: [
      { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
      { document: '001-nb', line: 153, quote: 'skiller seg ut fra den generelle strømmen av potensielle kjøpere' },
    ],
    by: ['personal/no-generic-salutation'],
    because: null,
  },
  {
    row: 'personal/no-bulk-phrases',
    lines: [{ document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' }],
    by: ['personal/no-bulk-phrases'],
    because: null,
  },
  {
    row: 'personal/no-bulk-headers',
    lines: [{ document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' }],
    by: ['sender/real-person', 'sender/no-noreply'],
    because:
      'envoi writes the headers of a mail itself, and none of a mailing but those that lists owe their readers; what a message can say wrong in them is who it comes from',
  },
  {
    row: 'personal/no-bulk-layout',
    lines: [{ document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' }],
    by: ['personal/no-bulk-layout', 'mjml/bulk-looking', 'markup/image', 'body/no-overload', 'next-step/single'],
    because: 'links are the message’s, parts and pictures the template’s, and a letter has one step, so one button',
  },
  {
    row: 'personal/no-leftover-placeholder',
    lines: [
      { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
      { document: '001-nb', line: 43, quote: 'uoppmerksomhet' },
    ],
    by: ['personal/no-leftover-placeholder', 'template/unknown-path', 'template/maybe-missing'],
    because: 'what a message leaves open is told there, what a template leaves open is told at the template',
  },
  {
    row: 'personal/individual-content',
    lines: [
      { document: '000-fy', line: 11, quote: 'yndividuele oanpak' },
      { document: '001-nb', line: 153, quote: 'Klienten setter pris på den individuelle appellen' },
    ],
    by: ['personal/individual-content'],
    because: null,
  },
  {
    row: 'personal/not-boilerplate',
    lines: [{ document: '000-fy', line: 47, quote: "wêrtroch't it in sjabloan en wearzich" }],
    by: ['personal/individual-content'],
    because: 'the letters of a list are alike where nothing in their texts is their reader’s own',
  },
  {
    row: 'personal/name-frequency',
    lines: [
      { document: '001-nb', line: 41, quote: 'sjelden bruk' },
      { document: '001-nb', line: 234, quote: 'men ikke for ofte' },
      { document: '001-nb', line: 207, quote: 'riktig bruk av forbrukerens navn' },
      { document: '003-ru', line: 15, quote: 'Люди любят свои имена' },
      { document: '001-nb', line: 296, quote: 'Det finnes ingen lyd som er søtere enn ditt eget navn' },
    ],
    by: ['personal/name-frequency', 'greeting/name'],
    because: 'that it stands there at all is what the greeting is asked for',
  },
  {
    row: 'personal/stated-wishes',
    lines: [
      { document: '001-nb', line: 51, quote: 'ignorere de uttrykte ønskene' },
      { document: '001-nb', line: 248, quote: 'lytte til alle krav og ønsker' },
    ],
    by: ['personal/stated-wishes'],
    because: null,
  },
  {
    row: 'personal/needs-first',
    lines: [
      { document: '001-nb', line: 46, quote: 'mangel på identifisering av behov' },
      { document: '001-nb', line: 212, quote: 'fokuser kun på de punktene som interesserer ham' },
      { document: '001-nb', line: 211, quote: 'hva som er en prioritet for ham' },
    ],
    by: ['personal/needs-first'],
    because: null,
  },
  {
    row: 'personal/recipient-perspective',
    lines: [
      { document: '002-uk', line: 6, quote: 'вміти ставити себе на місце покупця' },
      { document: '001-nb', line: 180, quote: 'sett deg selv i deres sted' },
      { document: '001-nb', line: 222, quote: 'setter seg inn i kjøperens sko' },
      { document: '002-uk', line: 6, quote: 'яке ви не хотіли б отримати на свою адресу' },
    ],
    by: ['personal/recipient-perspective'],
    because: null,
  },
  {
    row: 'personal/customer-profile',
    lines: [
      { document: '001-nb', line: 248, quote: 'bør styres av kundens personlighet' },
      { document: '001-nb', line: 110, quote: 'De fem mest slående typene kjøpere' },
    ],
    by: ['body/hurried-customer', 'body/no-arguing-expert', 'next-step/decision-questions-easy'],
    because:
      '`context.reader` names the kind of reader; what the dissatisfied and the cheerful need is demanded for all readers',
  },
  {
    row: 'personal/anticipate-wishes',
    lines: [
      { document: '000-fy', line: 39, quote: 'om ynspylje op syn winsk of plannen aspiraasjes' },
      { document: '000-fy', line: 39, quote: 'fan tefoaren biedt it rjocht tsjinsten' },
    ],
    by: [],
    because: 'what would suit a reader before they have thought of it stands in no message',
  },
  {
    row: 'personal/no-indifference',
    lines: [
      { document: '000-fy', line: 39, quote: 'It ûntbrekken fan ûnferskilligens wurdt stimulearre' },
      { document: '001-nb', line: 206, quote: 'vise interesse' },
    ],
    by: ['personal/no-indifference'],
    because: null,
  },
];
