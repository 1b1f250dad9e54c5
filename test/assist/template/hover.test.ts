import { describe, expect, test } from 'vitest';
import { definedAt, hoverAt } from './kit.ts';

describe('a path', () => {
  test.each([
    ['{{gree‸ting}}', 'greeting', '`greeting`: **text**'],
    ['{{details.ki‸nd}}', 'kind', '`details.kind`: **"visit" or "call"**'],
    ['{{det‸ails.kind}}', 'details', '`details`: **group of fields**'],
    ['{{#each details.ste‸ps}}{{/each}}', 'steps', '`details.steps`: **list of 1 or more groups of fields**'],
    ['{{#each details.steps}}{{no‸te}}{{/each}}', 'note', '`details.steps[].note`: **text**'],
    [
      '{{#each details.steps}}{{#each parts}}{{../na‸me}}{{/each}}{{/each}}',
      'name',
      '`details.steps[].name`: **text**',
    ],
    [
      '{{#each details.steps}}{{#each parts}}{{.‸./name}}{{/each}}{{/each}}',
      '../',
      '`details.steps[]`: **group of fields**',
    ],
    ['{{#each details.steps as |step at|}}{{step.no‸te}}{{/each}}', 'note', '`details.steps[].note`: **text**'],
    ['{{#each details.steps as |step at|}}{{a‸t}}{{/each}}', 'at', '**whole number**'],
    ['{{#each details.steps}}{{@ind‸ex}}{{/each}}', 'index', '**whole number**'],
    ['{{#with details.place}}{{fl‸oor}}{{/with}}', 'floor', '`details.place.floor`: **whole number**'],
    ['{{{next_step.sum‸mary}}}', 'summary', '`next_step.summary`: **html**'],
    ['<a href="{{next_step.action.hr‸ef}}">a</a>', 'href', '`next_step.action.href`: **link**'],
    ['{{date details.d‸ay}}', 'day', '`details.day`: **date**'],
    ['{{#if (eq details.ki‸nd "visit")}}{{/if}}', 'kind', '`details.kind`: **"visit" or "call"**'],
    ['{{details.steps.[‸0].name}}', '[0]', '`details.steps.0`: **group of fields**'],
    ['{{> fact text=details.place.str‸eet}}', 'street', '`details.place.street`: **text**'],
    ['{{#if broken}}{{#if}}{{oops {{gree‸ting}}', 'greeting', '`greeting`: **text**'],
  ])('%s', (text, span, markdown) => {
    const found = hoverAt(text);
    expect(found?.markdown.split('\n')[0]?.startsWith(markdown)).toBe(true);
    expect(found?.span.source.text.slice(found.span.start, found.span.end)).toBe(span);
  });

  test('it says what the schema says, and what must be shown', () => {
    expect(hoverAt('{{details.ki‸nd}}')?.markdown).toContain(String.raw`What \*kind\* of meeting it is.`);
    expect(hoverAt('{{gree‸ting}}')?.markdown).toContain(
      'Every letter that has it must show it as text, once, at its place in the order (10).',
    );
    expect(hoverAt('{{next_step.action.hr‸ef}}')?.markdown).toContain('as the target of a link that is seen');
  });

  test.each([
    ['{{gree‸ting}}', 'Always there.'],
    ['{{details.pri‸ce}}', 'Optional: it may be absent here.'],
    ['{{#if details.price}}{{details.pri‸ce}}{{/if}}', 'Optional, but there within this block.'],
    ['{{#unless details.price}}{{else}}{{details.pri‸ce}}{{/unless}}', 'Optional, but there within this block.'],
    ['{{#unless details.price}}{{details.pri‸ce}}{{/unless}}', 'Optional: it may be absent here.'],
    [
      '{{#if details.price}}{{#if details.at}}{{else if details.at}}{{details.a‸t}}{{/if}}{{/if}}',
      'Optional, but there',
    ],
    [
      '{{#each details.steps}}{{no‸te}}{{/each}}',
      'Optional: it may be absent here, when an item of `details.steps` has no `note`.',
    ],
  ])('%s: %s', (text, words) => expect(hoverAt(text)?.markdown).toContain(words));

  test.each([
    ['{{#if details.pri‸ce}}{{/if}}', 'it is false where it is absent or 0.'],
    ['{{#if recipient.given_na‸me}}{{/if}}', 'it is false where it is absent'],
    ['{{#each details.steps}}{{#if na‸me}}{{/if}}{{/each}}', 'it is false where it is an empty text.'],
    ['{{#each details.steps}}{{#if no‸te}}{{/if}}{{/each}}', 'it is false where it is absent or an empty text.'],
    ['{{#each details.steps}}{{#if par‸ts}}{{/if}}{{/each}}', 'it is false where it is an empty list.'],
    ['{{#if details.a‸t}}{{/if}}', 'it is false where it is absent.'],
    ['{{#if details.price}}{{#if details.pri‸ce}}{{/if}}{{/if}}', 'it always holds here.'],
    ['{{#if details.d‸ay}}{{/if}}', 'it always holds here.'],
    ['{{#if details.place.str‸eet}}{{/if}}', 'it always holds here.'],
    ['{{#if details.ste‸ps}}{{/if}}', 'it always holds here.'],
    ['{{#if details.pla‸ce}}{{/if}}', 'it always holds here.'],
    ['{{#if details.ki‸nd}}{{/if}}', 'it always holds here.'],
  ])('as a condition, %s: %s', (text, words) => {
    expect(/As a condition (.*)/.exec(hoverAt(text)?.markdown ?? '')?.[1]?.slice(0, words.length)).toBe(words);
  });

  test('what is no condition says nothing of it', () => {
    expect(hoverAt('{{#if det‸ails.price}}{{/if}}')?.markdown).not.toContain('As a condition');
    expect(hoverAt('{{#each opti‸ons}}{{/each}}')?.markdown).not.toContain('As a condition');
  });

  test('in a partial it is what it is where this is included, in each letter', () => {
    expect(hoverAt('<mj-text>{{na‸me}}</mj-text>', 'partials/step.mjml')?.markdown).toMatch(
      /^`details\.steps\[\]\.name`: \*\*text\*\*/,
    );
    const text = hoverAt('{{te‸xt}}', 'partials/fact.mjml')?.markdown;
    expect(text).toMatch(/^In `visit`:\n\n`details\.place\.street`: [^]*---\n\nIn `plain`:\n\n`sender\.name`: /);
    expect(hoverAt('{{la‸bel}}', 'partials/fact.mjml')?.markdown).toContain('made in the template');
    expect(hoverAt('{{greeting}} {{det‸ails}}', 'partials/shared.mjml')?.markdown).toMatch(/^`details`: /);
  });

  test.each([
    '{{nobo‸dy}}',
    '{{recipient.nobo‸dy}}',
    '{{!-- gree‸ting --}}',
    'gree‸ting',
    '{{#each greeting}}{{na‸me}}{{/each}}',
  ])('%s has none', (text) => expect(hoverAt(text)).toBeNull());
});

describe('what is no path', () => {
  test.each([
    ['{{da‸te details.day}}', '`date day`'],
    ['{{number details.price deci‸mals=1}}', '`decimals=`: a number'],
    ['{{> fa‸ct}}', String.raw`A \*fact\*`],
    ['{{> gree‸ting}}', 'Shipped with envoi'],
    ['{{> unu‸sed}}', 'Included nowhere.'],
    ['{{> fact lab‸el="a"}}', 'The partial `fact` sees this value as `label`.'],
    ['{{#*inline "row"}}a{{/inline}}{{> ro‸w}}', 'Defined in this file'],
    ['{{#ea‸ch options}}{{/each}}', 'once for each item'],
    ['{{#if greeting}}{{else i‸f details.at}}{{/if}}', 'is there and neither empty'],
    ['{{#if greeting}}{{/i‸f}}', 'Closes `{{#if greeting}}`'],
    ['{{#if greeting}}{{#each options}}{{/each}}{{el‸se}}{{/if}}', 'Where `{{#if greeting}}` does not hold.'],
    ['{{#each details.steps as |st‸ep at|}}{{step.name}}{{/each}}', '`details.steps[]`: **group of fields**'],
    ['{{#each details.steps as |step a‸t|}}{{/each}}', 'at: the number of the turn'],
    ['<mj-te‸xt>', '`<mj-text>`, an element of MJML'],
  ])('%s', (text, words) => expect(hoverAt(text)?.markdown).toContain(words));
});

describe('definition', () => {
  test.each([
    ['{{details.ki‸nd}}', ['kind → schemas/visit.schema.json: "kind"']],
    ['{{gree‸ting}}', ['greeting → envoi/schemas/letter.schema.json: "greeting"']],
    ['{{#each details.steps as |step|}}{{step.no‸te}}{{/each}}', ['note → schemas/visit.schema.json: "note"']],
    ['{{#each details.steps as |step|}}{{st‸ep.note}}{{/each}}', ['step → templates/visit.mjml: step']],
    ['{{#each options as |a|}}{{#each options as |a|}}{{a‸}}{{/each}}{{/each}}', ['a → templates/visit.mjml: a']],
    ['{{> fa‸ct}}', ['fact → partials/fact.mjml: ']],
    ['{{> gree‸ting}}', ['greeting → envoi/partials/greeting.mjml: ']],
    ['{{#*inline "row"}}a{{/inline}}{{> ro‸w}}', ['row → templates/visit.mjml: {{#*inline "row"}}']],
    ['{{> fact te‸xt=greeting}}', ['text → partials/fact.mjml: text']],
    ['{{#if greeting}}{{/i‸f}}', ['{{/if}} → templates/visit.mjml: {{#if greeting}}']],
    ['<mj‸ml>', ['mjml → schemas/visit.schema.json: ']],
    ['{{da‸te details.day}}', []],
    ['{{nobo‸dy}}', []],
    ['<mj-te‸xt>', []],
  ])('%s', (text, expected) => expect(definedAt(text)).toEqual(expected));

  test('what a partial is handed leads to where it is handed over, and to what that is', () => {
    expect(definedAt('{{te‸xt}}', 'partials/fact.mjml')).toEqual([
      'text → templates/visit.mjml: text',
      'text → templates/plain.mjml: text',
      'text → schemas/visit.schema.json: "street"',
      'text → envoi/schemas/letter.schema.json: "name"',
    ]);
  });
});
