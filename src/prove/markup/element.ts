import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Profile } from '../../model/manners.ts';
import type { Element } from '../../model/template-tree.ts';
import type { Content, Place } from './place.ts';
import { isMjml } from './attribute-kind.ts';
import { type HtmlElement, htmlElements, isHeading, refusedHtml } from './html.ts';
import { mjmlElements, parentsOf } from './mjml.ts';
import { listed } from './values.ts';
import { meantOr } from './words.ts';

/** What may stand in an element; `anything` where the element itself was reported. */
export function contentOf(element: Element, place: Place, profile: Profile, report: Report): Content {
  return isMjml(element.name) ? mjmlContent(element, place, profile, report) : htmlContent(element, place, report);
}

function mjmlContent(element: Element, place: Place, profile: Profile, report: Report): Content {
  const { name, nameSpan } = element;
  const refusal = REFUSED.get(name);
  if (refusal !== undefined) {
    if (place.content === 'anything') return 'anything';
    report(error('mjml/forbidden', nameSpan, `<${name}> ${refusal.why}`, { help: refusal.help }));
    return 'anything';
  }
  const known = mjmlElements.get(name);
  if (known === undefined) {
    const names = [...mjmlElements.keys()].filter((one) => !REFUSED.has(one));
    const help = meantOr(name, names, 'a word is set with <mj-text>, a picture with <mj-image>');
    report(error('mjml/unknown-element', nameSpan, `there is no element <${name}>`, { help }));
    return 'anything';
  }
  if (!isChild(name, place)) {
    report(error('mjml/misplaced', nameSpan, `<${name}> cannot stand ${whereIs(place)}`, { help: whereTo(name) }));
    return name === 'mj-raw' ? 'anything' : contentIn(name, place);
  }
  if (BULKY.has(name)) reportBulky(element, profile, report);
  return contentIn(name, place);
}

const REFUSED: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ['mj-include', { why: 'is ignored: MJML would read another file', help: 'make a partial of it: {{> name}}' }],
  ['mj-font', { why: 'fetches a font when the letter is read', help: 'name fonts that every computer has' }],
  ...all('mj-html-attributes mj-selector mj-html-attribute', {
    why: 'changes the finished letter behind all checks',
    help: 'write the attribute where it belongs',
  }),
  ...all('mj-accordion mj-accordion-element mj-accordion-title mj-accordion-text', {
    why: 'hides words until the reader opens it, and fetches pictures of a foreign site',
    help: 'write the words into <mj-text>',
  }),
]);

interface Refusal {
  /** Goes on after the element. */
  readonly why: string;
  readonly help: string;
}

function all(names: string, refusal: Refusal): readonly (readonly [string, Refusal])[] {
  return names.split(' ').map((name) => [name, refusal]);
}

const BULKY: ReadonlySet<string> = new Set(['mj-hero', 'mj-carousel', 'mj-navbar', 'mj-social']);

function reportBulky({ name, nameSpan }: Element, profile: Profile, report: Report): void {
  const finding = profile === 'relaxed' ? warning : error;
  report(
    finding('mjml/bulk-looking', nameSpan, `<${name}> makes a letter to one person look like advertising`, {
      help: 'say it in words: <mj-text> and one <mj-button>',
    }),
  );
}

function isChild(name: string, { content, parent }: Place): boolean {
  switch (content) {
    case 'anything':
    case 'piece':
      return true;
    case 'start':
      return name === 'mjml';
    case 'components':
      // MJML leaves out a <mj-raw> that stands beside head and body.
      return (
        !(parent === 'mjml' && name === 'mj-raw') && mjmlElements.get(parent ?? '')?.children.includes(name) === true
      );
    case 'settings':
      return isSettable(name) || (parent === 'mj-attributes' && (name === 'mj-all' || name === 'mj-class'));
    case 'plain':
    case 'css':
    case 'meta':
    case 'text':
    case 'table':
    case 'rows':
    case 'row':
    case 'columns':
    case 'list':
    case 'terms':
    case 'nothing':
      return false;
  }
}

/** An element of the body, for which `<mj-attributes>` can set something. */
function isSettable(name: string): boolean {
  return name !== 'mj-raw' && !REFUSED.has(name) && (mjmlElements.get(name)?.attributes.size ?? 0) > 0;
}

function contentIn(name: string, { content, parent }: Place): Content {
  if (name === 'mj-attributes') return 'settings';
  if (content === 'settings') return name === 'mj-class' ? 'settings' : 'nothing';
  if (name === 'mj-title' || name === 'mj-preview') return 'plain';
  if (name === 'mj-style') return 'css';
  if (name === 'mj-table') return 'table';
  if (name === 'mj-raw') return parent === 'mj-head' ? 'meta' : rawContent(parent);
  if (name === 'mj-carousel-image' || name === 'mj-breakpoint') return 'nothing';
  const known = mjmlElements.get(name);
  if (known?.holdsMarkup === true) return 'text';
  return known === undefined || known.children.length === 0 ? 'nothing' : 'components';
}

/** What MJML puts around a `<mj-raw>`: in a column the rows of a table. */
function rawContent(parent: string | null): Content {
  return parent === null || ['mj-body', 'mj-wrapper', 'mj-section', 'mj-group'].includes(parent) ? 'text' : 'rows';
}

function htmlContent(element: Element, place: Place, report: Report): Content {
  const { name, nameSpan } = element;
  const refusal = refusedHtml.get(name);
  if (refusal !== undefined) {
    // What stands in it, an <input> in a <form>, goes with it.
    if (place.content === 'anything') return 'anything';
    report(error('mjml/forbidden', nameSpan, `<${name}> ${refusal}`, { help: 'take it out' }));
    return 'anything';
  }
  const known = htmlElements.get(name);
  if (known === undefined) {
    const names = [...htmlElements.keys(), ...mjmlElements.keys()];
    const help = meantOr(name, names, 'use the HTML that mail programs know: p, a, strong, ul, table …');
    report(
      error('mjml/unknown-element', nameSpan, `there is no element <${name}> that can stand in a letter`, { help }),
    );
    return 'anything';
  }
  const fault = misplacement(name, known, place);
  if (fault !== null) report(error('mjml/misplaced', nameSpan, fault.message, { help: fault.help }));
  return known.content;
}

interface Misplacement {
  readonly message: string;
  readonly help: string;
}

function misplacement(name: string, known: HtmlElement, place: Place): Misplacement | null {
  const { content, parent } = place;
  if (content === 'anything') return null;
  const message = `<${name}> cannot stand ${whereIs(place)}`;
  if (content === 'piece') return null;
  if (content === 'meta' || name === 'meta') {
    return content === 'meta' && name === 'meta' ? null : { message, help: META };
  }
  if (!HOLDS_HTML.has(content)) return { message, help: content === 'plain' ? 'write words only' : TEXT_HELP };
  if (known.parents !== null) {
    const canStand = parent !== null && known.parents.includes(parent) && (parent !== 'mj-raw' || content === 'rows');
    const parents = known.parents.filter((one) => !isMjml(one)).map((one) => `<${one}>`);
    return canStand ? null : { message, help: `put it directly into ${listed(parents)}` };
  }
  const own = OWN_CHILDREN.get(content);
  if (own !== undefined) return { message: `${message}: mail programs would move it`, help: `put it into ${own}` };
  const item = ITEMS.get(content);
  if (item !== undefined) return { message, help: `put it into an item: ${item}` };
  return nestingFault(name, known, place);
}

/** What HTML's parser ends or moves by itself. */
function nestingFault(name: string, known: HtmlElement, place: Place): Misplacement | null {
  if (name === 'a' && place.isInLink) {
    return { message: '<a> cannot stand in another link', help: 'close the other link first' };
  }
  if (known.endsParagraph && place.isInParagraph) {
    return {
      message: `<${name}> cannot stand in a paragraph: it would end it`,
      help: 'close the <p> first, or write <span>',
    };
  }
  if (isHeading(name) && place.isInHeading) {
    return { message: `<${name}> cannot stand in another heading`, help: 'close the other heading first' };
  }
  return null;
}

const META = 'a <mj-raw> in <mj-head> can have <meta name="…"> and comments, and these stand nowhere else';
const TEXT_HELP = 'put it into <mj-text>, in a column';

const HOLDS_HTML: ReadonlySet<Content> = new Set<Content>(['text', 'table', 'rows', 'row', 'columns', 'list', 'terms']);

const OWN_CHILDREN: ReadonlyMap<Content, string> = new Map<Content, string>([
  ['table', 'a cell: <tr><td>…</td></tr>'],
  ['rows', 'a cell: <tr><td>…</td></tr>'],
  ['row', 'a cell: <td>…</td>'],
  ['columns', 'a cell of the table'],
]);

const ITEMS: ReadonlyMap<Content, string> = new Map([
  ['list', '<li>…</li>'],
  ['terms', '<dd>…</dd>'],
]);

/** Where something stands, for the end of a sentence. */
export function whereIs({ content, parent }: Place): string {
  if (content === 'start') return 'outside <mjml>';
  return parent === null ? 'here' : `in <${parent}>`;
}

function whereTo(name: string): string {
  if (name === 'mjml') return 'a template has one <mjml>, around all that it has';
  const parents = parentsOf(name).filter((parent) => !(name === 'mj-raw' && parent === 'mjml'));
  if (name === 'mj-all' || name === 'mj-class') return 'put it into <mj-attributes>';
  return `put it into ${listed(parents.map((parent) => `<${parent}>`))}`;
}
