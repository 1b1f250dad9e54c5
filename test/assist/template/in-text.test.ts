import { describe, expect, test } from 'vitest';
import * as inText from '../../../src/assist/template/in-text.ts';
import { definitionWords, questionAt } from './kit.ts';

/** A message to a list with this line in it. */
function message(line: string): string {
  return `template: plain\nrecipients:\n  from: customers.csv\n  schema: customer\nlanguage: en\n${line}\nclosing: auto\n`;
}

/** The line when the first suggestion has been accepted. */
function accepted(line: string): string | undefined {
  const { source, offset, project } = questionAt('messages/a.yaml', message(line));
  const [first] = inText.suggestions({ source, offset, project }) ?? [];
  const { text } = source;
  return first && `${text.slice(0, first.replace.start)}${first.insert}${text.slice(first.replace.end)}`.split('\n')[5];
}

function noteAt(line: string): string | undefined {
  return inText.hover(questionAt('messages/a.yaml', message(line)))?.markdown;
}

function labelsAt(line: string): readonly string[] | null {
  const found = inText.suggestions(questionAt('messages/renewal.yaml', message(line)));
  return found && found.toSorted((one, other) => one.rank - other.rank).map(({ label }) => label);
}

describe('what can be written in a text of a message to a list', () => {
  test.each([
    ['subject: Your order {{recipient.or‸}}', ['order']],
    ['subject: Your order {{recipient.or‸', ['order']],
    ['subject: Your order {{rec‸', ['recipient']],
    ['subject: "Your order {{recipient.or‸}}"', ['order']],
    ["subject: 'Your order {{recipient.or‸}}'", ['order']],
    ['subject: {{recipient.or‸', ['order']],
    ['subject: "{{date ‸}}"', ['recipient.renews_on']],
    ['subject: "{{money recipient.amount recipient.cu‸}}"', ['currency']],
    ['body: |\n  Dear friend,\n\n  {{#if recipient.no‸}}a{{/if}}', ['note']],
    ['body:\n  - one\n  - "{{#if recipient.note}}{{recipient.no‸}}{{/if}}"', ['note']],
    [String.raw`subject: "{{#if (eq recipient.currency \"N‸\")}}{{/if}}"`, ['NOK']],
    ['subject: "{{#if recipient.note}}a{{/‸"', ['if']],
    ['subject: "{{#‸"', ['if', 'unless']],
    ['next_step:\n  summary: "{{recipient.or‸}}"', ['order']],
  ])('%s', (line, first) => expect(labelsAt(line)?.slice(0, Math.max(1, first.length))).toEqual(first));

  test('neither loops nor partials nor the rest of the letter', () => {
    expect(labelsAt('subject: "{{#‸}}"')).toEqual(['if', 'unless']);
    expect(labelsAt('subject: "{{> ‸}}"')).toEqual([]);
    const labels = labelsAt('subject: "{{‸}}"');
    expect(labels).toEqual(expect.arrayContaining(['recipient', 'recipient.order', 'date', '#if']));
    for (const label of ['greeting', 'sender', '#each', '@root']) expect(labels).not.toContain(label);
  });

  test('what is put in is written as the quotation marks around it want it', () => {
    const [open, close] = ['subject: "{{#if (eq recipient.currency ', ')}}a{{/if}}"'];
    for (const typed of ['‸', String.raw`\"‸`, String.raw`\"N‸`, String.raw`\"N‸OK\"`, String.raw`\"‸\"`])
      expect(accepted(`${open}${typed}${close}`)).toBe(String.raw`${open}\"NOK\"${close}`);
    expect(accepted(`subject: '{{#if (eq recipient.currency "N‸")}}'`)).toBe(
      `subject: '{{#if (eq recipient.currency "NOK")}}'`,
    );
    expect(accepted(`subject: a {{#if (eq recipient.currency ‸)}}`)).toBe(
      'subject: a {{#if (eq recipient.currency "NOK")}}',
    );
  });

  test.each([
    'subject: a ‸{{recipient.order}}',
    'subject: a {{recipient.order}}‸',
    'subject: no expression ‸',
    'sender: "{{recipient.or‸}}"',
    '# subject: {{recipient.or‸}}',
    'subject: a\nreference: {{recipient.order}}\nlanguage2: ‸',
  ])('null outside of expressions: %s', (line) => expect(labelsAt(line)).toBeNull());

  test('null in a message to one person, and where nobody knows the rows', () => {
    const single = 'template: plain\nrecipient: Kari\nsubject: "{{recipient.or‸}}"\n';
    const unknown = message('subject: "{{recipient.or‸}}"').replace('schema: customer', 'schema: nobody');
    for (const text of [single, unknown]) expect(inText.suggestions(questionAt('messages/a.yaml', text))).toBeNull();
  });
});

describe('what stands there', () => {
  test('a column of the row', () => {
    const question = questionAt('messages/a.yaml', message('subject: "Order {{recipient.or‸der}}"'));
    const found = inText.hover(question);
    expect(found?.markdown).toBe('`recipient.order`: **text**\n\nThe number of the order.\n\nAlways there.');
    expect(question.source.text.slice(found?.span.start, found?.span.end)).toBe('order');
    expect(inText.definition(question).map(definitionWords)).toEqual([
      'order → schemas/rows/customer.schema.json: "order"',
    ]);
  });

  test('one that may be absent, and what guards it, in its own text only', () => {
    expect(noteAt('subject: "{{recipient.no‸te}}"')).toContain('Optional: it may be absent here.');
    expect(noteAt('subject: "{{#if recipient.note}}{{recipient.no‸te}}{{/if}}"')).toContain('there within this block');
    expect(noteAt('subject: "{{#if recipient.note}}a"\npreheader: "{{recipient.no‸te}}"')).toContain(
      'it may be absent here',
    );
    expect(noteAt(String.raw`subject: "{{default recipient.no‸te \"none\"}}"`)).toContain('`recipient.note`');
  });

  test.each(['subject: a‸b {{recipient.order}}', 'subject: "{{greet‸ing}}"', 'subject: "{{recipient.nobo‸dy}}"'])(
    'nothing: %s',
    (line) => {
      const question = questionAt('messages/a.yaml', message(line));
      expect(inText.hover(question)).toBeNull();
      expect(inText.definition(question)).toEqual([]);
    },
  );
});

test('a text that includes a partial, which none can, is answered around it', () => {
  for (const call of ['{{> footer}}', '{{#> footer}}x{{/footer}}', "{{#*inline 'a'}}y{{/inline}}{{> a}}"]) {
    expect(noteAt(`subject: "${call} {{recipient.or‸der}}"`)).toContain('`recipient.order`');
  }
});
