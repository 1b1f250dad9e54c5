import { describe, expect, test } from 'vitest';
import { type Files, findings, findingsAlone, judged } from './walk-kit.ts';

const good: readonly (readonly [name: string, template: string, files?: Files])[] = [
  [
    'fields',
    '{{greeting}}{{sender.name}}{{details.nights}}{{{summary}}}{{@root.sender.name}}{{this.greeting}}{{./greeting}}',
  ],
  ['loops', '{{#each body}}{{{this}}}{{{.}}}{{/each}}{{#each rows}}{{#each this}}{{this}}{{/each}}{{/each}}'],
  [
    'a guard',
    '{{#if details.note}}{{details.note}}{{/if}}{{#unless details.note}}-{{else}}{{details.note}}{{/unless}}',
  ],
  ['a guard further in', '{{#if details.address.zip}}{{details.address.street}}{{details.address.zip}}{{/if}}'],
  ['a guard around a loop', '{{#if sender.role}}{{#each body}}{{@root.sender.role}}{{../sender.role}}{{/each}}{{/if}}'],
  ['two guards', '{{#if sender.role}}{{else if details.note}}{{details.note}}{{/if}}'],
  ['a loop proves its list', '{{#each options}}{{@root.options.[0].text}}{{@root.options.[1].text}}{{/each}}'],
  ['an item that may lack something', '{{#each options}}{{text}}{{#if advantage}}{{advantage}}{{/if}}{{/each}}'],
  ['with', '{{#with details.address}}{{street}}{{#if zip}}{{zip}}{{/if}}{{../greeting}}{{else}}{{greeting}}{{/with}}'],
  ['with and a name', '{{#with sender as |from|}}{{from.name}}{{#each ../body}}{{from.name}}{{/each}}{{/with}}'],
  [
    'block params',
    '{{#each options as |option index|}}{{index}}{{option.text}}{{#each ../body}}{{option.text}}{{/each}}{{/each}}',
  ],
  [
    'what loops count',
    '{{#each rows}}{{@index}}{{#if @first}}a{{/if}}{{#unless @last}}b{{/unless}}{{#each this}}{{@../index}}{{@key}}{{/each}}{{/each}}',
  ],
  ['not the first', '{{#each rows}}{{#if @index}}, {{/if}}{{/each}}'],
  ['../ and the root', '{{#each options}}{{../greeting}}{{#if advantage}}{{../greeting}}{{/if}}{{/each}}'],
  [
    '../ in lists of lists',
    '{{#each rows}}{{#each this}}{{#each ../../body}}{{../../../greeting}}{{/each}}{{/each}}{{/each}}',
  ],
  ['the context that is there already', '{{#with details}}{{#with this}}{{../greeting}}{{/with}}{{/with}}'],
  [
    'an alternative by its tag',
    '{{#if way}}{{#if (eq way.kind "visit")}}{{way.place}}{{else}}{{way.phone}}{{/if}}{{/if}}',
  ],
  ['an alternative by what it has', '{{#if way.place}}{{way.kind}}{{way.place}}{{else if way}}{{way.phone}}{{/if}}'],
  ['code that is never reached', '{{#unless greeting}}{{details.note}}{{/unless}}'],
  [
    'a field that is called like a helper',
    '{{#if details.date}}{{#with details}}{{this.date}}{{../details.date}}{{/with}}{{/if}}',
  ],
  ['a test by a name that is a helper too', '{{#with details}}{{#if date}}{{this.date}}{{/if}}{{/with}}'],
  [
    'helpers',
    '{{date details.day}}{{date details.at}}{{time details.at}}{{number details.price decimals=2}}{{money details.price "NOK"}}',
  ],
  [
    'more helpers',
    '{{plural details.nights one="night" other="nights"}}{{default details.note "none"}}{{default sender.role greeting}}'.replace(
      ' greeting',
      ' "x"',
    ),
  ],
  [
    'a sum in a currency of the letter, of the template, of the includer',
    '{{money details.price details.currency}}{{> part currency="EUR"}}{{> part currency=details.currency}}',
    { part: '{{money @root.details.price currency}}' },
  ],
  [
    'a name of the block where a helper takes a code',
    '{{#each details.codes as |NOK|}}{{money @root.details.price NOK}}{{/each}}',
  ],
  ['as many decimals as there can be', '{{number details.price decimals=0}}{{number details.price decimals=20}}'],
  [
    'a comparison with what may be absent',
    '{{#if (eq details.paid true)}}a{{else}}b{{/if}}{{#if (eq details.note "a")}}{{details.note}}{{/if}}',
  ],
  [
    'helpers in an attribute',
    '<a href="https://x.example/{{details.kind}}" title="{{date details.day}}">{{greeting}}</a>',
  ],
  ['a partial', '{{> part}}{{#each options}}{{> part}}{{/each}}', { part: '{{@root.greeting}}' }],
  [
    'a partial with a context',
    '{{#each options}}{{> part this}}{{/each}}{{> one sender}}',
    { part: '{{text}}', one: '{{name}}' },
  ],
  [
    'a partial with values',
    '{{> part title=sender.name note=details.note}}',
    { part: '{{title}}{{greeting}}{{#if note}}{{note}}{{/if}}' },
  ],
  [
    'a literal and a question handed over',
    '{{> part title="Hello" isVisit=(eq details.kind "visit")}}',
    { part: '{{title}}{{#if title}}a{{/if}}{{#if isVisit}}b{{else}}c{{/if}}' },
  ],
  ['what a helper gives handed over', '{{> part when=(date details.day)}}', { part: '{{when}}' }],
  ['a partial with a block', '{{#> box}}{{greeting}}{{/box}}', { box: '<p>{{> @partial-block}}</p>' }],
  [
    'a block that sees the names around it',
    '{{#each options as |option|}}{{#> box}}{{option.text}}{{/box}}{{/each}}',
    { box: '{{#each @root.body as |option|}}{{/each}}{{> @partial-block}}' },
  ],
  [
    'a block that a partial repeats',
    '{{#> each-row}}{{this}}{{@index}}{{/each-row}}',
    { 'each-row': '{{#each rows}}{{#each this}}{{> @partial-block}}{{/each}}{{/each}}' },
  ],
  ['a block with values', '{{#> box}}{{title}}{{/box}}', { box: '{{> @partial-block title=sender.name}}' }],
  ['inline partials', '{{#*inline "row"}}{{text}}{{/inline}}{{#each options}}{{> row}}{{/each}}'],
  [
    'a list handed over',
    '{{> list items=details.tags label=greeting}}',
    { list: '{{#each items}}{{../label}}{{this}}{{/each}}' },
  ],
];

for (const [name, template, files = {}] of good) {
  test(`${name}: nothing is wrong`, () => {
    expect(findings(template, files)).toEqual([]);
  });
}

const bad: readonly (readonly [name: string, template: string, expected: readonly string[], files?: Files])[] = [
  ['a field that is not there', '{{greting}}', ['template/unknown-path [greting] a letter has no field "greting"']],
  [
    'in a group',
    '{{recipient.frist_name}}',
    ['template/unknown-path [recipient.frist_name] "recipient" has no field "frist_name"'],
  ],
  [
    'in an item',
    '{{#each options}}{{name}}{{/each}}',
    ['template/unknown-path [name] an item of "options" has no field "name"'],
  ],
  [
    'in a text',
    '{{greeting.name}}',
    ['template/unknown-path [greeting.name] "greeting" is a text, it has no field "name"'],
  ],
  [
    'in a list',
    '{{options.text}}',
    ['template/unknown-path [options.text] "options" is a list, it has no field "text"'],
  ],
  [
    'the length of a list',
    '{{#if options.length}}a{{/if}}',
    ['template/unknown-path [options.length] "options" is a list, it has no field "length"'],
  ],
  [
    'in an item that is a text',
    '{{#each rows}}{{#each this}}{{name}}{{/each}}{{/each}}',
    ['template/unknown-path [name] an item of "rows[]" is a text, it has no field "name"'],
  ],
  [
    'an item behind the last',
    '{{body.[2]}}',
    ['template/unknown-path [body.[2]] "body" is a list, it has no field "2"'],
  ],
  [
    'a guard that is misspelt, and nothing more',
    '{{#if detials.note}}{{details.note}}{{/if}}',
    ['template/unknown-path [detials.note] a letter has no field "detials"'],
  ],
  [
    'a loop over what is not there',
    '{{#each optoins}}{{text}}{{../x}}{{/each}}',
    [
      'template/unknown-path [optoins] a letter has no field "optoins"',
      'template/unknown-path [../x] a letter has no field "x"',
    ],
  ],
  [
    'with of what is not there',
    '{{#with detials}}{{note}}{{/with}}',
    ['template/unknown-path [detials] a letter has no field "detials"'],
  ],
  [
    '../ too many',
    '{{#if greeting}}{{../greeting}}{{/if}}',
    ['template/unknown-path [../greeting] "../greeting" leads out of the letter'],
  ],
  ['@index outside of a loop', '{{@index}}', ['template/unknown-path [@index] "@index" stands in no loop']],
  [
    '@../index in one loop',
    '{{#each rows}}{{@../index}}{{/each}}',
    ['template/unknown-path [@../index] "@../index" leads out of all loops'],
  ],
  ['another word with @', '{{@size}}', ['template/unknown-path [@size] there is no "@size"']],
  [
    'a field of @index',
    '{{#each rows}}{{@index.x}}{{/each}}',
    ['template/unknown-path [@index.x] this value is a number, it has no field "x"'],
  ],

  [
    'a field that may be absent',
    '{{details.note}}',
    ['template/maybe-missing [details.note] "details.note" may be absent here'],
  ],
  [
    'in an item',
    '{{#each options}}{{advantage}}{{/each}}',
    ['template/maybe-missing [advantage] "advantage" may be absent here: when an item of `options` has no `advantage`'],
  ],
  [
    'in an attribute',
    '<p title="{{sender.role}}">a</p>',
    ['template/maybe-missing [sender.role] "sender.role" may be absent here'],
  ],
  [
    'guarded by another',
    '{{#if sender.role}}{{details.note}}{{/if}}',
    [
      'template/maybe-missing [details.note] "details.note" may be absent here: when `sender.role` is not empty and `details.note` is absent',
    ],
  ],
  [
    'in the wrong branch',
    '{{#if details.note}}a{{else}}{{details.note}}{{/if}}',
    ['template/maybe-missing [details.note] "details.note" may be absent here'],
  ],
  [
    'guarded by the group only',
    '{{#if details.address}}{{details.address.zip}}{{/if}}',
    [
      'template/maybe-missing [details.address.zip] "details.address.zip" may be absent here: when `details.address` has no `zip`',
    ],
  ],
  [
    'of the other alternative',
    '{{#if way}}{{#if (eq way.kind "call")}}{{way.place}}{{/if}}{{/if}}',
    ['template/maybe-missing [way.place] "way.place" may be absent here: when `way.kind` is "call"'],
  ],
  [
    'an item of a list',
    '{{details.tags.[0]}}',
    ['template/maybe-missing [details.tags.[0]] "details.tags.[0]" may be absent here: when `details.tags` is empty'],
  ],
  [
    'given to a helper',
    '{{number @root.details.price}}{{date details.note}}',
    ['template/wrong-argument [details.note] "details.note" is a text, "date" takes a date or a date with a time'],
  ],
  [
    'the other branch of a comparison',
    '{{#if (eq details.note "a")}}{{details.note}}{{else}}{{details.note}}{{/if}}',
    ['template/maybe-missing [details.note] "details.note" may be absent here'],
  ],
  [
    'the context of a partial',
    '{{> part details.address}}',
    ['template/maybe-missing [details.address] "details.address" may be absent here'],
    { part: '{{street}}' },
  ],
  [
    'handed to a partial that does not test it',
    '{{> part note=details.note}}',
    ['part.mjml: template/maybe-missing [note] "note" may be absent here: when `details.note` is absent'],
    { part: '{{note}}' },
  ],
  [
    'once, however often the partial is included',
    '{{> part}}{{> part}}',
    ['part.mjml: template/maybe-missing [details.note] "details.note" may be absent here'],
    { part: '{{details.note}}' },
  ],

  [
    'a loop over a text',
    '{{#each greeting}}{{this}}{{/each}}',
    ['template/wrong-type [greeting] "greeting" is a text, #each needs a list'],
  ],
  [
    'with of a list',
    '{{#with options}}{{text}}{{/with}}',
    ['template/wrong-type [options] "options" is a list, #with needs a group of fields'],
  ],
  [
    'with of a number',
    '{{#with details.price}}{{this}}{{/with}}',
    ['template/wrong-type [details.price] "details.price" is a number, #with needs a group of fields'],
  ],
  [
    'a loop over what a partial is handed',
    '{{> part x=greeting}}',
    ['part.mjml: template/wrong-type [this] "this" is a group of fields, #each needs a list'],
    { part: '{{#each this}}{{this}}{{/each}}' },
  ],
  ['a list that is printed', '{{options}}', ['template/not-text [options] "options" is a list, it cannot be printed']],
  [
    'a group that is printed',
    '{{sender}}',
    ['template/not-text [sender] "sender" is a group of fields, it cannot be printed'],
  ],
  [
    'an item that is a group',
    '{{#each options}}{{this}}{{/each}}',
    ['template/not-text [this] "this" is a group of fields, it cannot be printed'],
  ],
  [
    'a question that is printed',
    '{{eq details.kind "visit"}}',
    ['template/wrong-type [eq details.kind "visit"] "eq" answers a question, there is nothing to print'],
  ],
  [
    'values added to a text',
    '{{> part greeting x=greeting}}',
    ['template/wrong-type [greeting] "greeting" is a text, no values can be added to it'],
    { part: '{{x}}' },
  ],

  ['an unknown helper', '{{dat details.day}}', ['template/unknown-helper [dat] there is no helper "dat"']],
  ['a field called', '{{greeting "x"}}', ['template/unknown-helper [greeting] there is no helper "greeting"']],
  [
    'no value',
    '{{#with details}}{{date}}{{/with}}',
    ['template/wrong-argument [date] "date" takes 1 value, here it is given none'],
  ],
  [
    'too many values',
    '{{date details.day details.at}}',
    ['template/wrong-argument [details.at] "date" takes 1 value, here it is given 2'],
  ],
  [
    'a value of another kind',
    '{{number details.kind}}',
    ['template/wrong-argument [details.kind] "details.kind" is a text, "number" takes a number'],
  ],
  [
    'markup',
    '{{default summary "x"}}',
    ['template/wrong-argument [summary] "summary" is finished markup, "default" takes a text or a number'],
  ],
  ['a list', '{{number options}}', ['template/wrong-argument [options] "options" is a list, "number" takes a number']],
  [
    'a day where a time is needed',
    '{{time details.day}}',
    ['template/wrong-argument [details.day] "details.day" is a date, "time" takes a date with a time'],
  ],
  [
    'a literal of another kind',
    '{{number "5"}}',
    ['template/wrong-argument ["5"] "5" is a text, "number" takes a number'],
  ],
  [
    'a field where a literal is needed',
    '{{default details.note greeting}}',
    [
      'template/wrong-argument [greeting] the second value of "default" is a text in quotation marks or a number, it cannot be a field',
    ],
  ],
  [
    'two fields compared',
    '{{#if (eq details.kind recipient.name)}}a{{/if}}',
    [
      'template/wrong-argument [recipient.name] the second value of "eq" is a text in quotation marks or a number, it cannot be a field',
    ],
  ],
  [
    'a field where named words are needed',
    '{{plural details.nights other=recipient.name}}',
    ['template/wrong-argument [recipient.name] other= of "plural" is a text in quotation marks, it cannot be a field'],
  ],
  [
    'a text without quotation marks',
    '{{money details.price NOK}}{{plural details.nights other=lamps}}{{#if (eq details.kind visit)}}a{{/if}}',
    [
      'template/wrong-argument [NOK] "NOK" stands here without quotation marks, as if it were a field',
      'template/wrong-argument [lamps] "lamps" stands here without quotation marks, as if it were a field',
      'template/wrong-argument [visit] "visit" stands here without quotation marks, as if it were a field',
    ],
  ],
  [
    'a currency that does not exist',
    '{{money details.price "nok"}}',
    ['template/wrong-argument ["nok"] "nok" is no code of a currency'],
  ],
  [
    'a currency that can be any text',
    '{{money details.price greeting}}',
    ['template/wrong-argument [greeting] "greeting" can be any text, "money" takes a code of a currency'],
  ],
  [
    'a field that can be something else than a currency',
    '{{money details.price details.kind}}',
    ['template/wrong-argument [details.kind] "visit" is no code of a currency'],
  ],
  [
    'a currency handed over',
    '{{> part currency="kr"}}',
    ['part.mjml: template/wrong-argument [currency] "kr" is no code of a currency'],
    { part: '{{money @root.details.price currency}}' },
  ],
  [
    'decimals that cannot be',
    '{{number details.price decimals=1.5}}{{number details.price decimals=21}}{{number details.price decimals=-1}}',
    [
      'template/wrong-argument [1.5] 1.5 is no number of decimals',
      'template/wrong-argument [21] 21 is no number of decimals',
      'template/wrong-argument [-1] -1 is no number of decimals',
    ],
  ],
  [
    'an unknown name',
    '{{number details.price decimal=2}}',
    ['template/wrong-argument [decimal=2] "number" takes no "decimal"'],
  ],
  [
    'a name twice',
    '{{number details.price decimals=2 decimals=1}}',
    ['template/wrong-argument [decimals=1] "decimals" is given twice'],
  ],
  [
    'a name that is missing',
    '{{plural details.nights one="night"}}',
    ['template/wrong-argument [plural details.nights one="night"] "plural" needs other='],
  ],
  [
    'a helper in a helper',
    '{{number (date details.day)}}',
    ['template/wrong-argument [(date details.day)] this value is a text, "number" takes a number'],
  ],
  [
    'a value that never is',
    '{{#if (eq details.kind "vist")}}a{{/if}}',
    ['template/wrong-argument ["vist"] "details.kind" never is "vist"'],
  ],
  [
    'a number that never is',
    '{{#if (eq details.nights 1.5)}}a{{/if}}',
    ['template/wrong-argument [1.5] "details.nights" never is 1.5'],
  ],
  [
    'a text that is no number',
    '{{#if (eq details.nights "1")}}a{{/if}}',
    ['template/wrong-argument ["1"] "details.nights" never is "1"'],
  ],
  [
    'a test of a literal',
    '{{#if "x"}}a{{/if}}',
    ['template/wrong-argument ["x"] "x" is the same in every letter, there is nothing to test'],
  ],
  [
    'null handed over',
    '{{> part x=null}}',
    ['template/wrong-argument [null] "null" is no value'],
    { part: '{{#if x}}a{{/if}}' },
  ],
  [
    'a value handed over twice',
    '{{> part x=greeting x=greeting}}',
    ['template/wrong-argument [x=greeting] "x" is given twice'],
    { part: '{{x}}' },
  ],
  [
    'a name that is a helper',
    '{{#each options as |date|}}{{date.text}}{{/each}}',
    [
      'template/unsupported [{{#each options as |date|}}] "date" is a word of the template language, nothing else can have its name',
    ],
  ],

  [
    'a field of no known kind',
    '{{details.loose}}',
    [
      'template/cannot-prove [details.loose] what "details.loose" is cannot be decided, because its schema does not say what it is',
    ],
  ],
  [
    'a field in one',
    '{{#if details.loose.x}}a{{/if}}',
    [
      'template/cannot-prove [details.loose.x] what "details.loose.x" is cannot be decided, because its schema does not say what it is',
    ],
  ],
  [
    'a test of what a helper gives',
    '{{#if (date details.day)}}a{{/if}}',
    [
      'template/cannot-prove [(date details.day)] whether "(date details.day)" is empty cannot be decided: it is put together in the template',
    ],
  ],
  [
    '../ out of a partial',
    '{{#each options}}{{> part}}{{/each}}',
    [
      'part.mjml: template/cannot-prove [../greeting] "../greeting" leads out of a partial: what stands there is another thing wherever the partial is included',
    ],
    { part: '{{../greeting}}' },
  ],
  [
    '../ out of a block',
    '{{#each options}}{{#> box}}{{../greeting}}{{/box}}{{/each}}',
    [
      'template/cannot-prove [../greeting] "../greeting" leads out of the block that a partial is given: what stands there is another thing wherever the partial is included',
    ],
    { box: '{{> @partial-block}}' },
  ],
  [
    'a name of the includer',
    '{{#each options as |option|}}{{> part}}{{/each}}',
    ['part.mjml: template/unknown-path [option.text] an item of "options" has no field "option"'],
    { part: '{{option.text}}' },
  ],
];

for (const [name, template, expected, files = {}] of bad) {
  test(name, () => {
    expect(findings(template, files)).toEqual(expected);
  });
}

const helps: readonly (readonly [template: string, help: string, files?: Files])[] = [
  ['{{recipient.gven_name}}', 'did you mean "recipient.given_name"?'],
  ['{{#each options}}{{greeting}}{{/each}}', 'it stands further out: write ../greeting'],
  ['{{#each rows}}{{#each this}}{{sender.name}}{{/each}}{{/each}}', 'it stands further out: write ../../sender.name'],
  [
    '{{#each options}}{{> part}}{{/each}}',
    'it is a field of the letter: write @root.sender.name',
    { part: '{{sender.name}}' },
  ],
  ['{{options.text}}', '"text" is a field of an item: write {{#each options}} … {{/each}} around it'],
  ['{{text}}', '"text" is a field of an item: write {{#each options}} … {{/each}} around it'],
  ['{{given_name}}', 'did you mean "recipient.given_name"?'],
  ['{{name}}', 'did you mean "sender.name" or "recipient.name"?'],
  ['{{sender.zzzzz}}', 'there are "name", "role"'],
  ['{{#if (eq details.kind "vist")}}a{{/if}}', 'did you mean "visit"? it is one of "visit", "call"'],
  ['{{details.note}}', 'write {{#if details.note}} … {{/if}} around it, or let the schema demand it'],
  [
    '{{date details.kind}}',
    'give it a field that the schema describes with "format": "date", as in {{date details.starts_at}}',
  ],
  ['{{options.length}}', 'a list is tested by its name: {{#if list}}'],
  ['{{money details.price "nok"}}', 'did you mean "NOK"?'],
  ['{{money details.price "EUX"}}', 'did you mean "EUR"?'],
  [
    '{{money details.price "kr"}}',
    'write three capitals, as ISO 4217 has them: "NOK" for Norwegian kroner, "EUR" for euros',
  ],
  ['{{money details.price greeting}}', 'add "enum": ["NOK", "EUR"] to its schema'],
  ['{{money details.price NOK}}', 'write "NOK" in quotation marks, as in {{money details.price "NOK"}}'],
  ['{{number details.price decimals=1.5}}', 'write a whole number from 0 to 20'],
  ['{{#if (eq details.kind details.note)}}a{{/if}}', 'write it as in {{#if (eq details.kind "visit")}}'],
  ['{{> part.mjml}}', 'did you mean {{> part}}? known are: part', { part: 'a' }],
  ['{{> partials/part}}', 'did you mean {{> part}}? known are: part', { part: 'a' }],
  ['{{> prt}}', 'did you mean "part"? known are: part', { part: 'a' }],
  ['{{dat details.day}}', 'did you mean "date"? known are: date, time, number, money, plural, default, eq'],
];

for (const [template, help, files = {}] of helps) {
  test(`${template} is helped`, () => {
    expect(judged(template, files).found.map((finding) => finding.help)).toEqual([help]);
  });
}

test('the schema stands beside what it decides', () => {
  expect(related('{{recipient.frist_name}}')).toEqual(['["recipient"] the schema says which fields there are']);
  expect(related('{{details.note}}')).toEqual(['["note"] the schema does not demand it']);
  expect(related('{{#each greeting}}{{/each}}')).toEqual(['["greeting"] the schema says what it is']);
  expect(related('{{#if (eq details.kind "vist")}}{{/if}}')).toEqual(['["kind"] the schema says what it can be']);
});

describe('a partial that stands alone', () => {
  test('may name anything', () => {
    const text =
      '{{a.b}}{{#each c}}{{this.d}}{{../e}}{{@index}}{{/each}}{{#if f}}{{else}}{{#with g}}{{h}}{{/with}}{{/if}}{{@index}}';
    expect(findingsAlone(text)).toEqual([]);
    expect(
      findingsAlone('{{date a}}{{#if (eq b "c")}}{{/if}}{{> @partial-block}}{{> other d=a}}', {
        other: '{{d}}{{> @partial-block}}',
      }),
    ).toEqual([]);
  });

  test('is judged as far as it can be', () => {
    expect(findingsAlone('{{dat a}}')).toEqual(['part.mjml: template/unknown-helper [dat] there is no helper "dat"']);
    expect(findingsAlone('{{date a b}}')).toEqual([
      'part.mjml: template/wrong-argument [b] "date" takes 1 value, here it is given 2',
    ]);
    expect(findingsAlone('{{../a}}')[0]).toMatch(/^part\.mjml: template\/cannot-prove \[\.\.\/a\]/);
    expect(findingsAlone('{{> x}}')[0]).toMatch(/^part\.mjml: template\/unknown-partial \[x\]/);
  });
});

function related(template: string): readonly string[] {
  return judged(template).found.flatMap((finding) =>
    finding.related.map(({ span, message }) => `[${span.source.text.slice(span.start, span.end)}] ${message}`),
  );
}
