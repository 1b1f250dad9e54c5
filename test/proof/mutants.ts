import { ATTACKED, handMade } from './attacks.ts';
import { hashOf } from './letters.ts';
import { schemaChanges } from './mutate-schema.ts';
import { DEFAULTS, HEAD_RULES, HEADS } from './mutation-texts.ts';
import { type Change, changesOf, type Surroundings } from './mutate-template.ts';
import { allPieces, piecesOf } from './template-parts.ts';
import { type Library, NOTHING, over, shipped } from './under-test.ts';

/** The shipped library with one thing changed, and the template by which it is judged. */
export interface Mutant {
  readonly kind: string;
  readonly attack: string;
  /** `partials/closing.mjml:3 {{closing.help}}` */
  readonly place: string;
  readonly template: string;
  /** What a project would have of its own: the changed files. */
  readonly own: Library;
  /** What it is judged over: the shipped library, with another message or letter schema where that was changed. */
  readonly base: Library;
}

const templates = [...shipped.templates.keys()];

/** All mutants, each text once; in an order that depends on nothing. */
export function allMutants(): readonly Mutant[] {
  const seen = new Set<string>();
  const attacks = handMade().map((attack) => mutant(ATTACKED, { ...attack, attack: attack.place }, attack.changed));
  return [...ofTemplates(), ...ofPartials(), ...ofHead(), ...ofFiles(), ...ofSchemas(), ...attacks].filter((one) => {
    const key = [...[one.own, one.base].map(textsOf), one.kind === 'remove partial' ? one.place : ''].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function textsOf({ templates: own, partials, schemas }: Library): string {
  const changed = [...own, ...partials, ...schemas].filter(
    ([name, text]) => ![shipped.templates, shipped.partials, shipped.schemas].some((texts) => texts.get(name) === text),
  );
  return JSON.stringify(changed);
}

/** At most so many of each kind, spread over all places; of kinds with many attacks a tenth of that of each. */
export function sampled(mutants: readonly Mutant[], perKind: number): readonly Mutant[] {
  const groups = new Map<string, Mutant[]>();
  for (const one of mutants) {
    const group = groups.get(`${one.kind} ${one.attack}`);
    if (group) group.push(one);
    else groups.set(`${one.kind} ${one.attack}`, [one]);
  }
  return [...groups.values()].flatMap((alike) => {
    const count = alike[0]?.attack === '' ? perKind : Math.ceil(perKind / 10);
    return alike.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, count);
  });
}

function rankOf({ kind, place, own }: Mutant): number {
  return hashOf(
    `${kind} ${place} ${[...own.templates.values(), ...own.partials.values(), ...own.schemas.values()].join()}`,
  );
}

/** The shipped library as far as one template needs it. */
export function baseFor(template: string): Library {
  const others = templates.filter((name) => name !== template);
  return {
    templates: new Map(),
    partials: shipped.partials,
    schemas: new Map([...shipped.schemas].filter(([name]) => !others.some((other) => name === `${other}.schema.json`))),
  };
}

type Label = Pick<Change, 'kind' | 'place'> & Partial<Pick<Change, 'attack'>>;

function mutant(
  template: string,
  { kind, place, attack = '' }: Label,
  own: Partial<Library>,
  base: Library = baseFor(template),
): Mutant {
  const text = shipped.templates.get(template) ?? '';
  return {
    kind,
    attack,
    place,
    template,
    own: over({ ...NOTHING, templates: new Map([[template, text]]) }, own),
    base,
  };
}

const DETAILS: { readonly [template: string]: readonly string[] } = {
  apology: ['compensation'],
  appointment: ['starts_at', 'place', 'opening_hours', 'bring'],
  campaign: ['because', 'valid_until'],
};

function surroundingsOf(template: string): Surroundings {
  const details = (DETAILS[template] ?? []).map((name) => `details.${name}`);
  return {
    optional: [
      'options',
      'table',
      'deadline',
      'send_at',
      'next_step.action',
      'next_step.action.phone',
      'closing.help',
      'closing.wish',
      'closing.farewell',
      'sender.role',
      'sender.phone',
      'company.address',
      'company.logo',
      'recipient.given_name',
      ...details,
    ],
    alike: [
      [
        'greeting',
        'sender.name',
        'subject',
        'preheader',
        'sender.company',
        'sender.email',
        'recipient.name',
        'labels.when',
        'closing.help',
        'closing.wish',
        'closing.farewell',
        'sender.role',
        'sender.phone',
        'company.name',
        'company.address',
        'company.registration',
        'next_step.action.label',
        'language',
        'details',
        'details.nothing',
        ...details,
      ],
      [
        'options',
        'table',
        'body',
        'table.columns',
        'table.rows',
        'closing',
        'next_step.action',
        'company.logo',
        'company.address',
        'company.registration',
        'closing.help',
        'closing.wish',
        'closing.farewell',
        'sender.role',
        'sender.phone',
        'advantage',
        'this',
        ...details,
      ],
      ['next_step.summary', 'text', 'this', 'body', 'greeting', 'body.[0]', 'body.0'],
      ['text', 'advantage', 'options', 'options.0.text', '@index', 'this.text', '../greeting'],
      [
        'next_step.action.href',
        'next_step.action.label',
        'next_step.action.phone',
        'sender.email',
        'company.logo',
        'greeting',
        'brand.accent',
      ],
      ['brand.accent', 'greeting', 'company.logo', 'dir'],
      ['language', 'dir', 'subject'],
      ['details.starts_at', 'send_at', 'deadline', 'details.place', 'details.valid_until', 'greeting'],
    ],
    partials: [...shipped.partials.keys()],
  };
}

function ofTemplates(): readonly Mutant[] {
  return templates.flatMap((template) =>
    changesOf(shipped.templates.get(template) ?? '', surroundingsOf(template)).map((change) =>
      mutant(template, named(change, `templates/${template}.mjml`), { templates: new Map([[template, change.text]]) }),
    ),
  );
}

function ofPartials(): readonly Mutant[] {
  return [...shipped.partials].flatMap(([partial, text]) =>
    changesOf(text, surroundingsOf('appointment')).map((change) => {
      const template = templates[hashOf(change.text) % templates.length] ?? 'follow-up';
      return mutant(template, named(change, `partials/${partial}.mjml`), {
        partials: new Map([[partial, change.text]]),
      });
    }),
  );
}

function named({ kind, attack, place }: Change, file: string): Label {
  return { kind, attack, place: `${file}:${place}` };
}

/** Changes of the head, and of a class together with the rule that hides it. */
function ofHead(): readonly Mutant[] {
  const head = shipped.partials.get('head') ?? '';
  const withRule = (rule: string): string => head.replace('</mj-style>', `${rule}\n</mj-style>`);
  const withDefault = (text: string): string => head.replace('</mj-attributes>', `${text}\n</mj-attributes>`);
  const alone = [
    ...HEAD_RULES.flatMap((rule) => [
      { kind: 'add rule', place: rule, text: withRule(rule) },
      {
        kind: 'add inline rule',
        place: rule,
        text: head.replace('<mj-attributes>', `<mj-style inline="inline">${rule}</mj-style><mj-attributes>`),
      },
      {
        kind: 'add rule',
        place: `<style> ${rule}`,
        text: head.replace('</mj-raw>', `<style>${rule}</style></mj-raw>`),
      },
    ]),
    ...DEFAULTS.map((text) => ({ kind: 'add default', place: text, text: withDefault(text) })),
    ...HEADS.map((text) => ({
      kind: 'add to head',
      place: text,
      text: head.replace('</mj-head>', `${text}</mj-head>`),
    })),
  ].flatMap((change) =>
    templates.map((template) => mutant(template, change, { partials: new Map([['head', change.text]]) })),
  );
  return [
    ...alone,
    ...hiddenByClass(withRule('.gone { display: none }'), withDefault('<mj-class name="gone" font-size="0" />')),
  ];
}

function hiddenByClass(ruled: string, classed: string): readonly Mutant[] {
  return [...shipped.partials].flatMap(([partial, text]) =>
    allPieces(piecesOf(text)).flatMap(({ kind, name, start }) => {
      if (kind !== 'element' || partial === 'head') return [];
      const at = start + 1 + name.length;
      const template = templates[hashOf(`${partial} ${start}`) % templates.length] ?? 'follow-up';
      const attributes = name.startsWith('mj-') ? ['css-class', 'mj-class'] : ['class'];
      return attributes.map((attribute) => {
        const changed = `${text.slice(0, at)} ${attribute}="a gone"${text.slice(at)}`
          .replace('css-class="action"', '')
          .replace('css-class="rows"', '')
          .replace('css-class="quiet"', '');
        const own = new Map([
          ['head', attribute === 'mj-class' ? classed : ruled],
          [partial, changed],
        ]);
        return mutant(
          template,
          { kind: 'hide by class', place: `partials/${partial}.mjml: ${name} ${attribute}` },
          { partials: own },
        );
      });
    }),
  );
}

/** A partial that is not there, or is another one. */
function ofFiles(): readonly Mutant[] {
  return templates.flatMap((template) =>
    [...shipped.partials.keys()].flatMap((partial) => {
      const partials = new Map([...shipped.partials].filter(([name]) => name !== partial));
      const label = { kind: 'remove partial', place: `${template}: partials/${partial}.mjml` };
      const gone = mutant(template, label, {}, { ...baseFor(template), partials });
      const others = ['', '{{> footer}}', `{{> ${partial}}}`, '<mj-text>x</mj-text>'].map((text) =>
        mutant(
          template,
          { kind: 'replace partial', place: `partials/${partial}.mjml: ${text}` },
          { partials: new Map([[partial, text]]) },
        ),
      );
      return [gone].concat(others);
    }),
  );
}

function ofSchemas(): readonly Mutant[] {
  const ofTemplate = templates.flatMap((template) => {
    const file = `${template}.schema.json`;
    return schemaChanges(shipped.schemas.get(file) ?? '', () => true).map((change) =>
      mutant(template, named(change, `schemas/${file}`), { schemas: new Map([[file, change.text]]) }),
    );
  });
  const shared = [
    ['letter.schema.json', (pointer: string) => !/^properties\/(?:labels|language)/.test(pointer)] as const,
    [
      'message.schema.json',
      (pointer: string) => /^properties\/(?:options|table|send_at|details)/.test(pointer),
    ] as const,
  ].flatMap(([file, under]) =>
    // That a letter is a map is not in question.
    schemaChanges(shipped.schemas.get(file) ?? '', under)
      .filter(({ kind, place }) => kind !== 'schema: drop type' || place !== '')
      .map((change): Mutant => {
        const template = templates[hashOf(change.text) % templates.length] ?? 'follow-up';
        const base = over(baseFor(template), { schemas: new Map([[file, change.text]]) });
        return mutant(template, named(change, `schemas/${file}`), {}, base);
      }),
  );
  return [...ofTemplate, ...widened(), ...shared];
}

/** What a template's schema may say beside its own fields. */
function widened(): readonly Mutant[] {
  const parts: readonly object[] = [
    { required: ['options'] },
    { required: ['table', 'send_at'] },
    { properties: { options: { minItems: 3 } } },
    { properties: { options: { items: { required: ['advantage'] } } } },
    { properties: { options: { maxItems: 2 } } },
    { properties: { recipient: { required: ['given_name'] } } },
    { properties: { next_step: { required: ['deadline'] } } },
    { properties: { greeting: { mustRender: false } } },
    { properties: { recipient: { properties: { given_name: { mustRender: true } } } } },
    { properties: { next_step: { properties: { deadline: { mustRender: { order: 45 } } } } } },
    { properties: { table: { properties: { rows: { items: { items: { mustRender: { order: 5 } } } } } } } },
    { properties: { options: { items: { properties: { text: { mustRender: true } } } } } },
    { properties: { subject: { mustRender: { order: 5 } } } },
    { properties: { body: { items: { pattern: 'x' } } } },
    { required: ['details'] },
    { oneOf: [{ required: ['options'] }, { required: ['table'] }] },
  ];
  return templates.flatMap((template) =>
    parts.map((part) => {
      const file = `${template}.schema.json`;
      const schema: { readonly [key: string]: unknown } = JSON.parse(shipped.schemas.get(file) ?? '{}');
      const text = JSON.stringify({ ...schema, allOf: [part] });
      return mutant(
        template,
        { kind: 'schema: say more', place: `schemas/${file}: ${JSON.stringify(part)}` },
        { schemas: new Map([[file, text]]) },
      );
    }),
  );
}
