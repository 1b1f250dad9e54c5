import { describe, expect, test } from 'vitest';
import { withoutStops } from '../../../src/assist/without-stops.ts';
import { accepted, labelsAt, shipped, suggestedAt } from './kit.ts';

/** What is offered first, and more that is offered. */
type Case = readonly [text: string, first: readonly string[], more?: readonly string[]];

describe('fields of the letter', () => {
  const cases: readonly Case[] = [
    ['{{‸}}', ['language'], ['details', 'date', '#each', 'recipient.given_name']],
    ['{{recipient.gi‸}}', ['given_name']],
    ['{{recipient.gi‸', ['given_name']],
    ['<mj-text>{{recipient.‸</mj-text>\n<mj-text>{{greeting}}</mj-text>', ['name'], ['email', 'given_name']],
    ['{{details.place.‸}}', ['street', 'floor']],
    ['{{details.pl‸ace.street}}', ['place']],
    ['{{{next_step.‸}}}', ['summary', 'action']],
    ['{{this.gree‸}}', ['greeting']],
    ['{{@root.gree‸}}', ['greeting']],
    ['<a href="{{next_step.action.hr‸}}">', ['href']],
    ['{{~details.ki‸~}}', ['kind']],
    ['{{details.steps.[0].na‸}}', ['name']],
  ];
  test.each(named(cases))('$text', ({ text, first, more }) => {
    const labels = labelsAt(text);
    expect(labels.slice(0, first.length)).toEqual(first);
    expect(labels).toEqual(expect.arrayContaining(more));
  });

  test('an optional one says so, until a block around it asks for it', () => {
    expect(detailOf('{{recipient.giv‸}}', 'given_name')).toBe('optional text');
    expect(detailOf('{{#if recipient.given_name}}{{recipient.giv‸}}{{/if}}', 'given_name')).toBe('text');
    expect(detailOf('{{#unless recipient.given_name}}{{recipient.giv‸}}{{/unless}}', 'given_name')).toBe(
      'optional text',
    );
    expect(detailOf('{{#if recipient.given_name}}a{{else}}{{recipient.giv‸}}{{/if}}', 'given_name')).toBe(
      'optional text',
    );
    expect(detailOf('{{#unless recipient.given_name}}a{{else}}{{recipient.giv‸}}{{/unless}}', 'given_name')).toBe(
      'text',
    );
  });

  test('they come with the words of the schema, which cannot be Markdown', () => {
    const [kind] = suggestedAt('{{details.ki‸}}');
    expect(kind).toMatchObject({
      detail: '"visit" or "call"',
      documentation: String.raw`What \*kind\* of meeting it is.`,
    });
  });
});

describe('in loops and groups', () => {
  const cases: readonly Case[] = [
    [
      '{{#each details.steps}}{{‸}}{{/each}}',
      ['name', 'note'],
      ['this', '@index', '@first', '../details', '@root.greeting'],
    ],
    [
      '{{#each details.steps}}{{#each parts}}{{‸}}{{/each}}{{/each}}',
      ['label'],
      ['../name', '../../greeting', '@../index'],
    ],
    ['{{#each details.steps}}{{#each parts}}{{../n‸}}{{/each}}{{/each}}', ['name', 'note']],
    ['{{#each details.steps}}{{#each parts}}{{../../gree‸}}{{/each}}{{/each}}', ['greeting']],
    ['{{#each details.steps as |step at|}}{{‸}}{{/each}}', ['at', 'name'], ['step', 'note']],
    ['{{#each details.steps as |step at|}}{{step.n‸}}{{/each}}', ['name', 'note']],
    ['{{#with details.place}}{{‸}}{{/with}}', ['street', 'floor'], ['../greeting']],
    ['{{#each details.steps}}{{@‸}}{{/each}}', ['@index'], ['@first', '@last', '@key', '@root']],
    ['{{#each details.steps}}{{na‸', ['name']],
    ['{{#if greeting}}{{#each details.steps}}{{na‸ {{/if}}', ['name']],
    ['{{#each details.steps}}{{#if note}}{{else if na‸}}{{/if}}{{/each}}', ['name']],
    ['{{#each details.steps}}a{{else}}{{deta‸}}{{/each}}', ['details']],
    ['{{/if}}{{#each details.steps}}{{oops {{na‸}}{{/each}}', ['name']],
  ];
  test.each(named(cases))('$text', ({ text, first, more }) => {
    const labels = labelsAt(text);
    expect(labels.slice(0, first.length)).toEqual(first);
    expect(labels).toEqual(expect.arrayContaining(more));
  });

  test('nothing that only loops have stands outside of them, and what is left out is gone', () => {
    expect(labelsAt('{{#each details.steps}}{{/each}}{{@‸}}')).not.toContain('@index');
    expect(labelsAt('{{#each details.steps}}{{‸}}{{/each}}')).not.toContain('greeting');
    expect(labelsAt('{{#with details.place}}{{/with}}{{‸}}')).not.toContain('street');
  });
});

describe('where a certain kind is wanted', () => {
  const cases: readonly Case[] = [
    ['{{#each ‸}}{{/each}}', ['body', 'options', 'table.columns', 'table.rows', 'details.steps']],
    ['{{#with ‸}}{{/with}}', ['table', 'next_step']],
    ['{{#if ‸}}{{/if}}', ['table', 'options']],
    ['{{#if details.‸}}{{/if}}', ['at', 'price', 'currency']],
    ['{{date ‸}}', ['deadline', 'send_at', 'details.day', 'details.at']],
    ['{{time ‸}}', ['send_at', 'details.at']],
    ['{{money details.‸}}', ['price']],
    ['{{money details.price details.‸}}', ['currency', 'place']],
    ['{{{next‸}}}', ['next_step.summary', 'next_step']],
    ['{{#if (‸', ['eq']],
    ['{{#if (eq details.kind "‸"))}}', ['visit', 'call']],
    ['{{#if (eq details.kind "v‸', ['visit']],
    ['{{#if (eq details.kind ‸)}}{{/if}}', ['visit', 'call']],
    ['{{number details.price ‸}}', ['decimals=']],
    ['{{plural details.price one="a" ‸}}', ['other=', 'zero=']],
  ];
  test.each(named(cases))('$text', ({ text, first }) => expect(labelsAt(text).slice(0, first.length)).toEqual(first));

  test('a value is put into quotation marks that are not there yet', () => {
    expect(accepted('{{#if (eq details.kind ‸)}}', 'visit')).toBe('{{#if (eq details.kind "visit")}}');
    expect(accepted('{{#if (eq details.kind "v‸)}}', 'visit')).toBe('{{#if (eq details.kind "visit")}}');
    expect(accepted("{{#if (eq details.kind 'v‸isit')}}", 'visit')).toBe("{{#if (eq details.kind 'visit')}}");
  });
});

describe('words of the language', () => {
  const cases: readonly Case[] = [
    ['{{#‸}}', ['if', 'unless', 'each', 'with']],
    ['{{#ea‸', ['each']],
    ['{{#if details.at}}{{else ‸}}{{/if}}', ['if', 'unless', 'each', 'with']],
    ['{{#if greeting}}{{#each options}}{{/‸', ['each', 'if']],
    ['{{#if greeting}}{{el‸}}{{/if}}', ['else', 'else if']],
    ['{{#> box}}{{/‸}}', ['box']],
    ['{{mon‸}}', ['money']],
  ];
  test.each(named(cases))('$text', ({ text, first }) => expect(labelsAt(text).slice(0, first.length)).toEqual(first));

  test('the block that is open can be closed and turned where an expression begins', () => {
    expect(labelsAt('{{#if greeting}}{{‸}}')).toEqual(expect.arrayContaining(['/if', 'else', 'else if']));
    expect(labelsAt('{{‸}}')).not.toContain('else');
    expect(labelsAt('{{#> box}}{{‸}}{{/box}}')).not.toContain('else');
  });

  test('a whole block takes the braces behind the cursor with it', () => {
    expect(accepted('a {{‸}} b', '#if')).toBe('a {{#if ${1:field}}}$0{{/if}} b');
    expect(accepted('a {{‸', '#each')).toBe('a {{#each ${1:field}}}$0{{/each}}');
  });

  test('nothing is offered in comments, behind an expression, and for names that are being made', () => {
    for (const text of [
      '{{!-- gree‸ --}}',
      '{{! gree‸ }}',
      '{{greeting}}‸',
      '{{‸{greeting}}}',
      '{{#each options as |o‸|}}',
      '‸{{greeting}}',
      '{{"‸"}}',
    ])
      expect(labelsAt(text)).toEqual([]);
  });
});

describe('partials', () => {
  const cases: readonly Case[] = [
    ['{{> gre‸}}', ['greeting']],
    ['{{> ‸}}', ['fact', 'step', 'box', 'shared', 'unused', 'body']],
    ['{{#> bo‸', ['box']],
    ['{{#*inline "row"}}a{{/inline}}{{> ro‸}}', ['row']],
    ['{{> fact ‸}}', ['label=', 'text=']],
    ['{{> fact label="a" t‸}}', ['text=']],
    ['{{> fact text=details.place.‸}}', ['street', 'floor']],
  ];
  test.each(named(cases))('$text', ({ text, first }) => expect(labelsAt(text).slice(0, first.length)).toEqual(first));

  test('they say what they are', () => {
    const [fact] = suggestedAt('{{> fac‸}}');
    expect(fact).toMatchObject({ kind: 'partial', detail: 'partials/fact.mjml' });
    expect(fact?.documentation).toBe(
      String.raw`A \*fact\*: a label and a text.` + '\n\nOf the project: partials/fact.mjml\n\nPart of visit, plain.',
    );
  });

  test('a partial sees what stands where it is included', () => {
    expect(labelsAt('<mj-text>{{‸}}</mj-text>', 'partials/step.mjml')).toEqual(
      expect.arrayContaining(['name', 'note', '@index']),
    );
    expect(labelsAt('<mj-text>{{‸}}</mj-text>', 'partials/fact.mjml')).toEqual(
      expect.arrayContaining(['label', 'text', 'greeting']),
    );
    expect(labelsAt('<mj-text>{{../‸}}</mj-text>', 'partials/step.mjml')).toEqual([]);
  });

  test('a block of a partial sees what stands where the partial has its place for it', () => {
    const labels = labelsAt('{{#> box title="a"}}{{‸}}{{/box}}');
    expect(labels).toEqual(expect.arrayContaining(['name', 'note']));
    expect(labels).not.toContain('greeting');
  });

  test('what only some letters have says in which', () => {
    const found = suggestedAt('{{details.‸}}', 'partials/shared.mjml');
    expect(found.find(({ label }) => label === 'kind')?.detail).toBe('"visit" or "call" · only in visit');
    const greeting = suggestedAt('{{gree‸}}', 'partials/shared.mjml').find(({ label }) => label === 'greeting');
    expect(greeting?.detail).toBe('text');
  });

  test('one that nobody includes sees what any letter has', () => {
    expect(labelsAt('{{gree‸}}', 'partials/unused.mjml')).toContain('greeting');
    expect(labelsAt('{{gree‸}}', 'partials/not-there-yet.mjml')).toContain('greeting');
    expect(labelsAt('{{> unu‸}}', 'partials/unused.mjml')).not.toContain('unused');
  });

  test('the block of a partial and what is defined but not included', () => {
    expect(labelsAt('{{> @‸}}', 'partials/box.mjml')).toContain('@partial-block');
    expect(labelsAt('{{#*inline "row"}}{{gree‸}}{{/inline}}')).toContain('greeting');
    expect(labelsAt('{{#> nobody}}{{#each details.steps}}{{na‸}}{{/each}}{{/nobody}}')).toContain('name');
  });
});

describe('markup', () => {
  const cases: readonly Case[] = [
    ['<mjml><mj-body><mj-‸', ['mj-hero', 'mj-raw', 'mj-section', 'mj-wrapper']],
    ['<mjml><mj-body><mj-section {{#if a}}><{{/if}}><‸', ['mj-column', 'mj-group', 'mj-raw']],
    ['<mj-text al‸', ['align']],
    ['<mj-text align="‸"></mj-text>', ['left', 'right', 'center', 'justify']],
    ['<mj-text align="le‸">', ['left']],
    ['<mj-body><mj-section></‸', ['mj-section']],
  ];
  test.each(named(cases))('$text', ({ text, first }) => expect(labelsAt(text).slice(0, first.length)).toEqual(first));

  test('an attribute that is there is not offered again, and nothing in text', () => {
    expect(labelsAt('<mj-text align="left" ‸>')).not.toContain('align');
    expect(labelsAt('<mj-text align="left" ‸>')).toContain('color');
    for (const text of ['<mj-text>al‸</mj-text>', '<!-- <mj-‸ -->', '<mj-text css-class="‸">', '<p ‸>'])
      expect(labelsAt(text)).toEqual([]);
  });

  test('an attribute brings its quotation marks, and the words that it takes', () => {
    expect(accepted('<mj-text al‸', 'align')).toBe('<mj-text align="${1|left,right,center,justify|}"$0');
    expect(accepted('<mj-text colo‸', 'color')).toBe('<mj-text color="$1"$0');
  });
});

interface Named {
  readonly text: string;
  readonly first: readonly string[];
  readonly more: string[];
}

function named(cases: readonly Case[]): readonly Named[] {
  return cases.map(([text, first, more = []]) => ({ text, first, more: [...more] }));
}

function detailOf(text: string, label: string): string | null | undefined {
  return suggestedAt(text).find((suggestion) => suggestion.label === label)?.detail;
}

describe('markup that is there stays whole', () => {
  test.each([
    ['<mj-text al‸ign="left">a</mj-text>', 'align', '<mj-text align="left">a</mj-text>'],
    ['<mj-text al‸ = "left">a</mj-text>', 'align', '<mj-text align = "left">a</mj-text>'],
    ["<mj-text align='le‸'>a</mj-text>", 'left', "<mj-text align='left'>a</mj-text>"],
    ["<mj-text align='le‸ft'>a</mj-text>", 'left', "<mj-text align='left'>a</mj-text>"],
    ['<mj-text ‸align="left">a</mj-text>', 'color', '<mj-text color="$1"$0 align="left">a</mj-text>'],
    ['<mj-text css-class="a align=b" al‸>a</mj-text>', 'align', null],
  ])('%s', (text, label, expected) => {
    const found = accepted(text, label);
    if (expected === null) expect(found).toContain('align="${1|');
    else expect(found).toBe(expected);
  });

  test.each(['<mj-text ‸ align="left">', '<mj-text\n  ‸\n  align="{{x}}">', '<mj-text ‸align = \'left\' color="a>b">'])(
    'what stands behind is not offered again: %s',
    (text) => {
      const labels = labelsAt(`${text}a</mj-text>`);
      expect(labels).toContain('padding');
      expect(labels).not.toContain('align');
    },
  );

  test('whatever is accepted in a shipped template, no tag gets an attribute twice or one without its name', () => {
    let count = 0;
    const file = shipped.templates.find(({ path }) => path.endsWith('/apology.mjml'));
    const text = Buffer.from(file?.bytes ?? []).toString();
    for (const { index, 0: tag } of text.matchAll(/<mj-[a-z-]+(?:\s[^<>]*)?>/g)) {
      for (const place of tag.matchAll(/(?<=\s)(?=[\w-]*=)|(?<=\s[a-z]{2})(?=[\w-]*=)|(?=\/?>$)/g)) {
        const at = index + place.index;
        const gap = /\s/.test(text[at - 1] ?? '') || /[\w-]/.test(text[at] ?? '') ? '' : ' ';
        const marked = `${text.slice(0, at)}${gap}‸${text.slice(at)}`;
        for (const { insert, replace } of suggestedAt(marked, 'templates/apology.mjml')) {
          const plain = marked.replace('‸', '');
          const after = plain.slice(0, replace.start) + withoutStops(insert) + plain.slice(replace.end);
          const [made = ''] =
            /^<mj-[a-z-]+(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/.exec(after.slice(index)) ?? [];
          const names = [...made.replaceAll(/"[^"]*"/g, '""').matchAll(/([\w-]+)=/g)].map(([, name]) => name);
          expect([marked.slice(index, at + 20), insert, made === '', names]).toEqual([
            marked.slice(index, at + 20),
            insert,
            false,
            [...new Set(names)],
          ]);
          count += 1;
        }
        if (count > 600) return;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
