import { type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Inline } from '../../model/markup.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanInText, type Text } from '../../model/text.ts';

/** What a template may not look like is `mjml/bulk-looking`, how many links are too many `body/no-overload`. */
export const noBulkLayout: Etiquette = {
  id: 'personal/no-bulk-layout',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'no link of a letter has the marks of a campaign',
  why: 'An address that ends with `utm_campaign=…` is how mailings count their readers. Whoever rests the pointer on it sees that they are one of many, and measured.',
  source: { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
  examples: {
    bad: [
      'next_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512?«utm_source=mail»&order=4512',
      'body: |\n  Thank you for your order. The [lamps](https://lumo.example/l?colour=red&«mc_cid=81f2») come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order of the [lamp](https://lumo.example/l?colour=red) and the [shade](https://lumo.example/s). They come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The page https://lumo.example/utm_source shows both lamps, which come on Tuesday, 24 November.',
    ],
  },
  check,
};

function check({ message }: Reading, report: Report): void {
  const links = linksIn(message);
  const action = textAt(message.texts, ['next_step', 'action', 'url']);
  for (const link of action === undefined ? links : [...links, action]) reportMarks(link, report);
}

function linksIn({ body, options, summary }: Message): readonly Text[] {
  const prose = [...body, ...options, ...(summary === null ? [] : [summary])];
  return prose.flatMap(({ inlines }) => inlines.flatMap(hrefsIn));
}

function hrefsIn(inline: Inline): readonly Text[] {
  switch (inline.kind) {
    case 'text':
      return [];
    case 'link':
      return [inline.href];
    case 'strong':
    case 'emphasis':
      return inline.children.flatMap(hrefsIn);
  }
}

/** A part of an address behind its question mark. */
interface Parameter {
  readonly text: string;
  readonly start: number;
}

function reportMarks(link: Text, report: Report): void {
  const parameters = parametersIn(link.value);
  const mark = parameters.find(isMark);
  if (mark === undefined) return;
  const span = spanInText(link, mark.start, mark.start + mark.text.length);
  const sentence = `“${mark.text}” counts clicks for a campaign`;
  const help = 'write the address without it: the page is the same';
  report(warning(noBulkLayout.id, span, sentence, { help, fixes: [fixFor(link, parameters)] }));
}

function parametersIn(address: string): readonly Parameter[] {
  const from = address.indexOf('?');
  if (from < 0) return [];
  const hash = address.indexOf('#', from);
  const parameters: Parameter[] = [];
  let start = from + 1;
  for (const text of address.slice(start, hash < 0 ? address.length : hash).split('&')) {
    parameters.push({ text, start });
    start += text.length + 1;
  }
  return parameters;
}

/** What the programs that send mailings put behind addresses. */
function isMark({ text }: Parameter): boolean {
  return /^(?:utm_[a-z]+|mc_[ce]id|mkt_tok|fbclid|gclid|yclid|msclkid|_hs(?:enc|mi)|vero_id|sc_campaign)(?:=|$)/iu.test(
    text,
  );
}

/** Not safe: that the page is the same without it is what everybody expects, and nobody knows. */
function fixFor(link: Text, parameters: readonly Parameter[]): Fix {
  const kept = parameters.filter((parameter) => !isMark(parameter)).map(({ text }) => text);
  const [first] = parameters;
  const last = parameters.at(-1);
  const start = (first?.start ?? 1) - 1;
  const end = (last?.start ?? start) + (last?.text.length ?? 0);
  const text = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return { title: 'take it out', safe: false, edits: [{ span: spanInText(link, start, end), text }] };
}
