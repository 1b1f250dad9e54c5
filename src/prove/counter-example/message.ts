import { NO_WISH, joined, rather, type Wish } from './wish.ts';

/** The messages that may become a letter as wished, the most usual one first: `link/letter-model.ts` the other way round. */
export function messageWishes(template: string, letter: Wish): readonly Wish[] {
  if ([...partOf(letter, 'closing').parts.values()].some(({ value }) => value === 'none' || value === 'auto'))
    return [];
  // Only a message to a list has these: its letters need rows, and one message would show nothing.
  if (OF_LISTS.some((name) => letter.parts.has(name) && !partOf(letter, name).isAbsent)) return [];
  const own = new Map([...letter.parts].filter(([name]) => AS_THEY_ARE.has(String(name))));
  const message = rather({
    template: { ...NO_WISH, value: template },
    language: 'en',
    recipient: recipientWish(partOf(letter, 'recipient')),
    sender: joined(rather(SENDER), partOf(letter, 'sender')),
    subject: 'Your lamps come on Tuesday',
    body: bodyWish(partOf(letter, 'body')),
    ...(letter.parts.has('table') && { table: tableWish(partOf(letter, 'table')) }),
    ...closingField(partOf(letter, 'closing')),
  });
  const nextStep = partOf(letter, 'next_step');
  return actionWishes(partOf(nextStep, 'action')).map((action) => {
    const step = joined(rather({ ...action, ...fieldsOf(letter, ['deadline']) }), withParts(nextStep, ['summary']));
    return joined(joined(message, { ...NO_WISH, parts: own }), rather({ next_step: step }));
  });
}

/** What goes from a message into its letter without a change. */
const AS_THEY_ARE: ReadonlySet<string> = new Set([
  'language',
  'subject',
  'preheader',
  'greeting',
  'options',
  'send_at',
  'details',
]);

const OF_LISTS = ['unsubscribe', 'postal_address'];

const SENDER = { name: 'Ola Hansen', role: 'customer adviser', company: 'Lumo', email: 'ola@lumo.example' };

function partOf(wish: Wish, name: string): Wish {
  return wish.parts.get(name) ?? NO_WISH;
}

function withParts(wish: Wish, names: readonly string[]): Wish {
  return rather(fieldsOf(wish, names));
}

/** The parts of these names, where there are such wishes. */
function fieldsOf(wish: Wish, names: readonly string[]): { readonly [name: string]: Wish } {
  return Object.fromEntries(names.flatMap((name) => (wish.parts.has(name) ? [[name, partOf(wish, name)]] : [])));
}

/** A letter always has a whole name; in a message it is made of the parts, or stands for them. */
function recipientWish(recipient: Wish): Wish {
  const [given, family, name] = ['given_name', 'family_name', 'name'].map((part) => partOf(recipient, part));
  const isNamed = given?.isAbsent === true || (name ?? NO_WISH).value !== null;
  const base = isNamed
    ? rather({ name: 'Kari Nordmann', email: 'kari@example.no' })
    : rather({
        given_name: 'Kari',
        ...(family?.isAbsent !== true && { family_name: 'Nordmann' }),
        email: 'kari@example.no',
      });
  const rest = new Map([...recipient.parts].filter(([part]) => isNamed || part !== 'name'));
  return joined(base, { ...recipient, parts: rest });
}

/** One paragraph is written as a text, more as a list. */
function bodyWish(body: Wish): Wish {
  const length = body.length ?? Math.max(1, ...[...body.parts.keys()].map((index) => Number(index) + 1));
  const texts = Array.from({ length: Math.min(length, PARAGRAPHS.length) }, (_, index): Wish => {
    const paragraph = { ...NO_WISH, rather: PARAGRAPHS[index] ?? null };
    return joined(paragraph, body.parts.get(index) ?? NO_WISH);
  });
  const [first = NO_WISH] = texts;
  return length === 1 ? first : { ...NO_WISH, length, parts: new Map(texts.entries()) };
}

const PARAGRAPHS = ['The two lamps come on Tuesday.', 'The carrier calls you before.'];

/** Each row of a table has as many cells as the table has columns. */
function tableWish(table: Wish): Wish {
  if (table.isAbsent) return table;
  const [columns, rows] = [partOf(table, 'columns'), partOf(table, 'rows')];
  const widths = [columns, ...rows.parts.values()].map(leastLength);
  const width = { ...NO_WISH, length: Math.max(1, ...widths) };
  const height = Math.max(1, leastLength(rows));
  const lines = Array.from({ length: Math.min(height, MAX_ROWS) }, (_, index): readonly [number, Wish] => [
    index,
    joined(width, rows.parts.get(index) ?? NO_WISH),
  ]);
  return rather({
    columns: joined(width, columns),
    rows: { ...NO_WISH, length: rows.length ?? height, parts: new Map(lines) },
  });
}

const MAX_ROWS = 40;

function leastLength({ length, parts }: Wish): number {
  return length ?? Math.max(0, ...[...parts.keys()].map((index) => Number(index) + 1));
}

/** A part that is absent from the letter is `none` in the message; one that is not named there is the language's. */
function closingField(closing: Wish): { readonly closing?: Wish } {
  const parts = [...closing.parts].flatMap(([name, part]): readonly (readonly [string, Wish])[] => {
    if (part.isAbsent) return [[String(name), { ...NO_WISH, value: 'none' }]];
    const isAny = part.value === null && (part.than === null || part.than.length === 0);
    return isAny ? [] : [[String(name), { ...part, rather: 'Kind regards' }]];
  });
  return parts.length === 0 ? {} : { closing: { ...NO_WISH, parts: new Map(parts) } };
}

/** The ways to take the next step that a letter does not rule out, with the words that fit. */
function actionWishes(action: Wish): readonly { readonly [name: string]: Wish | string }[] {
  if (action.isAbsent) {
    const none = { ...NO_WISH, parts: new Map([['none', { ...NO_WISH, value: true }]]) };
    return [{ summary: 'There is nothing you need to do.', action: none }];
  }
  const label = fieldsOf(action, ['label']);
  const [href, phone] = [action.parts.get('href'), action.parts.get('phone')];
  const url = joined(
    rather({ label: 'Confirm the address', url: 'https://lumo.example/o/4512' }),
    rather({ ...label, ...(href && { url: href }) }),
  );
  const reply = rather({ reply: { ...NO_WISH, value: true }, ...label });
  const call = rather({ ...label, phone: joined({ ...NO_WISH, rather: '+47 55 50 12 34' }, phone ?? NO_WISH) });
  const ways = phone === undefined || phone.isAbsent ? [url, ...(href ? [] : [reply])] : [];
  const all = [...ways, ...(phone?.isAbsent === true || href ? [] : [call])];
  return all.map((way) => ({ summary: way === call ? 'Please call us.' : 'Please confirm the address.', action: way }));
}
