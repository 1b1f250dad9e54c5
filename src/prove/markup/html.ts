/**
 * HTML that may stand in a letter: what mail programs show and what no value can turn into something else. All that is
 * not here is refused.
 */

/** What may stand in an element. `text`: words and everything that may stand among them. */
export type HtmlContent = 'text' | 'table' | 'rows' | 'row' | 'columns' | 'list' | 'terms' | 'nothing';

export interface HtmlElement {
  readonly content: HtmlContent;
  /** Beside those that every element may have. */
  readonly attributes: readonly string[];
  /** A `<p>` that is open ends where it begins. */
  readonly endsParagraph: boolean;
  /** The elements directly in which it may stand; null for any with words in it. */
  readonly parents: readonly string[] | null;
}

const ANY = null;
const CELL = ['abbr', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'];
const EDIT = ['cite', 'datetime'];

function element(content: HtmlContent, attributes: readonly string[], parents: readonly string[] | null): HtmlElement {
  return { content, attributes, parents, endsParagraph: false };
}

function block(content: HtmlContent, attributes: readonly string[], parents: readonly string[] | null): HtmlElement {
  return { content, attributes, parents, endsParagraph: true };
}

const inline = 'abbr b bdi bdo big cite code dfn em i kbd mark s samp small span strike strong sub sup tt u var';
const blocks =
  'address article aside center div figcaption figure footer h1 h2 h3 h4 h5 h6 header main nav p pre section';

export const htmlElements: ReadonlyMap<string, HtmlElement> = new Map([
  ...inline.split(' ').map((name): [string, HtmlElement] => [name, element('text', [], ANY)]),
  ...blocks.split(' ').map((name): [string, HtmlElement] => [name, block('text', [], ANY)]),
  ...Object.entries({
    a: element('text', ['href', 'name', 'rel', 'target'], ANY),
    blockquote: block('text', ['cite'], ANY),
    br: element('nothing', ['clear'], ANY),
    caption: element('text', [], ['table', 'mj-table']),
    col: element('nothing', ['span'], ['colgroup', 'table', 'mj-table']),
    colgroup: element('columns', ['span'], ['table', 'mj-table']),
    dd: block('text', [], ['dl']),
    del: element('text', EDIT, ANY),
    dl: block('terms', [], ANY),
    dt: block('text', [], ['dl']),
    font: element('text', ['color', 'face', 'size'], ANY),
    hr: block('nothing', ['color', 'noshade', 'size'], ANY),
    img: element('nothing', ['alt', 'src'], ANY),
    ins: element('text', EDIT, ANY),
    li: block('text', ['type', 'value'], ['ul', 'ol']),
    meta: element('nothing', ['content', 'name'], ANY),
    ol: block('list', ['reversed', 'start', 'type'], ANY),
    q: element('text', ['cite'], ANY),
    table: block('table', ['frame', 'rules', 'summary'], ANY),
    tbody: element('rows', [], ['table', 'mj-table']),
    td: element('text', CELL, ['tr']),
    tfoot: element('rows', [], ['table', 'mj-table']),
    th: element('text', CELL, ['tr']),
    thead: element('rows', [], ['table', 'mj-table']),
    time: element('text', ['datetime'], ANY),
    tr: element('row', [], ['table', 'thead', 'tbody', 'tfoot', 'mj-table', 'mj-raw']),
    ul: block('list', ['type'], ANY),
    wbr: element('nothing', [], ANY),
  }),
]);

/** What every element may have; also any `data-…`. */
export const commonAttributes: readonly string[] =
  'align aria-hidden aria-label background bgcolor border cellpadding cellspacing class dir height hidden id lang role style title valign width'.split(
    ' ',
  );

/** What people try, each with the reason; it goes on after `<script> `. */
export const refusedHtml: ReadonlyMap<string, string> = new Map([
  ...pairs('script noscript', 'is taken out by every mail program'),
  ...pairs('iframe object embed applet frame frameset', 'brings in a foreign page, which mail programs block'),
  ...pairs(
    'form input button select option optgroup textarea label fieldset legend datalist output',
    'is part of a form, which mail programs block or warn of',
  ),
  ...pairs('svg math', 'is shown by few mail programs, and can hold programs'),
  ...pairs('video audio source track canvas picture map area', 'is shown by few mail programs'),
  ...pairs('base link', 'changes what other parts of the letter lead to or look like'),
  ...pairs('style', 'is written <mj-style>, in <mj-head>'),
  ...pairs('title', 'is written <mj-title>, in <mj-head>'),
  ...pairs('html head body', 'is made by MJML itself'),
  ...pairs('template slot details summary dialog menu', 'does not show what stands in it to every reader'),
  ...pairs('marquee blink', 'is bad for every reader'),
  ...pairs('plaintext xmp listing noembed noframes', 'makes text of all that follows'),
]);

function pairs(names: string, why: string): readonly (readonly [string, string])[] {
  return names.split(' ').map((name) => [name, why]);
}

/** `<h1>` to `<h6>`: one ends where another begins. */
export function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}
