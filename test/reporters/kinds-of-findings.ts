import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { spanOfFile } from '../../src/model/span.ts';
import { marked } from './marked.ts';
import { causeOf, listOf, outcomeOf } from './outcomes.ts';

const rows = 'messages/data/customers.csv';

/** A finding in a row that stands on this line of its file. */
function inRow(line: number, text: string, message: string): Diagnostic {
  const source = { file: rows, text: text.replaceAll(/[«»]/g, ''), from: { line, column: 1 } };
  const span = { source, start: text.indexOf('«'), end: text.indexOf('»') - 1 };
  return error('data/not-a-date', span, message, { row: { row: line - 1, field: 'Day' }, help: 'write 2027-01-31' });
}

const body = marked('template: follow-up\n«body»: |\n  Hei\n');
const two = marked('template: x\nbody: «|\n  Hei\n»end: 1\n', 'messages/two.yaml');

/** One of each kind that formats treat differently, in no order. */
export const mixed: readonly Diagnostic[] = [
  warning('tone/loud', two, 'the text is loud', { help: 'say it once' }),
  error('project/no-message', null, 'there is no message `x`', { help: 'write one' }),
  error('next-step/required', body, 'the message does not say what the reader should do next', {
    help: 'add next_step.summary',
    related: [{ span: marked('«template»: follow-up'), message: 'the template' }],
    fixes: [
      {
        title: 'add it in both',
        safe: false,
        edits: [
          { span: { ...body, end: body.start }, text: 'next_step:\n' },
          { span: two, text: 'x' },
          { span: { ...body, start: body.end }, text: '\u001B' },
        ],
      },
    ],
    example: { caption: 'for example for this message', text: 'template: x\n' },
  }),
  warning('tone/loud', { ...body, end: body.start }, 'the text is loud'),
  warning('tone/loud', { ...body, end: body.start }, 'the text is loud twice'),
  { ...warning('yaml/note', marked('«a»: 1', 'languages/nb.yaml'), 'for your information'), severity: 'info' },
  error('yaml/encoding', spanOfFile('messages/æ ø%,:1.yaml'), 'is no UTF-8'),
  {
    ...error('next-step/required', marked('a: «b»'), 'allowed here'),
    suppressed: { because: 'agreed with legal', until: '2027-01-31', span: marked('«allow»: x') },
  },
  {
    ...warning('tone/loud', marked('a: «b»'), 'known before'),
    suppressed: { because: 'in the baseline', until: null, span: null },
  },
];

/** The same with findings about rows, of which a list keeps the first. */
export const mixedOutcome: Outcome = outcomeOf(mixed, {
  paths: ['messages/anne.yaml', 'messages/kari.yaml', 'messages/two.yaml', 'messages/æ ø%,:1.yaml'],
  lists: [
    listOf('renewal', {
      file: rows,
      rows: 5000,
      causes: [causeOf([inRow(14, 'kari@example.no;«31.02.»', 'no day'), inRow(20, 'ola;«soon»', 'no date')], 1207)],
    }),
  ],
});

/** What terminals, build servers and parsers of the formats would obey, and marks that cannot be seen. */
export const hostileTexts: readonly string[] = [
  '\u001B[31mred\u001B]8;;https://evil.example\u0007link',
  '\n::error file=a.yaml::owned',
  '::set-output name=a::b',
  '\r\n::stop-commands::x',
  ']]><x/>&lt;',
  'a\u0000b\u0008',
  '\u202Eevil\u2066\u2069\u200B',
  '##vso[task.complete result=Succeeded]',
  '##[error]x ##teamcity[x]',
  'a\u2028b\u2029c\u0085d',
  'lone \uD800 and \uDC00',
  '<img src=x onerror=alert(1)> <script>',
  '[click](https://evil.example) ![x](y) @octocat #1 `code` | a | **b** www.evil.example',
  '{0} {{name}} %0A%25 , : "quoted" \\',
];
