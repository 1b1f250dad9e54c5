import type { Row } from '../row.ts';

/** What became of the demands in this area: conversations by phone, in a chat, in person. */
export const rows: readonly Row[] = [
  {
    row: 'dialogue/reply-promptly',
    lines: [
      { document: '001-nb', line: 44, quote: 'treghet i å svare' },
      { document: '001-nb', line: 252, quote: 'svare på meldinger og samtaler' },
      { document: '001-nb', line: 31, quote: 'raskt svar' },
    ],
    by: ['dialogue/reply-promptly'],
    because: null,
  },
  {
    row: 'dialogue/ring-count',
    lines: [
      { document: '001-nb', line: 124, quote: 'svar maksimalt etter den tredje' },
      { document: '000-fy', line: 25, quote: 'antwurd nei de twadde ring' },
    ],
    by: [],
    because: 'a letter does not ring',
  },
  {
    row: 'dialogue/intonation',
    lines: [
      { document: '002-uk', line: 24, quote: 'найголовнішу роль відіграє інтонація' },
      { document: '000-fy', line: 25, quote: 'de toan en de manier fan in telefoanyske petear' },
      { document: '001-nb', line: 128, quote: 'Mye avhenger av tonen' },
    ],
    by: ['tone/calm', 'closing/same-key'],
    because: 'the intonation of a letter is its marks and capitals, and one key from greeting to farewell',
  },
  {
    row: 'dialogue/hold-and-mute',
    lines: [
      { document: '001-nb', line: 132, quote: 'slå av mikrofonen' },
      { document: '001-nb', line: 132, quote: 'informasjon som utgjør en kommersiell hemmelighet' },
      { document: '001-nb', line: 132, quote: 'personlig kommunikasjon mellom ansatte' },
    ],
    by: ['dialogue/hold-and-mute'],
    because: null,
  },
  {
    row: 'dialogue/do-not-interrupt',
    lines: [
      { document: '003-ru', line: 27, quote: 'Не прерывайте клиента на полу слове' },
      { document: '001-nb', line: 77, quote: 'å lytte til slutten, ikke å avbryte' },
      { document: '003-ru', line: 27, quote: 'видно пишет ли прямо сейчас клиент' },
    ],
    by: ['dialogue/do-not-interrupt'],
    because: null,
  },
  {
    row: 'dialogue/convenient-time',
    lines: [{ document: '001-nb', line: 161, quote: 'om det er praktisk for samtalepartneren din å snakke' }],
    by: ['dialogue/convenient-time', 'body/offer-options'],
    because: 'when it is sent, and a choice of times, are two codes',
  },
  {
    row: 'dialogue/script',
    lines: [{ document: '001-nb', line: 137, quote: 'Det er fint om du har et samtalemanus' }],
    by: [],
    because: 'the templates are the script',
  },
  {
    row: 'dialogue/speech-rate-and-diction',
    lines: [
      { document: '001-nb', line: 40, quote: 'diksjonsfeil' },
      { document: '001-nb', line: 207, quote: 'ikke snakke for raskt eller for sakte' },
    ],
    by: ['body/clear-language', 'body/short'],
    because: 'in a letter the pace is the length of its sentences and paragraphs',
  },
  {
    row: 'dialogue/body-language',
    lines: [
      { document: '001-nb', line: 230, quote: 'se samtalepartneren direkte i øynene' },
      { document: '001-nb', line: 232, quote: 'Å håndhilse er en spesiell måte' },
      { document: '001-nb', line: 236, quote: 'bare litt høyere enn ham' },
      { document: '001-nb', line: 236, quote: 'det er ca. 1m' },
    ],
    by: [],
    because: 'a letter has no body',
  },
  {
    row: 'dialogue/smile',
    lines: [
      { document: '001-nb', line: 36, quote: '"smil i stemmen"' },
      { document: '001-nb', line: 206, quote: 'smile til samtalepartneren din' },
    ],
    by: ['tone/friendly', 'tone/calm'],
    because: 'in a letter a smile is its words, and no emoticon',
  },
  {
    row: 'dialogue/no-long-silence',
    lines: [{ document: '001-nb', line: 54, quote: 'lang stillhet' }],
    by: ['dialogue/reply-promptly', 'body/say-waiting-time'],
    because: 'silence ends with an answer in time, or with a day',
  },
  {
    row: 'dialogue/web-chat',
    lines: [
      { document: '001-nb', line: 89, quote: 'ca. 40 sekunder etter at den besøkende går inn' },
      { document: '001-nb', line: 91, quote: 'muligheten til å betale umiddelbart i nettchatten' },
    ],
    by: [],
    because: 'it is about websites',
  },
  {
    row: 'dialogue/initiator',
    lines: [
      { document: '001-nb', line: 288, quote: 'Identifiser initiativtakeren til kontakten' },
      { document: '001-nb', line: 172, quote: 'om det er en utgående samtale eller en innkommende' },
    ],
    by: ['dialogue/initiator'],
    because: null,
  },
  {
    row: 'dialogue/lead',
    lines: [
      { document: '001-nb', line: 201, quote: 'Du bør være proaktiv i samtalen' },
      { document: '001-nb', line: 202, quote: 'mens du kontrollerer samtaleforløpet' },
    ],
    by: ['next-step/required'],
    because: 'to lead is to end with one clear step',
  },
  {
    row: 'dialogue/listen',
    lines: [
      { document: '001-nb', line: 23, quote: 'Å fordype seg i' },
      { document: '001-nb', line: 43, quote: 'uoppmerksomhet' },
      { document: '001-nb', line: 207, quote: 'lytte nøye til klienten' },
    ],
    by: ['dialogue/listen', 'personal/individual-content'],
    because: 'where nothing else is known of the reader, the other code says it',
  },
  {
    row: 'dialogue/rude-customer',
    lines: [
      { document: '001-nb', line: 327, quote: 'kan det hende du ikke legger merke til eller ignorerer' },
      {
        document: '001-nb',
        line: 190,
        quote: 'ikke i noe tilfelle ta denne måten for kommunikasjon på din egen regning',
      },
      { document: '002-uk', line: 21, quote: 'хоч би як він намагався вивести вас із себе' },
      { document: '001-nb', line: 325, quote: 'du ikke blir rørt av hans oppførsel' },
    ],
    by: ['dialogue/rude-customer'],
    because: null,
  },
  {
    row: 'dialogue/not-always-right',
    lines: [{ document: '001-nb', line: 258, quote: 'klienten alltid har rett er ikke en standard' }],
    by: [],
    because: 'it is a decision of the business, not of its words',
  },
  {
    row: 'dialogue/own-rulebook',
    lines: [
      { document: '001-nb', line: 278, quote: 'bør ha et sett med regler for kommunikasjon med en klient' },
      { document: '001-nb', line: 274, quote: 'disse standardene' },
    ],
    by: [],
    because: 'it is what envoi.yaml is for: levels of rules and own words',
  },
  {
    row: 'dialogue/fix-violation-at-once',
    lines: [{ document: '002-uk', line: 7, quote: 'негайно його виправити, як воно було виявлено' }],
    by: [],
    because: 'it is what envoi does: an error stops the letter, and `check --fix` makes the safe edits',
  },
  {
    row: 'dialogue/right-first-time',
    lines: [{ document: '003-ru', line: 32, quote: 'с первого раза делать правильно множество мелких вещей' }],
    by: [],
    because: 'it is what envoi does: every rule holds before a letter is made',
  },
  {
    row: 'dialogue/comfort',
    lines: [
      { document: '001-nb', line: 12, quote: 'klienten skal føle seg så komfortabel som mulig' },
      { document: '001-nb', line: 224, quote: 'skape alle forutsetninger for komfort' },
      { document: '000-fy', line: 15, quote: 'De klant moat fiele noflik' },
    ],
    by: ['body/clear-language', 'next-step/single', 'next-step/reachable'],
    because: 'comfort is a letter that is easy to read and to answer',
  },
  {
    row: 'dialogue/professional',
    lines: [
      { document: '001-nb', line: 35, quote: 'utilstrekkelige kvalifikasjoner til konsulenten' },
      { document: '001-nb', line: 207, quote: 'flytende i fagterminologi og har et stort vokabular' },
      { document: '001-nb', line: 141, quote: 'godt begrunnet og presist svar' },
    ],
    by: ['dialogue/professional'],
    because: null,
  },
  {
    row: 'dialogue/pauses-between-questions',
    lines: [{ document: '000-fy', line: 15, quote: 'Nei elke fraach, kinne jo meitsje lytse Skoft' }],
    by: ['body/questions-organised'],
    because: 'in a letter questions stand one by one',
  },
  {
    row: 'dialogue/training',
    lines: [
      { document: '001-nb', line: 183, quote: 'praksisen med å gjennomføre psykologisk trening' },
      { document: '000-fy', line: 47, quote: 'freget in soad ûnderfining' },
    ],
    by: [],
    because: 'it is about training people',
  },
];
