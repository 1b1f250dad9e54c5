import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';

/** What is shipped, in processes of their own; `npm test` compiles it first. */
const repository = fileURLToPath(new URL('../..', import.meta.url));
const door = new URL('../../dist/render.js', import.meta.url).href;
const command = join(repository, 'dist/bin/envoi.js');
const hook = new URL('loaded-modules.mjs', import.meta.url).href;

const opening = `
import { openTemplate } from ${JSON.stringify(door)};
const sender = { name: 'Ola Hansen', role: 'kunderådgiver', company: 'Lumo', email: 'ola@lumo.example' };
const row = {
  recipient: { name: 'Kari Nordmann', email: 'kari@example.no' }, subject: 'Lampene kommer', preheader: 'Kort',
  greeting: 'Hei, Kari', body: ['Takk for <strong>bestillingen</strong>.'],
  next_step: { summary: 'Bekreft adressen.', action: { label: 'Bekreft', href: 'https://lumo.example/o/4512' } },
  closing: { help: 'Spør meg.', farewell: 'Hilsen' },
};
const text = (bytes) => new TextDecoder().decode(bytes);
const open = async () => (await openTemplate('.', 'follow-up')).letters({ language: 'nb', sender });
`;
const oneLetter = `
const letter = await (await open()).render(row);
console.log(JSON.stringify({ ok: letter.ok, html: text(letter.html), text: text(letter.text), eml: text(letter.eml) }));`;

describe('an application with a warm cache', () => {
  test('loads the door, and nothing else', () => {
    const project = newProject();
    const cold = run(project, oneLetter);
    expect(cold.loaded).toContainEqual(expect.stringContaining('/mjml/'));
    const warm = run(project, oneLetter);
    expect(warm.loaded).toEqual(['render.js']);
    expect(warm.printed).toEqual(cold.printed);
    expect(warm.printed).toMatchObject({ ok: true, html: expect.stringContaining('Hei, Kari') });
  });

  test('loads MJML for a letter of a new layout, once', () => {
    const project = newProject();
    run(project, oneLetter);
    const options = `
const options = [{ text: 'På døren' }, { text: 'I butikken', advantage: 'Åpent til 22' }];
const letter = await (await open()).render({ ...row, options });
console.log(JSON.stringify({ ok: letter.ok, text: text(letter.text) }));`;
    const first = run(project, options);
    expect(first.loaded).toContainEqual(expect.stringContaining('/mjml/'));
    expect(first.printed).toMatchObject({ ok: true, text: expect.stringContaining('Åpent til 22') });
    const second = run(project, options);
    expect(second.loaded).toEqual(['render.js']);
    expect(second.printed).toEqual(first.printed);
  });

  test('finds a cache that is damaged, and makes it anew', () => {
    const project = newProject();
    const { printed } = run(project, oneLetter);
    for (const file of cacheFiles(project)) writeFileSync(file, readFileSync(file, 'utf8').replace('e', 'f'));
    expect(run(project, oneLetter).printed).toEqual(printed);
    expect(run(project, oneLetter).loaded).toEqual(['render.js']);
  });

  test('sees each change of what a letter is made of', () => {
    const project = newProject();
    run(project, oneLetter);
    mkdirSync(join(project, 'partials'));
    const partial = readFileSync(join(repository, 'partials/greeting.mjml'), 'utf8');
    writeFileSync(join(project, 'partials/greeting.mjml'), partial.replace('{{greeting}}', '– {{greeting}}'));
    expect(run(project, oneLetter).printed).toMatchObject({ text: expect.stringContaining('– Hei, Kari') });
    writeFileSync(join(project, 'envoi.yaml'), 'version: 1\ncompany: { name: Lumo AS, address: Bergen }\n');
    expect(run(project, oneLetter).printed).toMatchObject({ text: expect.stringContaining('Lumo AS') });
  });
});

describe('an application whose files are at rest', () => {
  const quick = `
const isQuick = !process.moduleLoadList.includes('NativeModule crypto');
console.log(JSON.stringify({ isQuick, ok: letter.ok, text: letter.ok ? text(letter.text) : letter.problems }));`;
  const htmlAlone = `
let bytes = 0;
await (await open()).write([row], 'html', (chunk) => { bytes += chunk.length; });
const letter = { ok: bytes > 1000, text: new Uint8Array() };${quick}`;

  test('reads no file of the library and needs no digest', async () => {
    const project = newProject();
    await rested(project);
    expect(run(project, htmlAlone).printed).toMatchObject({ isQuick: true, ok: true });
  });

  test('sees a change of the same size with the same time', async () => {
    const partial = readFileSync(join(repository, 'partials/greeting.mjml'), 'utf8');
    const path = 'partials/greeting.mjml';
    const project = newProject({ [path]: partial.replace('{{greeting}}', 'A {{greeting}}') });
    await rested(project);
    const { atime, mtime } = statSync(join(project, path));
    writeFileSync(join(project, path), partial.replace('{{greeting}}', 'B {{greeting}}'));
    utimesSync(join(project, path), atime, mtime);
    expect(run(project, oneLetter).printed).toMatchObject({ text: expect.stringContaining('B Hei, Kari') });
    expect(run(project, htmlAlone).printed).toMatchObject({ isQuick: false, ok: true });
  });

  test('keeps a layout that is new, and finds it', async () => {
    const project = newProject();
    await rested(project);
    const options = `
const letter = await (await open()).render({ ...row, options: [{ text: 'På døren' }, { text: 'I butikken' }] });${quick}`;
    const first = run(project, options);
    expect(first.loaded).toContainEqual(expect.stringContaining('/mjml/'));
    const second = run(project, options);
    expect(second.loaded).toEqual(['render.js']);
    expect(second.printed).toEqual(first.printed);
  });

  test('says the line of what is wrong, and none once the template is another', async () => {
    const path = 'templates/appointment.mjml';
    const project = newProject({ [path]: readFileSync(join(repository, path), 'utf8') });
    await rested(project, lacking(''));
    expect(run(project, lacking('')).printed).toEqual(said(/^templates\/appointment\.mjml:\d+:\d+: "details/));
    const change = `(await import('node:fs')).appendFileSync('${path}', ' ');`;
    expect(run(project, lacking(change)).printed).toEqual(said(/^templates\/appointment\.mjml: "details/));
  });
});

test('no value of any letter is in the cache', () => {
  const project = newProject();
  const { printed } = run(
    project,
    `
const letters = await open();
const odd = ['', ' secret', 'secret ', 'secret\\nsecret', '<b>secret</b>', 'true secret', '#secret', '\\ud800secret'];
const results = [];
for (const value of odd) {
  const needed = value || 'secret  secret';
  results.push((await letters.render({ ...row, greeting: needed, preheader: value })).ok);
  results.push((await letters.render({ ...row, preheader: value })).ok);
  const action = { label: needed, href: 'https://secret.example/' };
  results.push((await letters.render({ ...row, next_step: { summary: 'secret  <em>s</em>', action } })).ok);
  results.push((await letters.render({ ...row, closing: { help: value, wish: value } })).ok);
  results.push((await letters.render({ ...row, table: { columns: [needed, 'secret'], rows: [['secret', value]] } })).ok);
  results.push((await letters.render({ ...row, options: [{ text: 'secret ' }, { text: 'secret', advantage: value }] })).ok);
}
console.log(JSON.stringify(results.every(Boolean)));`,
  );
  expect(printed).toBe(true);
  const kept = cacheFiles(project).map((file) => readFileSync(file, 'utf8'));
  expect(kept.length).toBeGreaterThan(0);
  for (const word of ['secret', 'Kari', 'Nordmann', 'bestillingen', 'Bekreft', 'lumo.example', 'Ola Hansen']) {
    expect(kept.filter((text) => text.includes(word))).toEqual([]);
  }
});

describe('what is wrong comes back as words', () => {
  test('with its place, where the letter lacks what the template prints', () => {
    const { printed } = run(
      newProject(),
      `const details = { starts_at: '2026-11-27T14:00:00+01:00', place: 'Bergen' };
const letters = (await openTemplate('.', 'appointment')).letters({ language: 'nb', sender });
console.log(JSON.stringify(await letters.render({ ...row, details })));`,
    );
    const place = /^envoi\/templates\/appointment\.mjml:\d+:\d+: "details\.opening_hours" is absent in this letter$/;
    expect(printed).toEqual({ ok: false, problems: [expect.stringMatching(place)] });
  });

  const unfit: readonly [change: string, problem: string][] = [
    [`subject: 'a\\r\\nBcc: all@example.no'`, 'subject: has a line break or a control character'],
    [`recipient: { name: 'K\\nK', email: 'k@example.no' }`, 'recipient.name: has a line break or a control character'],
    [`recipient: { name: 'K', email: 'k@example.no>, <all@example.no' }`, 'recipient.email: is no mail address'],
    [`recipient: { name: 'K', email: '' }`, 'recipient.email: is no mail address'],
    [`recipient: { name: 'K' }`, 'recipient.email: is missing'],
    ['subject: undefined', 'subject: is missing'],
    ['subject: 3', 'subject: is no text'],
    [`send_at: 'tomorrow'`, 'send_at: is no date with time and offset'],
    [`body: ['<img src=x onerror=alert(1)>']`, 'body.0: has markup that the text of a message never becomes'],
    [
      `next_step: { ...row.next_step, action: { label: 'a', href: 'javascript:alert(1)' } }`,
      'next_step.action.href: leads to no page, mail address or number',
    ],
    ['sender', 'sender: is given for all letters together'],
    ['brand: {}', 'brand: is given for all letters together'],
    ['greeting: undefined', 'greeting: is missing'],
    ['body: []', 'body: is empty'],
  ];
  test('where a value is unfit for any letter', () => {
    const { printed } = run(
      newProject(),
      `const letters = await open();
const results = [${unfit.map(([change]) => `await letters.render({ ...row, ${change} })`).join(', ')}];
console.log(JSON.stringify(results));`,
    );
    expect(printed).toEqual(unfit.map(([, problem]) => ({ ok: false, problems: [problem] })));
  });

  test('where what all share is unfit, and where a row is none', () => {
    const evil = 'Bcc: evil@example.com';
    const { printed } = run(
      newProject(),
      `const template = await openTemplate('.', 'follow-up');
const render = (shared, mail, own = row) => template.letters({ language: 'nb', sender, ...shared }, mail).render(own);
console.log(JSON.stringify([
  await render({}, { cc: [{ name: '', address: 'a\\r\\n${evil}' }] }),
  await render({}, { thread: { inReplyTo: '<a@b>\\r\\n${evil}', references: [] } }),
  await render({}, { attachments: [{ name: 'a\\r\\n${evil}', content: new Uint8Array(1) }] }),
  await render({ sender: { ...sender, email: 'a@é/../x' } }),
  await render({ company: { name: 'a', logo: 'javascript:alert(1)' } }),
  await render({ subject: 'for all' }),
  await render({}, {}, null),
]));`,
    );
    const problems = [
      'cc.0.address: is no mail address',
      'thread.inReplyTo: is not the Message-ID of a mail',
      'attachments.0.name: has a line break or a control character',
      'sender.email: is no mail address',
      'company.logo: is no address that begins with https://',
      'subject: is given for all letters together',
      'the row is no group of fields',
    ];
    expect(printed).toEqual(problems.map((problem) => ({ ok: false, problems: [problem] })));
  });

  test('an exception only where no letter at all can be made', () => {
    const project = newProject({
      'templates/lost.mjml':
        '<mjml><mj-body><mj-section><mj-column><mj-text>{{greetng}}</mj-text></mj-column></mj-section></mj-body></mjml>',
      'schemas/lost.schema.json': readFileSync(join(repository, 'schemas/follow-up.schema.json'), 'utf8'),
    });
    const { printed } = run(
      project,
      `const said = async (make) => { try { await make(); return null; } catch (error) { return error.message; } };
console.log(JSON.stringify([
  await said(() => openTemplate('.', 'lost')),
  await said(() => openTemplate('.', 'none')),
  await said(() => openTemplate('/', 'follow-up')),
  await said(async () => (await openTemplate('.', 'follow-up')).letters({ language: 'xx', sender })),
  await said(async () => (await open()).write([row], 'pdf', () => undefined)),
]));`,
    );
    expect(printed).toEqual([
      expect.stringMatching(
        /^the template "lost" is not sound\n(?:.*\n)*templates\/lost\.mjml:1:50 error template\/unknown-path: /,
      ),
      expect.stringMatching(/^there is no template "none"; there are .*follow-up/),
      expect.stringMatching(/^no envoi\.yaml and no messages\/ in \/ or above it$/),
      expect.stringMatching(/^there is no language "xx"; there are .*nb/),
      'there is no part "pdf"; there are html, text, eml, mbox',
    ]);
  });
});

describe('many letters into one place', () => {
  const rows = `
const many = Array.from({ length: 2000 }, (_, n) => ({ ...row, recipient: { ...row.recipient, name: 'Kari ' + n } }));
const collect = () => { const parts = []; return { parts, out: (chunk) => { parts.push(chunk.slice()); } }; };
const hash = (parts) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');`;

  test.each(['html', 'text', 'eml'])(
    '%s: the same as one by one, from a list and from a stream, in large pieces',
    (part) => {
      const { printed } = run(
        newProject(),
        `import { createHash } from 'node:crypto';${rows}
const letters = await open();
const [list, stream] = [collect(), collect()];
const report = await letters.write(many, '${part}', list.out);
await letters.write((async function* () { yield* many; })(), '${part}', stream.out);
const single = [];
for (const one of many) single.push((await letters.render(one)).${part});
console.log(JSON.stringify({ report, pieces: list.parts.length, size: Buffer.concat(single).length,
  isSame: [list.parts, stream.parts].every((parts) => hash(parts) === hash(single)) }));`,
      );
      const result: { size: number } = JSON.parse(JSON.stringify(printed));
      expect(printed).toMatchObject({
        isSame: true,
        pieces: expect.closeTo(result.size / (1 << 20), -0.5),
        report: { letters: 2000, bytes: result.size, refused: 0, problems: [], layouts: 1 },
      });
    },
  );

  test('a letter that cannot be made is left out and told; the others are written', () => {
    const { printed } = run(
      newProject(),
      `import { createWriteStream, readFileSync } from 'node:fs';${rows}
many[7] = { ...row, greeting: undefined };
many[9] = { ...row, recipient: { name: 'K', email: 'none' } };
const stream = createWriteStream('letters.txt');
const report = await (await open()).write(many, 'text', stream);
stream.end();
const size = readFileSync('letters.txt').length;
console.log(JSON.stringify({ ...report, isWhole: size === report.bytes }));`,
    );
    expect(printed).toMatchObject({
      letters: 1998,
      refused: 2,
      isWhole: true,
      problems: [
        { row: 7, problems: ['greeting: is missing'] },
        { row: 9, problems: ['recipient.email: is no mail address'] },
      ],
    });
  });

  test('a disk that is full ends the run', () => {
    const { printed } = run(
      newProject(),
      `import { createHash } from 'node:crypto';${rows}
const full = () => Promise.reject(new Error('no space left'));
console.log(JSON.stringify(await (await open()).write(many, 'eml', full).catch((error) => error.message)));`,
    );
    expect(printed).toBe('no space left');
  });

  test('a stream that fails ends the run, not the process; what gives the rows is closed', () => {
    const { printed } = run(
      newProject(),
      `import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';${rows}
const closed = [];
const list = function* () { try { yield* many; } finally { closed.push('list'); } };
const stream = async function* () { try { yield* many; } finally { closed.push('stream'); } };
const broken = () => new Writable({ write: (chunk, encoding, done) => setImmediate(() => done(new Error('no space'))) });
const letters = await open();
const said = [];
for (const given of [list(), stream()]) {
  said.push(await letters.write(given, 'eml', broken()).catch((error) => error.message));
}
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(JSON.stringify({ said, closed }));`,
    );
    expect(printed).toEqual({ said: ['no space', 'no space'], closed: ['list', 'stream'] });
  });

  test('white space at the ends of a list’s texts makes no layouts, and layouts that are new no large pieces', () => {
    const { printed } = run(
      newProject(),
      `import { createHash } from 'node:crypto';${rows}
const letters = await open();
const tidy = collect();
const untidy = collect();
await letters.write(many, 'eml', tidy.out);
const report = await letters.write(many.map((one) => ({ ...one, subject: one.subject + ' ', greeting: ' ' + one.greeting,
  recipient: { ...one.recipient, name: one.recipient.name + '\\n', email: ' ' + one.recipient.email } })), 'eml', untidy.out);
const sizes = [];
const odd = many.slice(0, 250).map((one, n) => ({ ...one, body: ['# '.repeat(20000) + ' ' + n + ' '] }));
const learnt = await letters.write(odd, 'html', (chunk) => { sizes.push(chunk.length); });
console.log(JSON.stringify({ report, isSame: hash(tidy.parts) === hash(untidy.parts), learnt, largest: Math.max(...sizes) }));`,
    );
    expect(printed).toMatchObject({ isSame: true, report: { letters: 2000, refused: 0, layouts: 1 } });
    const { learnt, largest }: { learnt: { letters: number; layouts: number }; largest: number } = JSON.parse(
      JSON.stringify(printed),
    );
    expect(learnt).toMatchObject({ letters: 250, refused: 0 });
    expect(learnt.layouts).toBeGreaterThan(200);
    expect(largest).toBeLessThan(2 << 20);
  });

  test('a letter’s bytes are its own, and no more than these', () => {
    const { printed } = run(
      newProject(),
      `const letter = await (await open()).render(row);
console.log(JSON.stringify([letter.html, letter.text, letter.eml].map(({ buffer, length }) => buffer.byteLength === length)));`,
    );
    expect(printed).toEqual([true, true, true]);
  });
});

describe('envoi build with a warm cache', () => {
  test('does not load MJML, and writes the same letters', () => {
    const project = scratch();
    for (const name of ['envoi.yaml', 'messages', 'attachments']) {
      if (existsSync(join(repository, name))) cpSync(join(repository, name), join(project, name), { recursive: true });
    }
    const cold = envoi(project, 'build');
    const written = filesIn(join(project, 'out'));
    rmSync(join(project, 'out'), { recursive: true });
    const warm = envoi(project, 'build');
    expect([cold.status, warm.status]).toEqual([0, 0]);
    expect(filesIn(join(project, 'out'))).toEqual(written);
    expect(warm.loaded.some((path) => path.includes('/node_modules/mjml'))).toBe(false);
    const kept = cacheFiles(project).map((file) => readFileSync(file, 'utf8'));
    const values = filesIn(join(project, 'messages')).flatMap((text) =>
      [...text.matchAll(/^\s*(?:subject|email|family_name|given_name|summary|label|url|phone): "?(.{4,}?)"?$/gm)].map(
        ([, value = '']) => value,
      ),
    );
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => kept.some((text) => text.includes(JSON.stringify(value).slice(1, -1))))).toEqual(
      [],
    );
  });
});

/** Runs when the files have come to rest: those that were written a moment ago are always read. */
async function rested(project: string, code: string = oneLetter): Promise<void> {
  run(project, code);
  await new Promise((resolve) => void setTimeout(resolve, 2700));
  run(project, code);
}

/** A letter without a value that it needs, made after something else was done. */
function lacking(before: string): string {
  return `
const details = { starts_at: '2026-11-27T14:00:00+01:00', place: 'Bergen' };
const letters = (await openTemplate('.', 'appointment')).letters({ language: 'nb', sender });
${before}
console.log(JSON.stringify(await letters.render({ ...row, details })));`;
}

function said(problem: RegExp): unknown {
  return { ok: false, problems: [expect.stringMatching(problem)] };
}

interface Ran {
  readonly loaded: readonly string[];
  readonly printed: unknown;
}

/** A project without a library of its own, and without `node_modules`: its cache is that of the user. */
function newProject(files: Readonly<Record<string, string>> = {}): string {
  return scratch({ 'envoi.yaml': 'version: 1\n', ...files });
}

function run(project: string, code: string): Ran {
  const script = join(project, 'script.mjs');
  writeFileSync(script, `${opening}${code}`);
  const { loaded, stdout, stderr } = started(project, [script]);
  expect(stderr).toBe('');
  return { loaded, printed: JSON.parse(stdout) };
}

function envoi(project: string, ...args: readonly string[]): { status: number | null; loaded: readonly string[] } {
  return started(project, [command, ...args]);
}

interface Started {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly loaded: readonly string[];
}

function started(project: string, args: readonly string[]): Started {
  const list = join(project, 'loaded.txt');
  rmSync(list, { force: true });
  const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: join(project, 'caches'), LOADED_MODULES: list };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  const loaded = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  const own = new Set([args[0] ?? '', hook]);
  return {
    status,
    stdout,
    stderr,
    loaded: loaded
      .filter((url) => !own.has(url) && !own.has(fileURLToPath(url.startsWith('file:') ? url : `file://${url}`)))
      .map((url) => (url === door ? basename(url) : url)),
  };
}

function cacheFiles(project: string): readonly string[] {
  const folder = join(project, 'caches/envoi');
  return readdirSync(folder).map((name) => join(folder, name));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.path, entry.name), 'utf8'))
    .toSorted((one, other) => (one < other ? -1 : 1));
}
