import { error, type Report, warning } from '../model/diagnostic.ts';
import type { Letter } from '../model/letter.ts';
import type { Span } from '../model/span.ts';

/** Gmail cuts a letter near 102,000 bytes of HTML and hides the rest behind a link. */
const MAX_HTML = 102_000;
const MUCH_HTML = 82_000;

/** Outlook refuses a mail over 20 MB, Gmail one over 25 MB; attachments count as they are coded, a third larger. */
const MAX_MAIL = 20_000_000;

/** RFC 5322 section 2.1.1, without CR LF. */
const MAX_LINE = 998;

/** Looks at a finished letter; what it finds stands at `span`, the place of the whole message. */
export function checkOutput(letter: Letter, span: Span, report: Report): void {
  checkSize(new TextEncoder().encode(letter.html).length, span, report);
  checkMail(letter.eml.length, span, report);
  checkLines(letter.eml, span, report);
}

function checkSize(bytes: number, span: Span, report: Report): void {
  if (bytes <= MUCH_HTML) return;
  const message = `the letter's HTML has ${inGroups(bytes)} bytes, Gmail cuts off what is behind ${inGroups(MAX_HTML)}`;
  const help = 'shorten the body or the table, or put long lists in an attachment';
  report((bytes > MAX_HTML ? error : warning)('output/html-size', span, message, { help }));
}

function checkMail(bytes: number, span: Span, report: Report): void {
  if (bytes <= MAX_MAIL) return;
  const message = `the mail has ${inGroups(bytes)} bytes, many mailboxes refuse more than ${inGroups(MAX_MAIL)}`;
  const help = 'attach less, or put the files where the reader can fetch them and write the link';
  report(error('output/mail-size', span, message, { help }));
}

function checkLines(eml: Uint8Array, span: Span, report: Report): void {
  let start = 0;
  while (start < eml.length) {
    const newline = eml.indexOf(0x0a, start);
    const next = newline < 0 ? eml.length : newline + 1;
    const end = newline > start && eml[newline - 1] === 0x0d ? newline - 1 : newline < 0 ? eml.length : newline;
    if (end - start > MAX_LINE) {
      const message = `a line of the mail has ${inGroups(end - start)} bytes, mail servers refuse more than ${MAX_LINE}`;
      const name = /^[\w-]+(?=:)/.exec(String.fromCharCode(...eml.subarray(start, start + 80)))?.[0];
      const help = name ? `shorten what stands in the header ${name}` : 'shorten the names of the attachments';
      report(error('output/line-length', span, message, { help }));
      return;
    }
    start = next;
  }
}

/** `102,000`, whatever the machine's language is. */
function inGroups(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
