import PostalMime from 'postal-mime';
import { allInTurn } from './in-turn.js';

/** Of mails, and of letters whose values are looked for one by one, so many are looked at; of all others each. */
const SOME = 200;

const SIGNS = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
  '#39': "'",
  '#x2F': '/',
};

/** Nothing is measured that does not make the letter: what is wrong with a peer's letters, in words; mostly nothing. */
export async function faultsOf(peer, { records, expected }) {
  if (peer.makes === 'eml') return faultsOfMails(peer, expected, records.slice(0, SOME));
  return faultsAmong(peer.isExact ? records : records.slice(0, SOME), async (record, index) => {
    const bytes = Buffer.from(await peer.output(index));
    if (peer.isExact)
      return bytes.equals(expected[peer.makes][index]) ? null : differing(bytes, expected[peer.makes][index]);
    const missing = valuesOf(record, peer.makes).find((value) => !says(bytes.toString(), value));
    return missing === undefined ? null : `does not say ${JSON.stringify(missing)}`;
  });
}

async function faultsOfMails(peer, expected, mails) {
  return faultsAmong(mails, async (_, index) => {
    const mail = await PostalMime.parse(await peer.output(index));
    const isSame = sameLines(mail.html, expected.html[index]) && sameLines(mail.text, expected.text[index]);
    return isSame ? null : 'does not say the same when it is read back';
  });
}

async function faultsAmong(items, faultOf) {
  const numbered = items.map((item, index) => ({ item, index }));
  const faults = await allInTurn(numbered, async ({ item, index }) => ({ fault: await faultOf(item, index), index }));
  return faults.filter(({ fault }) => fault !== null).map(({ fault, index }) => `letter ${index}: ${fault}`);
}

/** Mails end their lines with CR LF, and postal-mime ends every part with a line end of its own. */
function sameLines(read, bytes) {
  return (read ?? '').replaceAll('\r\n', '\n').replace(/\n$/, '') === Buffer.from(bytes).toString();
}

function differing(bytes, expected) {
  const [text, other] = [bytes.toString(), Buffer.from(expected).toString()];
  const at = [...text].findIndex((letter, index) => letter !== other[index]);
  return `${JSON.stringify(text.slice(at, at + 60))} where ${JSON.stringify(other.slice(at, at + 60))} is meant`;
}

/** A plain text has no subject and no words for the list of letters; links are shown as each program likes. */
function valuesOf({ subject, preheader, greeting, body, options = [], next_step: step }, makes) {
  const all = [greeting, ...body, ...options.flatMap(({ text, advantage }) => [text, advantage]), step.summary];
  return makes === 'text' ? all : [...all, subject, preheader, step.action.label, step.action.href];
}

function says(output, value) {
  const wanted = plain(value);
  return decoded(output).includes(wanted) || plain(output).includes(wanted);
}

/** What is read of markup: its words, with one space between two. */
function plain(html) {
  const words = html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '');
  return decoded(words).replace(/\s+/g, ' ').trim();
}

function decoded(html) {
  return html.replace(/&(#?\w+);/g, (reference, name) => SIGNS[name] ?? reference);
}
