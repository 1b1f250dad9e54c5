import { type Draw, drawFrom } from './draw.ts';
import { someChange, type Surroundings } from './mutate-template.ts';
import { GAPS, randomFields, type RandomField } from './random-fields.ts';
import { type Library, NOTHING } from './under-test.ts';

/** A template with a schema and partials of its own; most keep what they must, some were changed by chance. */
export interface RandomTemplate {
  readonly name: string;
  readonly library: Library;
}

export function randomTemplate(seed: number): RandomTemplate {
  const draw = drawFrom(seed);
  const name = `t${seed}`;
  const fields = randomFields(draw);
  const writer = writerFor(name, draw);
  const sections = sectionsOf(draw, writer, fields);
  const text = pageOf(draw, writer, sections.map(writer.wrap));
  const files = changed(draw, new Map([[name, text]]), new Map(writer.partials), fields);
  return { name, library: { ...NOTHING, ...files, schemas: new Map([[`${name}.schema.json`, schemaOf(fields)]]) } };
}

function schemaOf(fields: readonly RandomField[]): string {
  const required = fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  const details = {
    title: 'Details',
    description: 'What only this letter says.',
    type: 'object',
    required,
    unevaluatedProperties: false,
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  };
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A letter by chance',
    description: 'One of many.',
    $ref: 'message.schema.json',
    // Letters by chance go to one person: what lists owe their readers has tests of its own.
    properties: { ...(fields.length > 0 && { details }), unsubscribe: false, postal_address: false },
    ...(required.length > 0 && { required: ['details'] }),
    $defs: { words: { title: 'Words', description: 'Some words.', type: 'string', pattern: '\\S' } },
    unevaluatedProperties: false,
  });
}

interface Writer {
  /** A paragraph with this in it. */
  readonly text: (inner: string) => string;
  /** The name of a new partial with this in it. */
  readonly own: (text: string) => string;
  /** The same section, by way of a partial. */
  readonly wrap: (section: string) => string;
  readonly partials: Map<string, string>;
}

function writerFor(name: string, draw: Draw): Writer {
  const partials = new Map<string, string>();
  const own = (text: string): string => {
    const partial = `${name}-p${partials.size}`;
    partials.set(partial, text);
    return partial;
  };
  const text = (inner: string): string =>
    draw.pick([
      `<mj-text>${inner}</mj-text>`,
      `<mj-text><div style="margin:0">${inner}</div></mj-text>`,
      `<mj-text css-class="note" font-size="15px" color="{{@root.brand.accent}}"><div>${inner}</div></mj-text>`,
      `<mj-text align="left" padding="0 0 16px">\n  <div class="note" title="x">${inner}</div>\n</mj-text>`,
      `<mj-table><tr><td>${inner}</td></tr></mj-table>`,
      `<mj-text><!-- a note --><table><tr><td>${inner}</td></tr></table></mj-text>`,
    ]);
  const wrap = (section: string): string =>
    draw.pick([
      () => section,
      () => section,
      () => `{{> ${own(section)}}}`,
      () => `{{> ${own(section)} this}}`,
      () => `{{> ${own(section)} @root}}`,
      () => `{{> ${own(section)} extra=greeting}}`,
      () => around(own('<mj-spacer height="4px" />{{> @partial-block}}'), section),
      () =>
        around(
          own(`{{#> ${own('{{> @partial-block}}')}}}{{> @partial-block}}{{/${name}-p${partials.size - 1}}}`),
          section,
        ),
      () => around(own('<mj-spacer height="4px" />{{> main}}'), `{{#*inline "main"}}${section}{{/inline}}`),
      () => around(own('{{#if @root.options}}{{> @partial-block}}{{else}}{{> @partial-block}}{{/if}}'), section),
      () => `{{#with sender}}{{> ${own(section)} ..}}{{/with}}`,
      () => `{{#each body}}{{#if @first}}{{> ${own(section)} @root}}{{/if}}{{/each}}`,
      () => {
        // Of two of one name the last counts, in the whole template.
        const part = draw.chance(0.05) ? 'part' : `part${draw.below(1e6)}`;
        return `{{#*inline "${part}"}}${section}{{/inline}}{{> ${part}}}`;
      },
      () => `{{#if options}}${section}{{else}}${section}{{/if}}`,
      () => `{{#if greeting}}${section}{{/if}}`,
      () => `{{#if (eq dir "rtl")}}${section}{{else}}${section}{{/if}}`,
    ])();
  return { text, own, wrap, partials };
}

function around(partial: string, section: string): string {
  return `{{#> ${partial}}}${section}{{/${partial}}}`;
}

/** Greeting, body, table, options, next step, closing, signature; a template's own fields in the gaps. */
function sectionsOf(draw: Draw, writer: Writer, fields: readonly RandomField[]): readonly string[] {
  const parts = [greeting, body, table, options, nextStep, closing, signature].map((part) => part(draw, writer));
  return parts.flatMap((part, gap) => {
    const here = fields.filter((field) => field.gap === gap && gap < GAPS.length);
    const own = here.map(({ shown }) => writer.text(shown));
    const noise = draw.chance(0.3) ? [draw.pick(NOISE)] : [];
    return [[part], noise, own].flat();
  });
}

const NOISE: readonly string[] = [
  '<mj-divider border-width="1px" border-color="{{@root.brand.accent}}" />',
  '<mj-spacer height="12px" />',
  '<mj-text>static &amp; words</mj-text>',
  '{{!-- a remark --}}',
  '<!-- a remark -->',
  '<mj-text>{{labels.when}}: {{recipient.name}}, {{sender.company}}</mj-text>',
  '{{#if company.logo}}<mj-image src="{{company.logo}}" alt="{{company.name}}" width="96px" />{{/if}}',
  '<mj-text><a href="mailto:{{sender.email}}">{{sender.email}}</a></mj-text>',
  '{{#if sender.phone}}<mj-text><a href="tel:{{sender.phone}}">{{sender.phone}}</a></mj-text>{{/if}}',
  '<mj-text><a href="https://lumo.example/o/{{recipient.name}}?q={{language}}">an order</a></mj-text>',
  '{{#if deadline}}<mj-text>{{date deadline}}</mj-text>{{/if}}',
  '<mj-text><span lang="{{language}}" dir="{{dir}}" title="{{subject}}">x</span></mj-text>',
  '<mj-raw><tr><td>{{labels.where}}</td></tr></mj-raw>',
];

type Part = (draw: Draw, writer: Writer) => string;

const greeting: Part = (draw, { text, own }) =>
  draw.pick([
    () => text('{{greeting}}'),
    () => text('<strong>{{@root.greeting}}</strong>'),
    () => text('{{this.greeting}}'),
    () => `{{> ${own(text('{{words}}'))} words=greeting}}`,
    () => `{{> ${own(text('{{#if words}}{{words}}{{/if}}'))} sender words=greeting}}`,
    () => `{{#with sender as |person|}}${text('{{@root.greeting}}<br>{{person.company}}')}{{/with}}`,
    () => `{{> ${own(text('{{this}}'))} greeting}}`,
  ])();

const body: Part = (draw, { text, own }) =>
  draw.pick([
    () => `{{#each body}}{{> ${own(text('{{{this}}}'))}}}{{/each}}`,
    () => `{{#each body as |words|}}{{> ${own(text('{{{words}}}'))} words=words}}{{/each}}`,
    () => `{{#each body}}{{> ${own(text('{{{words}}}{{#unless @last}}<br>{{/unless}}'))} @root words=this}}{{/each}}`,
    ...[
      `{{#each body}}${text('{{{this}}}')}{{/each}}`,
      `{{#each body as |paragraph|}}${text('{{{paragraph}}}')}{{/each}}`,
      text('{{#each body}}<span>{{{this}}}</span>{{#unless @last}}<br>{{/unless}}{{/each}}'),
      text('{{#each body}}{{#if @first}}{{{this}}}{{else}}<br>{{{this}}}{{/if}}{{/each}}'),
      text('{{{body.[0]}}}{{#if body.[1]}}<br>{{{body.[1]}}}{{/if}}'),
    ].map((section) => () => section),
  ])();

const table: Part = (draw, { text }) =>
  draw.pick([
    '{{#if table}}<mj-table><tr>{{#each table.columns}}<th>{{this}}</th>{{/each}}</tr>{{#each table.rows}}<tr>{{#each this}}<td>{{this}}</td>{{/each}}</tr>{{/each}}</mj-table>{{/if}}',
    '{{#with table}}<mj-table><tr>{{#each columns}}<th>{{this}}</th>{{/each}}</tr>{{#each rows as |row|}}<tr>{{#each row as |cell|}}<td>{{cell}}</td>{{/each}}</tr>{{/each}}</mj-table>{{/with}}',
    `{{#if table}}${text('{{#each table.columns}}{{this}} {{/each}}{{#each table.rows}}<br>{{#each this}}{{this}} {{/each}}{{/each}}')}{{/if}}`,
  ]);

const options: Part = (draw, { text, own }) =>
  draw.pick([
    () => `{{#each options}}{{> ${own(text('{{{text}}}{{#if advantage}} {{advantage}}{{/if}}'))}}}{{/each}}`,
    () =>
      `{{#each options as |one|}}{{> ${own(text('{{{option.text}}} {{default option.advantage "-"}}'))} option=one}}{{/each}}`,
    () =>
      `{{#if options}}${text(`{{#each options}}{{> ${own('{{@index}}. {{{text}}} {{default advantage "-"}}')} this}}<br>{{/each}}`)}{{/if}}`,
    () =>
      `{{#each options}}${text('{{#with this as |one|}}{{{one.text}}}{{#if one.advantage}} {{one.advantage}}{{/if}}{{/with}}')}{{/each}}`,
    ...[
      `{{#if options}}${text('<ul>{{#each options}}<li>{{{text}}}{{#if advantage}}<br>{{advantage}}{{/if}}</li>{{/each}}</ul>')}{{/if}}`,
      `{{#each options}}${text('{{@index}} {{{text}}}{{#if advantage}} ({{advantage}}){{/if}}')}{{/each}}`,
      `{{#each options as |option|}}${text('{{{option.text}}} {{default option.advantage "-"}}')}{{/each}}`,
      `{{#each options}}{{#if advantage}}${text('{{{text}}}: {{advantage}}')}{{else}}${text('{{{this.text}}}')}{{/if}}{{/each}}`,
    ].map((section) => () => section),
  ])();

const nextStep: Part = (draw, { text }) =>
  draw.pick([
    `${text('{{{next_step.summary}}}')}{{#if next_step.action}}<mj-button href="{{next_step.action.href}}">{{next_step.action.label}}</mj-button>{{/if}}`,
    `${text('{{{next_step.summary}}}')}{{#with next_step.action}}<mj-button href="{{href}}">{{label}}</mj-button>{{/with}}`,
    `{{#with next_step}}${text('{{{summary}}}{{#if action}}<br><a href="{{action.href}}">{{action.label}}</a>{{/if}}')}{{/with}}`,
    `{{#if next_step.action}}${text('{{{next_step.summary}}} <a href="{{next_step.action.href}}" style="color:{{brand.accent}}">{{next_step.action.label}}</a>')}{{else}}${text('{{{next_step.summary}}}')}{{/if}}`,
  ]);

const closing: Part = (draw, { text }) =>
  draw.pick([
    `{{#if closing.help}}${text('{{closing.help}}{{#if closing.wish}} {{closing.wish}}{{/if}}')}{{else if closing.wish}}${text('{{closing.wish}}')}{{/if}}`,
    text('{{#with closing}}{{#if help}}{{help}}<br>{{/if}}{{#if wish}}{{wish}}{{/if}}{{/with}}'),
    `${text('{{default closing.help "-"}}')}${text('{{default closing.wish "-"}}')}`,
  ]);

const signature: Part = (draw, { text }) =>
  text(
    draw.pick([
      '{{#if closing.farewell}}{{closing.farewell}}<br>{{/if}}{{sender.name}}{{#if sender.role}}, {{sender.role}}{{/if}}',
      '{{#with sender}}{{#if ../closing.farewell}}{{../closing.farewell}}<br>{{/if}}{{name}}{{/with}}',
      '{{#unless closing.farewell}}-{{else}}{{closing.farewell}}{{/unless}} {{#with sender as |person|}}{{person.name}}{{/with}}',
    ]),
  );

function pageOf(draw: Draw, { text }: Writer, sections: readonly string[]): string {
  const head = draw.pick([
    '',
    '<mj-head><mj-title>{{subject}}</mj-title><mj-preview>{{preheader}}</mj-preview></mj-head>',
    '<mj-head><mj-attributes><mj-text font-size="16px" /><mj-all font-family="Arial" /><mj-class name="quiet" color="#595959" /></mj-attributes><mj-style>.note { color: #333333 } @media (max-width: 480px) { .note { font-size: 14px !important } }</mj-style></mj-head>',
  ]);
  const inside = draw.pick([
    () => column(sections.join('\n')),
    () => sections.map(column).join('\n'),
    () => `<mj-wrapper>${column(sections.join(''))}</mj-wrapper>`,
    () =>
      `<mj-section><mj-column width="30%">${text('aside')}</mj-column><mj-column width="70%">${sections.join('')}</mj-column></mj-section>`,
  ])();
  return `<mjml lang="{{language}}" dir="{{dir}}">\n${head}<mj-body>\n${inside}\n</mj-body></mjml>`;
}

function column(inner: string): string {
  return `<mj-section><mj-column>${inner}</mj-column></mj-section>`;
}

/** No change, or up to three somewhere in the template or its partials. */
function changed(
  draw: Draw,
  templates: Map<string, string>,
  partials: Map<string, string>,
  fields: readonly RandomField[],
): Pick<Library, 'templates' | 'partials'> {
  const details = fields.map(({ name }) => `details.${name}`);
  const world: Surroundings = {
    optional: ['options', 'table', 'next_step.action', 'closing.help', 'closing.wish', 'sender.role', ...details],
    alike: [
      ['greeting', 'sender.name', 'closing.help', 'closing.wish', ...details],
      ['options', 'table', 'body', ...details],
    ],
    partials: [...partials.keys()],
  };
  const changes = draw.pick([0, 1, 1, 2, 2, 3]);
  for (let count = 0; count < changes; count += 1) {
    const [texts, file] = draw.pick([
      ...[...templates.keys()].map((one) => [templates, one] as const),
      ...[...partials.keys()].map((one) => [partials, one] as const),
    ]);
    try {
      const change = someChange(texts.get(file) ?? '', world, draw.below);
      if (change !== null) texts.set(file, change.text);
    } catch {
      // A second change to what the first one has broken finds no pieces.
      break;
    }
  }
  return { templates, partials };
}
