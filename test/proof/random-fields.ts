import type { Draw } from './draw.ts';
import { address, eitherWay, type MarkPart, placeOfVisit, rows, TEXT, things } from './random-schemas.ts';
import type { FullSchema } from './schema-values.ts';

/** A field of `details` as a random schema has it, and where in the letter it is shown. */
export interface RandomField {
  readonly name: string;
  readonly schema: FullSchema;
  readonly isOptional: boolean;
  /** Which of the gaps between the parts of a letter it stands in. */
  readonly gap: number;
  /** The template's text that shows it, to be put into a paragraph. */
  readonly shown: string;
}

/** Orders of marks that lie between those of the letter's own parts, by gap; the farewell stands in the signature. */
export const GAPS: readonly number[] = [15, 22, 27, 35, 45, 51.5, 65];

/** Fields with schemas of every kind that the proof knows, and a good way to show each. */
export function randomFields(draw: Draw): readonly RandomField[] {
  return Array.from({ length: draw.below(5) }, (_, index) => {
    const name = draw.chance(0.8)
      ? `${draw.pick(['note', 'price', 'when', 'items'])}_${index}`
      : (ODD_NAMES[index] ?? '');
    const gap = draw.below(GAPS.length);
    const isOptional = draw.chance(0.5);
    const order = (GAPS[gap] ?? 0) + index / 100;
    const mark = draw.chance(0.6) ? { mustRender: draw.chance(0.8) ? { order } : true } : {};
    const kind = draw.pick(KINDS)(draw, `details.${name}`, isOptional);
    const schema = kind.marked === undefined ? { ...kind.schema, ...mark } : kind.marked(mark);
    return { name, gap, isOptional, schema, shown: kind.shown };
  });
}

/** Names that mean something else elsewhere: helpers, fields of the letter, what lists and objects have by themselves. */
const ODD_NAMES: readonly string[] = ['date', 'greeting', 'length', 'order-no', 'text'];

interface Kind {
  readonly schema: FullSchema;
  /** Where the mark stands, if not at the field itself. */
  readonly marked?: (mark: MarkPart) => FullSchema;
  readonly shown: string;
}

/** What is optional is shown in one of the ways in which it is not lost when it is there. */
function guarded(draw: Draw, path: string, isOptional: boolean, shown: string): string {
  if (!isOptional) return draw.chance(0.1) ? `{{#if ${path}}}${shown}{{/if}}` : shown;
  return draw.pick([
    `{{#if ${path}}}${shown}{{/if}}`,
    `{{#if ${path}}}so: ${shown}{{else}}nothing{{/if}}`,
    `{{#unless ${path}}}nothing{{else}}${shown}{{/unless}}`,
    `{{#if @root.${path}}}{{#if @root.greeting}}${shown}{{/if}}{{/if}}`,
    `{{#if options}}{{#if ${path}}}a ${shown}{{/if}}{{else if ${path}}}b ${shown}{{/if}}`,
    `{{#if ${path}}}{{#if table}}a ${shown}{{else}}b ${shown}{{/if}}{{/if}}`,
    ...(draw.chance(0.05) ? [shown] : []),
  ]);
}

function inDetails(draw: Draw, path: string, hole: (path: string) => string): string {
  const name = path.slice('details.'.length);
  return draw.chance(0.2) ? `{{#with details}}${hole(name)}{{/with}}` : hole(path);
}

const KINDS: readonly ((draw: Draw, path: string, isOptional: boolean) => Kind)[] = [
  (draw, path, isOptional) => {
    const plain = guarded(
      draw,
      path,
      isOptional,
      inDetails(draw, path, (at) => `{{${at}}}`),
    );
    const schema: FullSchema = draw.chance(0.8) ? TEXT : { type: draw.chance(0.5) ? 'string' : ['string', 'null'] };
    const isSimple = schema === TEXT;
    if (!isSimple) return { schema, marked: () => schema, shown: `{{#if ${path}}}{{${path}}}{{/if}}` };
    return { schema, shown: isOptional && draw.chance(0.3) ? `{{default ${path} "nothing"}}` : plain };
  },
  (draw, path, isOptional) => {
    const isTime = draw.chance(0.5);
    const hole = isTime ? draw.pick([`{{date ${path}}}`, `{{time ${path}}}`]) : `{{date ${path}}}`;
    return {
      schema: { type: 'string', format: isTime ? 'date-time' : 'date' },
      shown: guarded(draw, path, isOptional, hole),
    };
  },
  (draw, path, isOptional) => {
    const minimum = draw.pick([0, 1]);
    const schema: FullSchema = { type: draw.pick(['integer', 'number']), minimum, maximum: 999 };
    // What is 0 is not true.
    if (isOptional && minimum === 0 && draw.chance(0.9)) return { schema, shown: `{{default ${path} "nothing"}}` };
    const hole = draw.pick([
      `{{${path}}}`,
      `{{number ${path}}}`,
      `{{money ${path} "NOK"}}`,
      `{{number ${path} decimals=0}}`,
    ]);
    return { schema, shown: guarded(draw, path, isOptional, hole) };
  },
  (draw, path, isOptional) => {
    const href = `<a href="{{${path}}}">${draw.pick(['there', '{{labels.where}}', '<b>there</b>'])}</a>`;
    const schema: FullSchema = { type: 'string', format: draw.pick(['link', 'https-link']) };
    const asLink = (mark: MarkPart): FullSchema => {
      const { mustRender } = mark;
      if (mustRender === undefined) return schema;
      return { ...schema, mustRender: { ...(typeof mustRender === 'object' ? mustRender : {}), as: 'href' } };
    };
    return { schema, marked: asLink, shown: guarded(draw, path, isOptional, href) };
  },
  (draw, path, isOptional) => {
    const schema: FullSchema = { type: 'array', minItems: draw.pick([0, 1]), maxItems: 3, items: TEXT };
    const hole = draw.pick([
      `{{#each ${path}}}{{this}} {{/each}}`,
      `{{#each ${path} as |one place|}}{{one}}{{#unless @last}}, {{/unless}}{{/each}}`,
      `{{#each ${path}}}{{#if @first}}first {{this}}{{else}}then {{this}}{{/if}}{{/each}}`,
      `{{#each ${path}}}{{.}} {{else}}nothing{{/each}}`,
      `<ul>{{#each ${path}}}<li>{{this}}</li>{{/each}}</ul>`,
    ]);
    return {
      schema,
      marked: (mark) => (draw.chance(0.5) ? { ...schema, ...mark } : { ...schema, items: { ...TEXT, ...mark } }),
      shown: guardedList(draw, path, isOptional, hole),
    };
  },
  (draw, path, isOptional) => {
    const hole = draw.pick([
      `{{#each ${path}}}{{title}}{{#if remark}} ({{remark}}){{/if}}{{#if count}} {{number count}}{{/if}}{{/each}}`,
      `{{#each ${path} as |one|}}{{one.title}}{{#if one.remark}} {{one.remark}}{{/if}} {{default one.count "-"}}{{/each}}`,
      `{{#each ${path}}}{{#if remark}}{{title}}: {{remark}}{{else}}{{title}}{{/if}} {{#if count}}{{plural count one="piece" other="pieces"}}{{/if}}{{/each}}`,
      `{{#each ${path}}}{{#with this}}{{title}} {{default remark "-"}}{{#if count}}{{count}}{{/if}}{{/with}}{{/each}}`,
    ]);
    return { schema: things({}), marked: things, shown: guardedList(draw, path, isOptional, hole) };
  },
  (draw, path, isOptional) => {
    const values = ['visit', 'call', 'mail'].slice(0, 2 + draw.below(2));
    const last = values.at(-1) ?? '';
    const chain = values
      .slice(0, -1)
      .map((value, index) => `{{${index === 0 ? '#if' : 'else if'} (eq ${path} "${value}")}}way ${index}`)
      .join('');
    const shown = draw.chance(0.5) ? `{{${path}}}` : `${chain}{{else}}by {{${path}}} ${last}{{/if}}`;
    return {
      schema: { type: 'string', enum: values },
      marked: () => ({ type: 'string', enum: values }),
      shown: guarded(draw, path, isOptional, shown),
    };
  },
  (draw, path, isOptional) => {
    const shown = draw.pick([
      `{{#if (eq ${path}.kind "visit")}}at {{${path}.place}}{{else}}by {{${path}.number}}{{/if}}`,
      `{{#if (eq ${path}.kind "call")}}{{${path}.number}}{{/if}}{{#if (eq ${path}.kind "visit")}}{{${path}.place}}{{/if}}`,
      `{{#if ${path}.place}}{{${path}.place}}{{else}}{{${path}.number}}{{/if}}`,
      `{{#with ${path}}}{{#if (eq kind "visit")}}{{place}}{{else if (eq kind "call")}}{{number}}{{/if}}{{/with}}`.replaceAll(
        '{{number}}',
        '{{this.number}}',
      ),
    ]);
    return { schema: eitherWay({}), marked: eitherWay, shown: guarded(draw, path, isOptional, shown) };
  },
  (draw, path, isOptional) => {
    const shown = draw.pick([
      `{{${path}.street}}{{#if ${path}.town}}, {{${path}.town}}{{/if}}`,
      `{{#with ${path}}}{{street}}{{#if town}}, {{town}}{{/if}}{{/with}}`,
      `{{#with ${path} as |spot|}}{{spot.street}} {{default spot.town "-"}}{{/with}}`,
    ]);
    return { schema: address({}), marked: address, shown: guarded(draw, path, isOptional, shown) };
  },
  (draw, path, isOptional) => {
    const shown = `{{#if ${path}}}yes{{else}}no{{/if}}`;
    return {
      schema: { type: 'boolean' },
      marked: () => ({ type: 'boolean' }),
      shown: draw.chance(0.9) ? shown : guarded(draw, path, isOptional, `{{${path}}}`),
    };
  },
  (draw, path, isOptional) => {
    const schema: FullSchema = { type: ['string', 'null'], pattern: '\\S' };
    const shown = draw.pick([
      `{{#if ${path}}}{{${path}}}{{/if}}`,
      `{{default ${path} "-"}}`,
      `{{#unless ${path}}}-{{else}}{{${path}}}{{/unless}}`,
    ]);
    return { schema, shown: isOptional || draw.chance(0.9) ? shown : `{{${path}}}` };
  },
  (draw, path, isOptional) => {
    const schema: FullSchema = { type: 'object', additionalProperties: TEXT };
    const shown = draw.pick([
      `{{#each ${path}}}{{@key}}: {{this}} {{/each}}`,
      `{{#each ${path} as |words name|}}{{name}} {{words}} {{/each}}`,
    ]);
    return { schema, marked: () => schema, shown: guardedList(draw, path, isOptional, shown) };
  },
  (draw, path, isOptional) => {
    const minItems = draw.pick([1, 2]);
    const schema: FullSchema = { type: 'array', minItems, maxItems: 2, items: { $ref: '#/$defs/words' } };
    const second = minItems > 1 ? `{{${path}.[1]}}` : `{{#if ${path}.[1]}}{{${path}.[1]}}{{/if}}`;
    const shown = draw.pick([`{{${path}.[0]}} ${second}`, `{{${path}.0}} {{default ${path}.1 "-"}}`]);
    return {
      schema,
      marked: (mark) => ({ ...schema, items: { $ref: '#/$defs/words', ...mark } }),
      shown: guarded(draw, path, isOptional, shown),
    };
  },
  (draw, path, isOptional) => {
    const shown = draw.pick([
      `{{#each ${path}}}{{#each this}}{{this}} {{/each}}{{/each}}`,
      `{{#each ${path} as |row|}}{{#each row as |cell|}}{{cell}} {{else}}-{{/each}}{{/each}}`,
    ]);
    return { schema: rows({}), marked: rows, shown: guardedList(draw, path, isOptional, shown) };
  },
  (draw, path, isOptional) => {
    const shown = draw.pick([
      `{{#if (eq ${path}.kind "visit")}}{{${path}.place}}{{else if ${path}.place}}{{${path}.place}}{{/if}}`,
      `{{#if ${path}.place}}{{${path}.place}}{{/if}}{{#if ${path}.number}}{{${path}.number}}{{/if}}`,
      `{{#with ${path}}}{{default place "-"}} {{kind}}{{/with}}`,
      `{{#if (eq ${path}.kind "visit")}}{{${path}.place}}{{/if}}`,
    ]);
    return { schema: placeOfVisit({}), marked: placeOfVisit, shown: guarded(draw, path, isOptional, shown) };
  },
  (draw, path, isOptional) => {
    const schema: FullSchema = {
      type: 'string',
      enum: draw.pick([
        ['', 'soon'],
        ['late', 'soon'],
        [' ', 'soon'],
      ]),
    };
    return {
      schema,
      marked: () => schema,
      shown: guarded(draw, path, true, draw.chance(0.9) || isOptional ? `{{${path}}}` : `{{default ${path} "-"}}`),
    };
  },
];

/** A list that is absent is seldom asked for before it is gone through, and need not be. */
function guardedList(draw: Draw, path: string, isOptional: boolean, shown: string): string {
  return isOptional ? `{{#if ${path}}}${shown}{{/if}}` : draw.chance(0.2) ? guarded(draw, path, true, shown) : shown;
}
