import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { load } from '../../src/run/load.ts';
import { openTemplate } from '../../src/render-entry.ts';
import { message } from '../../src/testing-entry.ts';
import { scratch } from '../run/scratch.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = readFileSync(`${repository}messages/nb-forsinket-bordlampe.yaml`, 'utf8');
const ID = 'nb-forsinket-bordlampe';

// On a build server vitest asks for colours.
beforeAll(() => void vi.stubEnv('NO_COLOR', '1'));

/** What a matcher says when it fails; null when it does not. */
async function saidBy(claim: Promise<void>): Promise<string | null> {
  try {
    await claim;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks a matcher as a test in JavaScript can, where nothing holds arguments against types. */
async function ask(given: unknown, matcher: string, ...values: readonly unknown[]): Promise<void> {
  const expectation: object = expect(given);
  await Reflect.apply(Reflect.get(expectation, matcher), expectation, values);
}

interface Page {
  readonly ok: true;
  readonly html: Uint8Array;
  readonly text: Uint8Array;
  readonly eml: Uint8Array;
}

function page(html: string, text: string, head = ''): Page {
  return { ok: true, html: bytes(html), text: bytes(text), eml: bytes(`Subject: x\r\n${head}\r\n\r\n`) };
}

function bytes(part: string): Uint8Array {
  return new TextEncoder().encode(part);
}

describe('toPassEtiquette', () => {
  test('takes a file, an id and a text', async () => {
    await expect(ID).toPassEtiquette();
    await expect(`messages/${ID}.yaml`).toPassEtiquette({ warnings: true });
    await expect(message(TEXT, { path: `messages/${ID}.yaml` })).toPassEtiquette();
    await expect(message(TEXT)).toPassEtiquette({ project: `${repository}src` });
  });

  test('a folder that is not there is not taken for the project around it', async () => {
    await expect(expect('kari').toPassEtiquette({ project: `${repository}nope` })).rejects.toThrow(
      'there is no folder',
    );
  });

  test.each([
    [42, 'a number is no message: give its file, its id, or message(text)'],
    [undefined, 'undefined is no message: give its file, its id, or message(text)'],
    [null, 'null is no message: give its file, its id, or message(text)'],
    [['kari'], 'an array is no message: give its file, its id, or message(text)'],
    [{ text: TEXT }, 'an object is no message: give its file, its id, or message(text)'],
    [Promise.resolve(ID), 'a promise (await it first) is no message: give its file, its id, or message(text)'],
  ])('fails for %j, which is no message, also behind .not', async (given, said) => {
    expect(await saidBy(expect(given).toPassEtiquette())).toBe(said);
    expect(await saidBy(expect(given).not.toPassEtiquette())).toBe(said);
  });

  test.each([
    [{ warning: true }, 'there is no option warning: there are project, warnings'],
    [{ warnings: 'yes' }, 'the option warnings is a boolean, and not a string'],
    [{ project: 1 }, 'the option project is a string, and not a number'],
    [true, 'a boolean is no set of options: write { project, warnings }'],
  ])('takes no option that it does not have: %j', async (options, said) => {
    expect(await saidBy(ask(ID, 'toPassEtiquette', options))).toBe(said);
  });

  test('shows place, sentence and what to do', async () => {
    const wrong = message(TEXT.replace(/^subject: .*$/m, ''));
    await expect(wrong).not.toPassEtiquette();
    const said = await saidBy(expect(wrong).toPassEtiquette());
    expect(said).toContain('the message has findings:');
    expect(said).toMatch(/messages\/draft\.yaml:\d+:\d+ +error +subject\/required/);
    expect(said).toContain('the message has no subject');
    expect(said).toContain('add `subject:`');
  });

  test('lets warnings be, unless it is told', async () => {
    const doubtful = message(
      TEXT.replace(/^ {2}email: /m, '  email: INFO@LUMO.example # ').replace(
        /^body: \|\n/m,
        'body: |\n  Vi beklager så mye!!! ',
      ),
    );
    const said = await saidBy(expect(doubtful).toPassEtiquette({ warnings: true }));
    expect(said).toContain('warning');
    expect(await saidBy(expect(doubtful).toPassEtiquette())).not.toContain('warning');
  });

  test('judges the letter of the message, and of no other', async () => {
    const root = scratch({
      'envoi.yaml': readFileSync(`${repository}envoi.yaml`, 'utf8'),
      'messages/other.yaml': TEXT.replace(/^subject: .*$/m, ''),
      'messages/good.yaml': TEXT,
    });
    const cells = `    - ["${'öäå '.repeat(36)}", "${'a &<>&<> '.repeat(20)}"]\n`.repeat(100);
    const long = message(TEXT.replace(/^next_step:$/m, `table:\n  columns: [Vare, Antall]\n  rows:\n${cells}$&`));
    const said = await saidBy(expect(long).toPassEtiquette({ project: root }));
    expect(said).toMatch(/^the message has findings:\n\nmessages\/draft\.yaml.* error +output\/html-size\n/);
    expect(said).not.toContain('subject/required');
    await expect('good').toPassEtiquette({ project: root });
    await expect('other').not.toPassEtiquette({ project: root });
  });

  test('a message that is not there is no message that fails', async () => {
    await expect(saidBy(expect('nobody').not.toPassEtiquette())).resolves.toContain('there is no message nobody');
    await expect(saidBy(expect('messages').not.toPassEtiquette())).resolves.toContain('name one file or id');
    expect(() => message('x', { path: 'letters/a.yaml' })).toThrow('is no place of a message');
  });

  test('texts that stand for one file at a time are told apart', async () => {
    const wrong = TEXT.replace(/^subject: .*$/m, '');
    const all = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? TEXT : wrong));
    const said = await Promise.all(all.map((text) => saidBy(expect(message(text)).toPassEtiquette())));
    expect(said.map((words) => words === null)).toEqual(all.map((text) => text === TEXT));
  });
});

describe('toHaveCallToAction', () => {
  const render = {
    language: 'nb',
    sender: { name: 'Ola Hansen', company: 'Lumo', email: 'ola@lumo.example', phone: '+47 555 01 234' },
  };
  const row = {
    recipient: { name: 'Kari Nordmann', email: 'kari@example.no' },
    subject: 'Lampene kommer på tirsdag',
    preheader: '',
    greeting: 'Hei, Kari',
    body: ['Takk for bestillingen.'],
    closing: { farewell: 'Vennlig hilsen' },
  };
  const action = { label: 'Bekreft adressen', href: 'https://lumo.example/o/4512' };

  test('takes a message, its letter and a letter of an application', async () => {
    await expect(ID).toHaveCallToAction();
    const { letter } = await (await load(repository)).render(ID);
    if (letter === null) throw new Error('no letter');
    await expect(letter).toHaveCallToAction();
    const letters = (await openTemplate(repository, 'follow-up')).letters(render);
    const made = await letters.render({ ...row, next_step: { summary: 'Bekreft adressen.', action } });
    if (!made.ok) throw new Error(made.problems.join());
    await expect(made).toHaveCallToAction('Bekreft adressen');
    const said = await saidBy(expect(made).toHaveCallToAction('Betal nå'));
    expect(said).toContain('its HTML has no link with the words “Betal nå”; there is “Bekreft adressen”');
  });

  test('the address and the number below a signature are none', async () => {
    const letters = (await openTemplate(repository, 'follow-up')).letters(render);
    const made = await letters.render({ ...row, next_step: { summary: 'Du trenger ikke å gjøre noe.' } });
    if (!made.ok) throw new Error(made.problems.join());
    await expect(made).not.toHaveCallToAction();
    expect(await saidBy(expect(made).toHaveCallToAction())).toContain('no link that says what the reader does there');
  });

  const LINK = '<a href="https://lumo.example/a?b=1&amp;c=2">Say <b>yes</b></a>';
  const PLAIN = 'Say yes: https://lumo.example/a?b=1&c=2';

  test.each([
    ['a link', page(LINK, PLAIN)],
    ['a call', page('<a href="tel:+4755501234">Call us</a>', 'Call us: +47 555 01-234')],
    ['an answer', page('<a href="mailto:a@b.example?subject=x">Answer</a>', 'Answer: a@b.example')],
    ['a picture', page('<a href="https://b.example/"><img alt="Go"></a>', 'Go: https://b.example/')],
  ])('%s is one', async (_, letter) => {
    await expect(letter).toHaveCallToAction();
  });

  test.each([
    ['that is hidden', page(`<div style="color:red; display: none">${LINK}</div>`, PLAIN)],
    ['in a text of no height', page(`<div style="max-height:0;">${LINK}</div>`, PLAIN)],
    ['without words', page('<a href="https://b.example/"><img></a>', ' https://b.example/')],
    ['that is its own address', page('<a href="https://b.example/x">https://b.example/x</a>', 'https://b.example/x')],
    ['to a program', page('<a href="javascript:alert(1)">Go</a>', 'Go javascript:alert(1)')],
    ['that the plain text has not', page(LINK, 'Say yes')],
    ['without its words in the plain text', page(LINK, 'https://lumo.example/a?b=1&c=2')],
    ['that stops such letters', page(LINK, PLAIN, 'List-Unsubscribe: <https://lumo.example/a?b=1&c=2>')],
  ])('a link %s is none', async (_, letter) => {
    await expect(letter).not.toHaveCallToAction();
  });

  test('a message with errors has no letter, which neither passes nor fails', async () => {
    const wrong = message(TEXT.replace(/^subject: .*$/m, ''));
    expect(await saidBy(expect(wrong).not.toHaveCallToAction())).toContain('the message has no letter');
  });
});

describe('what is no letter', () => {
  const refused: unknown = { ok: false, problems: ['no subject'] };
  test.each([
    [refused, 'toHaveCallToAction', [], 'no letter was made: look at what `render` gives first'],
    [
      { html: '' },
      'toHaveCallToAction',
      [],
      'an object is no letter: give what `render` has made, or its message: the file, the id, or message(text)',
    ],
    [ID, 'toHaveCallToAction', [{ project: '.' }], 'the label is a text, and not an object'],
    [ID, 'toHaveCallToAction', ['Velg', { warnings: true }], 'there is no option warnings: there are project'],
    [
      7,
      'toMatchLetter',
      ['golden/x'],
      'a number is no letter: give what `render` has made, or its message: the file, the id, or message(text)',
    ],
    [ID, 'toMatchLetter', [], 'the name of the golden letter is a text, and not undefined'],
  ])('fails in words: %j %s %j', async (given, matcher, values, said) => {
    expect(await saidBy(ask(given, matcher, ...values))).toBe(said);
  });
});

describe('toMatchLetter', () => {
  const folder = fileURLToPath(new URL('golden/', import.meta.url));
  const file = `${folder}tmp-letter.txt`;
  const place = 'golden/tmp-letter';

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    rmSync(file, { force: true });
    return () => rmSync(file, { force: true });
  });

  test('what is there is held against, with a difference that people can read', async () => {
    await expect(ID).toMatchLetter('golden/delay');
    await expect(ID).toMatchLetter('golden/delay.txt');
    const golden = readFileSync(`${folder}delay.txt`, 'utf8');
    const other = golden.replace(/\bHei\b/, 'God dag').replace('Links:', 'Links to:');
    writeFileSync(file, other);
    const said = await saidBy(expect(ID).toMatchLetter(place));
    expect(said).toContain('tmp-letter.txt has it; vitest -u writes it anew');
    expect(said).toContain('[-God dag,-] {+Hei,+}');
    expect(readFileSync(file, 'utf8')).toBe(other);
    await expect(ID).not.toMatchLetter(place);
    writeFileSync(file, golden.replaceAll('\n', '\r\n'));
    await expect(ID).toMatchLetter(place);
  });

  test('what must differ is never written', async () => {
    rmSync(file, { force: true });
    expect(await saidBy(expect(ID).not.toMatchLetter(place))).toContain('there is no golden letter');
    expect(existsSync(file)).toBe(false);
  });

  test('a letter of an application has the same text', async () => {
    const { letter } = await (await load(repository)).render(ID);
    if (letter === null) throw new Error('no letter');
    await expect(letter).toMatchLetter('golden/delay');
    const parts = { ok: true as const, html: bytes(letter.html), text: bytes(letter.text), eml: letter.eml };
    await expect(parts).toMatchLetter('golden/delay');
  });

  test('a project is found from any folder', async () => {
    const root = scratch({
      'messages/kari.yaml': TEXT.replace(
        /^sender: ola$/m,
        'sender: { name: Ola Hansen, email: ola@lumo.example, company: Lumo, role: x }',
      ),
    });
    await expect('kari').toPassEtiquette({ project: `${root}/messages` });
  });
});
