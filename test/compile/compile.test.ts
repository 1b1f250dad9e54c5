import { expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { ActionModel } from '../../src/model/letter-model.ts';
import type { Markup } from '../../src/model/mjml.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { type Build, buildOf, type Content } from './built.ts';
import { type LetterCase, letterCase, letters } from './letters.ts';
import { shipped, shippedTemplate, shown, templatesOf } from './library.ts';
import { harmless, hostile, structureOf } from './structure.ts';

const partials = shipped('partials');
const builds = new Map<string, Build>();

async function built({ template, model, locale }: LetterCase): Promise<Content> {
  const build = builds.get(template) ?? buildOf(shippedTemplate(template), partials, loadMarkup);
  builds.set(template, build);
  const found: Diagnostic[] = [];
  const content = await build(model, locale, (diagnostic) => found.push(diagnostic));
  expect(found.map(shown)).toEqual([]);
  if (content === null) throw new Error('no letter');
  return content;
}

/** Compiles a template that is written in a test. */
async function findingsOf(text: string, markup: () => Promise<Markup> = loadMarkup): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  const { model, locale } = letterCase('follow-up with everything, nb');
  const template = { name: 't', source: { file: 't.mjml', text } };
  const library = templatesOf({ part: '<mj-text><b>x</b></mj-text>', broken: '\n<mj-txet></mj-txet>' });
  const content = await buildOf(template, library, markup)(model, locale, (diagnostic) => found.push(diagnostic));
  expect(content === null).toBe(found.length > 0);
  return found.map(shown);
}

test.each(letters)('the plain text of $name reads like a letter', async (letter) => {
  expect((await built(letter)).text).toMatchSnapshot();
});

test.each(letters)('$name says its parts in order, in both forms', async (letter) => {
  const { html, text } = await built(letter);
  const { model } = letter;
  const parts = [
    model.greeting,
    ...(model.table?.columns ?? []).slice(0, 1),
    ...(model.options ?? []).map((option) => option.text.replace(/<\/?em>/g, '')),
    model.details?.['compensation'],
    model.next_step.summary,
    model.next_step.action?.label.replaceAll('\u00a0', ' '),
    model.closing.help,
    model.closing.wish,
    model.closing.farewell,
    model.sender.name,
    model.company.address,
  ].filter((part) => typeof part === 'string');
  const words = structureOf(html).text.replaceAll('\u00a0', ' ');
  for (const body of [words, text]) {
    const places = parts.map((part) => body.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

function wordsOf(body: string): ReadonlySet<string> {
  return new Set(body.match(/[\p{L}\p{N}]+/gu));
}

test.each(letters)('the text and the HTML of $name have the same words', async (letter) => {
  const { html, text } = await built(letter);
  const links = /\(?(https:\/\/|[\w.]+@)[^\s)]*\)?/g;
  const shownWords = wordsOf(structureOf(html).text);
  expect([...wordsOf(text.replace(links, ''))].filter((word) => !shownWords.has(word))).toEqual([]);
  expect([...shownWords].filter((word) => !wordsOf(text).has(word))).toEqual([]);
});

test.each(letters)('$name names its language and direction on html and on the child of body', async (letter) => {
  const { html } = await built(letter);
  const marks = `lang="${letter.model.language}" dir="${letter.model.dir}"`;
  expect(html.split(marks)).toHaveLength(3);
  expect(html).toContain(`<title>${letter.model.subject.replace(/'/g, '&#x27;')}</title>`);
});

test.each(letters)(
  '$name has no picture, no script and no font from elsewhere, and at most one button',
  async (letter) => {
    const { elements, links } = structureOf((await built(letter)).html);
    expect(elements.filter((name) => /^(img|script|link|iframe|form|object)$/.test(name))).toEqual([]);
    expect(links.filter((link) => !/^(https|mailto|tel):$/.test(link))).toEqual([]);
  },
);

test.each(letters)('whatever stands in $name, its structure is that of its template', async (letter) => {
  const plain = await built({ ...letter, model: harmless(letter.model) });
  const { text: _text, hrefs: _hrefs, ...expected } = structureOf(plain.html);
  const contents = await Promise.all(
    hostile.map((value) => built({ ...letter, model: harmless(letter.model, value) })),
  );
  for (const [index, value] of hostile.entries()) {
    const content = contents[index] ?? plain;
    const { text, hrefs: _, ...actual } = structureOf(content.html);
    expect(actual).toEqual(expected);
    // The same value is what its reader sees, not what an escape made of it.
    const seen = value.replace(/[ \t\n]+/g, ' ').trim();
    expect(text).toContain(seen);
    expect(content.text).toContain(seen);
  }
});

test('a button stands only where there is something to do', async () => {
  const { model } = letterCase('follow-up with everything, nb');
  const { action: _, ...nextStep } = model.next_step;
  const { html } = await built({
    ...letterCase('follow-up with everything, nb'),
    model: { ...model, next_step: nextStep },
  });
  expect(html).not.toContain('class="action"');
});

test('a number stands in the text as the signature or the message has it, in the link as a telephone takes it', async () => {
  const letter = letterCase('campaign, ru');
  const href = 'tel:+74955550123';
  const asMessage = { label: 'Позвонить Ларисе', href, phone: '+7 (495) 555-01-23' };
  const sender = { ...letter.model.sender, phone: '+7 495 5550123' };
  const textOf = async (action: ActionModel): Promise<string> => {
    const nextStep = { ...letter.model.next_step, action };
    const { html, text } = await built({ ...letter, model: { ...letter.model, sender, next_step: nextStep } });
    expect(structureOf(html).hrefs).toContain(href);
    return text;
  };
  expect(await textOf(asMessage)).toContain('\nПозвонить Ларисе: +7 (495) 555-01-23\n');
  expect(await textOf({ label: 'Позвонить Ларисе', href })).toContain('\nПозвонить Ларисе: +7 495 5550123\n');
});

test('a company has its logo in the signature, only over https and without words', async () => {
  const letter = letterCase('follow-up with everything, nb');
  const company = { ...letter.model.company, logo: 'https://lumo.example/logo.png?a=1&b=2' };
  const { html } = await built({ ...letter, model: { ...letter.model, company } });
  expect(html.match(/<img[^>]*>/g)).toEqual([
    expect.stringMatching(/alt="" .*src="https:\/\/lumo\.example\/logo\.png\?a(=|&#x3D;)1&amp;b(=|&#x3D;)2"/s),
  ]);
});

test('a letter is the same in every zone and language of the machine', async () => {
  const contents = await Promise.all(letters.map(built));
  vi.stubEnv('TZ', 'Asia/Tokyo');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  builds.clear();
  try {
    expect(await Promise.all(letters.map(built))).toEqual(contents);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a day is written with its year where that is not the year of sending', async () => {
  const letter = letterCase('campaign, ru');
  expect((await built(letter)).text).toContain('пятница, 15 января 2027 года');
  const details = { ...letter.model.details, valid_until: '2026-12-15' };
  expect((await built({ ...letter, model: { ...letter.model, details } })).text).toContain('вторник, 15 декабря\n');
});

test('a day is written with its year where the year of sending is not known', async () => {
  const letter = letterCase('campaign, ru');
  const { send_at: _, ...model } = letter.model;
  const locale = { ...letter.locale, sendAt: null };
  const details = { ...model.details, valid_until: '2031-03-01' };
  expect((await built({ ...letter, locale, model: { ...model, details } })).text).toContain(
    'суббота, 1 марта 2031 года\n',
  );
});

test('an hour is that of the reader', async () => {
  const letter = letterCase('appointment, fy');
  expect((await built(letter)).text).toContain('10.30 oere');
  expect((await built(inZone(letter, 'Asia/Tokyo'))).text).toContain('18.30 oere');
  expect((await built(inZone(letter, null))).text).toContain('9.30 oere');
});

function inZone(letter: LetterCase, timeZone: string | null): LetterCase {
  return { ...letter, locale: { ...letter.locale, timeZone } };
}

const column = '<mjml><mj-body><mj-section><mj-column>';
const columnEnd = '</mj-column></mj-section></mj-body></mjml>';

test.each([
  ['an unknown element', '<mj-txet>a</mj-txet>', '[mj-txet] there is no element <mj-txet>'],
  ['an unknown attribute', '<mj-text size="1" b="2">a</mj-text>', '[mj-text] <mj-text> has no attribute size, b'],
  [
    'an element in the wrong place',
    '<mj-section></mj-section >',
    `[${column}<mj-section></mj-section >${columnEnd}] <mj-section> cannot stand in <mj-column>, only in mj-attributes, mj-body, mj-wrapper`,
  ],
  [
    'a value of the wrong kind',
    '<mj-text color="no colour">a</mj-text>',
    '[mj-text] <mj-text>: attribute color has invalid value: no colour for type Color',
  ],
  [
    'an element that stands more than once',
    '<mj-text a="1">a</mj-text><mj-text>b</mj-text>',
    `[${column}<mj-text a="1">a</mj-text><mj-text>b</mj-text>${columnEnd}] <mj-text> has no attribute a`,
  ],
])(
  '%s is found by MJML and shown at its tag, or at the first line where that is not certain',
  async (_name, inside, finding) => {
    const place = finding.startsWith('[mj-') ? 't.mjml:1:40' : 't.mjml:1:1';
    expect(await findingsOf(column + inside + columnEnd)).toEqual([`mjml/invalid ${place} ${finding}`]);
  },
);

test.each(['', 'Hei, Kari', '<mj-body></mj-body>'])('a template that is no page is refused: "%s"', async (text) => {
  expect(await findingsOf(text)).toEqual([
    `mjml/invalid t.mjml:1:1 [${text}] the template is no page: a page is <mjml> with an <mj-body> in it`,
  ]);
});

test('what MJML does not take in a partial is shown there', async () => {
  expect(await findingsOf(`${column}{{> part}}${columnEnd}`)).toEqual([]);
  expect(await findingsOf(`${column}{{> broken}}${columnEnd}`)).toEqual([
    'mjml/invalid partials/broken.mjml:2:2 [mj-txet] there is no element <mj-txet>',
  ]);
});

test.each(letters)('the links of $name lead where the model says', async (letter) => {
  const { hrefs } = structureOf((await built(letter)).html);
  const { action } = letter.model.next_step;
  if (action) expect(hrefs).toContain(action.href);
  expect(hrefs.filter((href) => href.includes('&amp;'))).toEqual([]);
});

test('a template that cannot be filled in never reaches MJML', async () => {
  expect(await findingsOf('{{nothing}}', () => Promise.reject(new Error('called')))).toEqual([
    'template/maybe-missing t.mjml:1:1 [{{nothing}}] "nothing" is absent in this letter',
  ]);
});
