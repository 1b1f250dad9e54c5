import { type Library, shipped } from './under-test.ts';

/** One thing changed by hand in what is shipped, to slip something past the proof. */
export interface Attack {
  readonly kind: string;
  readonly place: string;
  /** Over what is shipped. */
  readonly changed: Partial<Library>;
}

/** All are tried in this template. */
export const ATTACKED = 'appointment';

/** What people and programs have thought of to keep words from readers, or to keep them in another order. */
export function handMade(): readonly Attack[] {
  return [
    ...RULES.map((rule) => ({ kind: 'attack: rule', place: rule, changed: inHead('</mj-style>', rule) })),
    ...inPartial('attack: greeting', 'greeting', '<p style="margin:0">{{greeting}}</p>', GREETINGS),
    ...inPartial(
      'attack: attribute',
      'greeting',
      '<mj-text>',
      ATTRIBUTES.map((attribute) => `<mj-text ${attribute}>`),
    ),
    ...inPartial('attack: link', 'next-step', BUTTON, LINKS),
    ...COMMENTS.flatMap((comment) =>
      inPartial('attack: comment', 'next-step', BUTTON, [
        `<mj-text>${comment}<a href="{{next_step.action.href}}">x</a></mj-text>`,
      ]),
    ),
    ...CLASSES.map(withClass),
    ...SECTIONS.map(([section, by, partials = {}]) => ({
      kind: 'attack: section',
      place: by,
      changed: {
        templates: replaced(shipped.templates, ATTACKED, section, by),
        partials: new Map(Object.entries(partials)),
      },
    })),
  ];
}

function inHead(before: string, text: string): Partial<Library> {
  return { partials: replaced(shipped.partials, 'head', before, `${text}\n${before}`) };
}

function inPartial(kind: string, name: string, from: string, texts: readonly string[]): readonly Attack[] {
  return texts.map((text) => ({
    kind,
    place: text,
    changed: { partials: replaced(shipped.partials, name, from, text) },
  }));
}

/** `mj-class`es for the greeting's text, and what the head says of them. */
function withClass([settings, names]: readonly [settings: string, names: string]): Attack {
  const head = inHead('</mj-attributes>', settings).partials ?? new Map<string, string>();
  const greeting = replaced(shipped.partials, 'greeting', '<mj-text>', `<mj-text mj-class="${names}">`);
  return {
    kind: 'attack: class',
    place: `${names}: ${settings}`,
    changed: { partials: new Map([...head, ...greeting]) },
  };
}

function replaced(
  texts: ReadonlyMap<string, string>,
  name: string,
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const text = texts.get(name) ?? '';
  if (!text.includes(from)) throw new Error(`${name} no longer has ${from}`);
  return new Map([[name, text.replace(from, () => to)]]);
}

const RULES: readonly string[] = [
  'p:not(:hover) { display: none }',
  'p:hover { display: none }',
  'a:visited { display: none }',
  'p::first-line { font-size: 0 }',
  ':lang(en) p { display: none }',
  'p:nth-last-child(1) { display: none }',
  'td:only-child { display: none }',
  '@supports (display: grid) { p { display: none } }',
  '@scope (.letter) { p { display: none } }',
  '.letter { & p { display: none } }',
  '[role=article] { display: none }',
  '[role="presentation"] { display: none }',
  '[style*="font-size"] { display: none }',
  '[target=_blank] { display: none }',
  '[class*=column] { display: none }',
  '.mj-column-per-100 { display: none }',
  '[dir=rtl] p { display: none }',
  '[lang|=nb] { display: none }',
  'a[href^="mailto"] { display: none }',
  'div + div { display: none }',
  'body > div > div { display: none }',
  ':root { visibility: hidden }',
  'td { font-size: 0 !important }',
  'div { font-size: 0 !important }',
  'p { font: 0 a }',
  'p { zoom: 0 }',
  'p { max-block-size: 0; overflow: hidden }',
  'p { inline-size: 0; overflow: hidden }',
  'p { margin-inline-start: -9999px }',
  'p { clip-path: polygon(0 0) }',
  'p { position: absolute; top: -999em }',
  'p { color: rgb(from red r g b / 0) }',
  'p { opacity: calc(0) }',
  'p { font-size: calc(1px) }',
  'p { display: none; display: block }',
  'p { display: none; display: bogus }',
  'p { di\\73play: none }',
  '\\70 { display: none }',
  'p/**/{ display: none }',
  '@media (prefers-color-scheme: dark) { p { display: none } }',
  'p { animation: a 1s } @keyframes a { from { opacity: 0 } }',
  '.letter * { visibility: hidden }',
  ':is(p):not(:is(b)) { display: none }',
  'p:has(b) { display: none }',
  'p { display:none',
  ':root { --d: none } p { display: var(--d) }',
  'p { display: var(--y, none) }',
  'p { max-height: 1px; overflow: hidden }',
  'p { transform: matrix(0,0,0,0,0,0) }',
  'p { transform: translate(0, -100vh) }',
  'p { rotate: y 90deg }',
  'p { -webkit-transform: scale(0) }',
  'p { filter: alpha(opacity=0) }',
  'p { font-size-adjust: 0 }',
  '{{#if options}}.letter p { display: none }{{/if}}',
  '.letter p { {{#if options}}display: none{{else}}color: red{{/if}} }',
  '.{{dir}} p { display: none }',
  '.letter p { color: {{brand.accent}}; }',
  '#outlook a { display: none }',
  'body p.nowhere { display: none }',
];

const GREETINGS: readonly string[] = [
  '<p>\\{{greeting}}</p>',
  '<p>{{!-- }} {{greeting}} --}}</p>',
  '<p HIDDEN>{{greeting}}</p>',
  '<p hidden="until-found">{{greeting}}</p>',
  '<P STYLE="DISPLAY:NONE">{{greeting}}</P>',
  '<p style="display:none;display:bogus">{{greeting}}</p>',
  '<p style="display:none !important;display:block">{{greeting}}</p>',
  '<p style="disp&#108;ay:none">{{greeting}}</p>',
  '<p style="color:transparent"><b style="color:inherit">{{greeting}}</b></p>',
  '<p style="font-size:0"><b>{{greeting}}</b></p>',
  '<p style="font-size:0"><b style="font-size:1em">{{greeting}}</b></p>',
  '<p style="font-size:0"><b style="font-size:14px">{{greeting}}</b></p>',
  '<p style="font-size:50%"><b style="font-size:50%">{{greeting}}</b></p>',
  '<div style="height:0;overflow:hidden"><p>{{greeting}}</p></div>',
  '<p><input type="text" value="{{greeting}}"></p>',
  '<p><img alt="{{greeting}}" src="https://lumo.example/a.png"></p>',
  '<table>{{greeting}}</table>',
  '<table><tr>{{greeting}}</tr></table>',
  '<table><caption>{{greeting}}</caption></table>',
  '<ruby>x<rp>{{greeting}}</rp></ruby>',
  '<p><b>{{greeting}}</p></b>',
  '<p><p>{{greeting}}</p></p>',
  '<p class="{{dir}}">{{greeting}}</p>',
  '<p lang="{{greeting}}">{{greeting}}</p>',
  '<p style="{{greeting}}">{{greeting}}</p>',
  '<p popover>{{greeting}}</p>',
  '<x-y>{{greeting}}</x-y>',
  '<p><!-->{{greeting}}--></p>',
  '<p><!-- --!>{{greeting}}--></p>',
  '<p><! x>{{greeting}}</p>',
  '<p></ {{greeting}}></p>',
  '<p>a<b {{greeting}}</p>',
  '<p>&#{{greeting}}</p>',
  '<p>&lt{{greeting}}</p>',
  '<div hidden/>{{greeting}}',
  '<p><span style="display:none"/>{{greeting}}</p>',
  '<p><a href="{{greeting}}">{{greeting}}</a></p>',
  '<p><a href="https://{{sender.company}}.example/">{{greeting}}</a></p>',
  '<p><a href="https://lumo.example{{sender.company}}">{{greeting}}</a></p>',
  '<p><a href="https://lumo.example/?q={{sender.company}}&amp;b={{sender.name}}">{{greeting}}</a></p>',
  '<p><a href="{{#if options}}javascript:{{else}}https://lumo.example/{{/if}}{{sender.company}}">{{greeting}}</a></p>',
  '<p><a href="java&#115;cript:alert(1)">{{greeting}}</a></p>',
  '<p>{{#with sender}}{{#if ../options}}{{../greeting}}{{else}}{{../greeting}}{{/if}}{{/with}}</p>',
  '<p>{{#each options}}{{#if @last}}{{@root.greeting}}{{/if}}{{/each}}{{#unless options}}{{greeting}}{{/unless}}</p>',
  '<p>{{#if options}}{{greeting}}{{else if table}}{{greeting}}{{else if deadline}}{{greeting}}{{/if}}</p>',
  '<p>{{#if (eq dir "ltr")}}{{greeting}}{{/if}}{{#if (eq dir "rtl")}}{{greeting}}{{/if}}</p>',
  '<p>{{#if (eq language "en")}}{{greeting}}{{else if (eq language "nb")}}{{greeting}}{{/if}}</p>',
  '<p>{{#with sender as |greeting|}}{{greeting.name}}{{/with}}</p>',
  '<p>{{#each body as |p i|}}{{#if i}}{{else}}{{@root.greeting}}{{/if}}{{/each}}</p>',
  '<p>{{default recipient.given_name greeting}}</p>',
  '<p>{{#each this}}{{#if (eq @key "greeting")}}{{this}}{{/if}}{{/each}}</p>',
  '<p>{{#> footer}}{{greeting}}{{/footer}}</p>',
];

const ATTRIBUTES: readonly string[] = [
  'height="0"',
  'line-height="0"',
  'letter-spacing="-20px"',
  'padding-left="10000px"',
  'font-size="0%"',
  'font-size=".1px"',
  'color="#00000000"',
  'color="rgb(0 0 0 / 0)"',
  'font-family="x;display:none"',
  'align="left;display:none"',
  'padding="0;display:none"',
  'css-class="x&quot; hidden x=&quot;"',
  'css-class="{{dir}}"',
  'color="{{brand.accent}}"',
];

const BUTTON = '<mj-button css-class="action" href="{{next_step.action.href}}">{{next_step.action.label}}</mj-button>';

const LINKS: readonly string[] = [
  ...[
    '<img alt="{{next_step.action.label}}" src="https://lumo.example/a.png">',
    '<br>',
    '&nbsp;',
    '&#8203;',
    '&zwnj;&shy;',
    '\u200B',
    '&#x2800;',
    '\u3164',
    '{{#if options}}x{{/if}}',
    '{{#each body}}x{{/each}}',
    '{{default closing.help " "}}',
    '<span style="font-size:0">{{next_step.action.label}}</span>',
    '{{{next_step.summary}}}',
    '<a href="https://lumo.example/">x</a>',
    '<table><tr><td>x</td></tr></table>',
  ].map((inside) => `<mj-text><a href="{{next_step.action.href}}">${inside}</a></mj-text>`),
  ...[
    '<a href="{{next_step.action.href}}" hidden>x</a>',
    '<a href=" {{next_step.action.href}}">x</a>',
    '<a href="{{next_step.action.href}}{{language}}">x</a>',
    '<a href="{{{next_step.action.href}}}">x</a>',
    '<a href={{next_step.action.href}}>x</a>',
    '<a xlink:href="{{next_step.action.href}}">x</a>',
    '<a href="{{#if options}}{{next_step.action.href}}{{else}}https://lumo.example/{{/if}}">x</a>',
    '<a href="{{#if options}}{{next_step.action.href}}{{else}}{{next_step.action.href}}{{/if}}">x</a>',
    '<map name="a"><area href="{{next_step.action.href}}"></map>',
  ].map((link) => `<mj-text>${link}</mj-text>`),
  ...[
    '',
    'color="transparent"',
    'font-size="0"',
    'width="0px"',
    'css-class="{{dir}}"',
    'href="https://lumo.example"',
  ].map((attributes) => `<mj-button href="{{next_step.action.href}}" ${attributes}>x</mj-button>`),
  '<mj-button href="{{next_step.action.href}}"><!-- x --></mj-button>',
  '<mj-button href="{{next_step.action.href}}">{{{next_step.summary}}}</mj-button>',
  '<mj-image href="{{next_step.action.href}}" src="https://lumo.example/a.png" alt="x" />',
  '<mj-navbar><mj-navbar-link href="{{next_step.action.href}}">x</mj-navbar-link></mj-navbar>',
  '<mj-accordion><mj-accordion-element><mj-accordion-text><a href="{{next_step.action.href}}">x</a></mj-accordion-text></mj-accordion-element></mj-accordion>',
  '<mj-raw><a href="{{next_step.action.href}}">x</a></mj-raw>',
  '<mj-raw><tr hidden><td><a href="{{next_step.action.href}}">x</a></td></tr></mj-raw>',
  `<!--[if mso]>${BUTTON}<![endif]-->`,
  `<mj-raw><!--[if mso]></mj-raw>${BUTTON}<mj-raw><![endif]--></mj-raw>`,
  `<mj-raw><div hidden></mj-raw>${BUTTON}<mj-raw></div></mj-raw>`,
  `<mj-text></div><div hidden></mj-text>${BUTTON}`,
];

const COMMENTS: readonly string[] = [
  '<!--[if mso]><i><![endif]-->',
  '<!--[if mso]><div style="display:none"><![endif]-->',
  '<!--[if mso]><div hidden><![endif]-->',
  '<!--[if gte mso 9]><div style="mso-hide:all"><![endif]-->',
  '<!--[if mso]><style>a { display: none }</style><![endif]-->',
  '<!--[if mso]><textarea><![endif]-->',
  '<!--[if mso]><!--<![endif]-->',
  '<!--[if (mso)|(IE)]><div style="visibility:hidden"><![endif]-->',
  '<!--[if !mso]><!--><div style="display:none"><!--<![endif]-->',
];

const ZERO_THEN_SIZE = '<mj-class name="zero" font-size="0" /><mj-class name="size" font-size="16px" />';

const CLASSES: readonly (readonly [settings: string, names: string])[] = [
  [ZERO_THEN_SIZE, 'zero size'],
  [ZERO_THEN_SIZE, 'size zero'],
  [ZERO_THEN_SIZE, 'size zero size'],
  [`${ZERO_THEN_SIZE}<mj-class name="red" color="red" />`, 'size zero red'],
  ['<mj-class name="a" font-size="0" /><mj-class name="a" font-size="16px" />', 'a'],
  ['<mj-class name="a" font-size="0" />{{#if options}}<mj-class name="a" font-size="16px" />{{/if}}', 'a'],
  ['<mj-class name="rtl" font-size="0" />', '{{dir}}'],
  ['<mj-class name="a" font-size="0" />', '{{#if options}}a{{/if}}'],
];

const text = (words: string): string => `<mj-text>${words}</mj-text>`;
const inline = (name: string, words: string): string => `{{#*inline "${name}"}}${words}{{/inline}}`;

type Partials = { readonly [name: string]: string };

const SECTIONS: readonly (readonly [section: string, by: string, partials?: Partials])[] = [
  ...[
    `${inline('x', text('{{greeting}}'))}{{> x}}${inline('x', text('other'))}`,
    `${inline('x', text('other'))}{{> x}}${inline('x', text('{{greeting}}'))}`,
    `{{#if body}}${inline('x', text('{{greeting}}'))}{{/if}}{{> x}}`,
    `${inline('x', text('{{greeting}}'))}{{#if body}}{{> x}}${inline('x', text('other'))}{{/if}}`,
    `${inline('greeting', text('hello'))}{{> greeting}}`,
    '{{> greeting greeting="Hello"}}',
    '{{> greeting greeting=sender.company}}',
    '{{> greeting greeting=greeting}}',
    '{{> greeting sender}}',
  ].map((by) => ['{{> greeting}}', by] as const),
  ...[
    '{{> main}}',
    '{{> main}}{{> main}}',
    '{{> @partial-block}}',
    `{{#> main}}${text('{{greeting}}')}{{/main}}`,
    '{{#if options}}{{> main}}{{/if}}',
    `${inline('main', text('other'))}{{> main}}`,
  ].map(
    (layout) =>
      ['{{> greeting}}', `{{#> layout}}${inline('main', text('{{greeting}}'))}{{/layout}}`, { layout }] as const,
  ),
  ...[
    '{{> @partial-block sender}}',
    '{{#each options}}{{> @partial-block}}{{/each}}',
    '{{> inner}}',
    `{{#> inner}}x{{/inner}}`,
  ].map(
    (layout) =>
      [
        '{{> greeting}}',
        `{{#> layout}}${text('{{greeting}}')}{{/layout}}`,
        { layout, inner: '{{> @partial-block}}' },
      ] as const,
  ),
  ...[
    `{{#each options}}{{#if @index}}${text('{{{text}}} {{default advantage "-"}}')}{{/if}}{{/each}}`,
    `{{#each options}}{{#if advantage}}${text('{{{text}}} {{advantage}}')}{{/if}}{{/each}}`,
    `{{#each options}}${text('{{#if advantage}}{{advantage}}: {{/if}}{{{text}}}')}{{/each}}`,
    `{{#each options}}${text('{{{text}}}')}{{/each}}{{#each options}}{{#if advantage}}${text('{{advantage}}')}{{/if}}{{/each}}`,
    `{{#each body}}{{#each ../options}}${text('{{{text}}} {{default advantage "-"}}')}{{/each}}{{/each}}`,
    `{{#if options}}${text('{{{options.[0].text}}} {{{options.[1].text}}}')}{{/if}}`,
    '{{> options options=null}}',
  ].map((by) => ['{{> options}}', by] as const),
  ...[
    text('{{{body.[0]}}}'),
    text('{{{body.[0]}}}{{#if body.[1]}}{{{body.[1]}}}{{/if}}'),
    text('{{#if body.[1]}}{{{body.[1]}}}{{/if}}{{{body.[0]}}}'),
    text(
      '{{#each body}}{{#if @last}}{{{this}}}{{/if}}{{/each}}{{#each body}}{{#unless @last}}{{{this}}}{{/unless}}{{/each}}',
    ),
  ].map((by) => ['{{> body}}', by] as const),
  ...[
    '{{#if table.rows}}{{> table}}{{/if}}',
    '{{#if table.rows.[0].[0]}}{{> table}}{{/if}}',
    '{{#each table.columns}}{{#if @first}}{{> table @root}}{{/if}}{{/each}}',
  ].map((by) => ['{{> table}}', by] as const),
];
