// Letters to a list whose values are as bad as values can be, written by the library as mails and, beside that, as they
// are meant. The same letters in every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BodyWriter } from '../../dist/render/body-writer.js';
import { mailsOf } from '../../dist/render/mail.js';
import { appendToMbox } from '../../dist/render/mbox.js';
import { Sink } from '../../dist/render/sink.js';
import { utf8 } from '../../dist/render/utf8.js';
import { digest } from '../../dist/run/digest.js';
import { loadMime } from '../../dist/run/mime.js';

const LETTERS = 300;

const SIGNS = ['=', '=3D', '=\n', '.', '..', '\n.\n', 'From ', '\nFrom me', '\n>From me', '>', 'F', ' ', '  ', '\n', ' \n', '\t', '\f', '\u0000', '\u007f'];
const CHARACTERS = ['&', '<b>', '"', "'", '`', 'å', 'Олена', '漢字', '😀', '👨‍👩‍👧', '\ud83d', '\ude00', '\u00a0', '\u2028', '\ufeff', '\u0085'];
const RUNS = ['--=-', '=_', '=?UTF-8?Q?x?=', 'a'.repeat(60), 'å'.repeat(12), 'word '.repeat(30)];
const ODD = [...SIGNS, ...CHARACTERS, ...RUNS];

const SUBJECTS = ['Your order', 'Дата доставки 😀', '=?UTF-8?Q?x?=', 'a'.repeat(300), 'å '.repeat(80).trim(), 'two  spaces'];
const NAMES = ['Kari Nordmann', 'Kåre Ås', 'Олена Петренко', 'Berg, "Anna"', 'é'.repeat(120), '李小龍 😀'];

const HTML = {
  texts: ['<!doctype html>\n<p title="', '">Hei, ', ' \n', `</p>\n<p>${'static '.repeat(30)}`, '.\n</p>\n'],
  holes: ['escaped', 'escaped', 'raw', 'escaped'].map((kind, index) => ({ kind, index: index % 3 })),
  isShrunk: true,
};
const hole = (index) => ({ kind: 'value', index, isMarkup: false, lineBreak: '\n', isCall: false });
const TEXT = { texts: ['', ', ', '\n\n', '\n.\n'], holes: [0, 1, 2].map(hole), phones: [] };

/** Writes `list/000001.eml` and so on, and all of them into `list.mbox`; answers what each of them says. */
export async function writeListLetters(folder) {
  mkdirSync(join(folder, 'list'));
  const files = [{ name: 'tilbud «høst».pdf', content: new TextEncoder().encode('%PDF-1.4 \r\n\u0000 ') }];
  const lists = await Promise.all([[], files].map(listOf));
  const next = numbers(20_261_122);
  const mbox = new Sink();
  const letters = Array.from({ length: LETTERS }, (_, row) => {
    const { from, attachments, mails } = lists[row % lists.length];
    const values = [0, 1, 2].map(() => Array.from({ length: next(12) }, () => ODD[next(ODD.length)]).join(''));
    const bound = { html: HTML, text: TEXT, values, regionValues: [], regions: [], targets: [] };
    const to = { name: NAMES[next(NAMES.length)], address: `r${row}@lumo.example` };
    const subject = SUBJECTS[next(SUBJECTS.length)];
    const unsubscribe = row % 3 === 0 ? null : `https://lumo.example/stop/${row}?key=${'K'.repeat(next(800))}`;
    const id = `list/${String(row + 1).padStart(6, '0')}`;
    const write = (sink) => mails.write(bound, { to, subject, sendAt: '2026-11-20T10:00:00+01:00', unsubscribe }, sink);
    const eml = written(write);
    appendToMbox(write, mbox);
    writeFileSync(join(folder, `${id}.eml`), eml);
    return { id, subject, from: [[from.name, from.address]], to: [[null, to.address]], cc: [], ...meant(bound), attachments, unsubscribe };
  });
  writeFileSync(join(folder, 'list.mbox'), mbox.view());
  return letters;
}

async function listOf(attachments) {
  const from = { name: 'Ola Nordmann', address: 'ola@lumo.example' };
  const mails = await mailsOf({ from, cc: [], replyTo: null, thread: null, attachments }, 'nb', loadMime());
  return { from, mails, attachments: attachments.map(({ name, content }) => [name, digest(content)]) };
}

function meant(bound) {
  const writer = new BodyWriter(utf8);
  const [html, text] = [
    written((sink) => writer.writeHtml(bound, sink)),
    written((sink) => writer.writeText(bound, sink)),
  ].map((bytes) => bytes.toString('utf8'));
  return { html, text };
}

function written(write) {
  const sink = new Sink();
  write(sink);
  return Buffer.from(sink.view());
}

/** Whole numbers below a limit, in an order that nobody would guess (Park and Miller). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
