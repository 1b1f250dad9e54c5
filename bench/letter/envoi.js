import { rmSync } from 'node:fs';
import { openTemplate } from '../../dist/live/open-template.js';
import { prepareTemplate } from '../../dist/live/prepare.js';
import { functions } from '../../dist/press/functions.js';
import { Learner } from '../../dist/press/learner.js';
import { Letters } from '../../dist/render/letters.js';
import { mailsOf } from '../../dist/render/mail.js';
import { Sink } from '../../dist/render/sink.js';
import { loadMime } from '../../dist/run/mime.js';
import { loadMarkup } from '../../dist/run/mjml.js';
import { readLibrary } from '../../dist/run/program-key-files.js';
import { allInTurn } from '../measure/in-turn.js';
import { ownFolders } from './folders.js';
import { shared } from './recipients.js';
import { TEMPLATE } from './template.js';

const MEGABYTE = 1_048_576;
/** More than any letter has: as much is left free behind what is written. */
const ROOM = 65_536;
/** No letter of the benchmark prints a date or an hour. */
const LOCALE = { tag: 'en', dates: {}, numbers: {}, timeZone: null, sendAt: null };
const ENVELOPE = {
  from: { name: shared.sender.name, address: shared.sender.email },
  cc: [],
  replyTo: null,
  thread: null,
  attachments: [],
};

/**
 * envoi's own writer of letters, into 1 MB that are written again and again: `folded` knows what all letters share,
 * `unfolded` gets it with each of them. What letters need is compiled before, so that writing is all that is measured.
 */
export async function startEnvoi(rows) {
  const { program } = prepareTemplate(libraryFiles(), TEMPLATE);
  const variants = { html: new Map(), layouts: new Map(), texts: new Map() };
  const input = { program, variants, functions, localeOf: () => LOCALE };
  const mails = await mailsOf(ENVELOPE, 'en', loadMime());
  const whole = rows.map((row) => Object.assign({}, shared, row));
  await learn(new Letters({ ...input, fixed: {} }), whole, { program, variants });
  const folded = writerOf(new Letters({ ...input, fixed: shared }), mails, rows);
  const unfolded = writerOf(new Letters({ ...input, fixed: {} }), mails, whole);
  return { folded, unfolded, all: (part) => rows.map((_, index) => folded.copy(part, index)) };
}

/** envoi as an application opens it, in a project that is gone when the process ends. */
export async function openLetters() {
  const { folder, project } = ownFolders();
  process.env.XDG_CACHE_HOME = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const template = await openTemplate(project, TEMPLATE);
  return template.letters(shared);
}

function libraryFiles() {
  const { folder, project } = ownFolders();
  try {
    return readLibrary(project);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes the variants that these letters have, a few for all of them; nothing of it is kept. */
async function learn(letters, records, compiled) {
  const learner = new Learner(compiled, { markup: loadMarkup, store: { read: () => null, write: () => undefined } });
  await allInTurn(records, async (record) => {
    if (letters.bound(record) !== 'unknown') return;
    const problems = await learner.learn(record, LOCALE, () => new Set());
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  });
}

function writerOf(letters, mails, records) {
  const sink = new Sink(MEGABYTE + ROOM);
  const append = { html: (row) => letters.html(row, sink), text: (row) => letters.text(row, sink), eml };
  const write = (part, index) => {
    if (sink.length > MEGABYTE - ROOM) sink.clear();
    const start = sink.length;
    append[part](records[index]);
    return start;
  };
  return { write, copy: (part, index) => sink.bytes.slice(write(part, index), sink.length) };

  function eml(row) {
    const { recipient, subject } = row;
    const envelope = { to: { name: recipient.name, address: recipient.email }, subject, sendAt: null };
    mails.write(letters.bound(row), envelope, sink);
  }
}
