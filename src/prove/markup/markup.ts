import type { DataType } from '../../model/data-type.ts';
import type { Profile } from '../../model/manners.ts';
import type { Element, Hole, TemplateNode } from '../../model/template-tree.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { MarkupChecks } from '../walk/markup-checks.ts';
import { checkAttributeHole } from './attribute-hole.ts';
import { checkAttributes } from './attributes.ts';
import { checkComment } from './comment.ts';
import { defaultsIn } from './defaults.ts';
import { contentOf } from './element.ts';
import { type Looks, type Sight, sightIn } from './hiding.ts';
import { checkHole, checkText } from './hole.ts';
import { isHeading } from './html.ts';
import { unpairedComments } from './outlook-pairs.ts';
import { checkPage } from './page.ts';
import { isPale, paintRules, paintsOn } from './painted.ts';
import { ruledBy } from './ruled.ts';
import { classNames, namesOf } from './settings.ts';
import { type HidingRule, hidingRules, reportFaults, reportSplit, sheetOf, type Style } from './sheet.ts';
import { reportStyleHole } from './style-hole.ts';
import { decoded, nodesIn } from './words.ts';
import { type Content, outsideOf, type Place } from './place.ts';
import { reportTableOrder } from './table-order.ts';

/**
 * The checks of the markup of one template, whose inclusions are filled in: strict MJML and HTML, what may be printed
 * where, what a reader does not see. A partial that no template uses is judged by itself, as far as that goes.
 */
export function markupChecks(
  nodes: readonly TemplateNode[],
  profile: Profile,
  kind: 'template' | 'partial' = 'template',
): MarkupChecks<Place> {
  const sheets = sheetsIn(nodes);
  const rules = [...sheets.values()].flatMap(hidingRules);
  const printed = new Map<Hole, readonly DataType[]>();
  const learn = (hole: Hole, type: DataType): void => {
    const known = printed.get(hole) ?? [];
    if (!known.includes(type)) printed.set(hole, [...known, type]);
  };
  const paints = [...sheets.values()].flatMap(paintRules);
  const looks: Looks = {
    defaults: defaultsIn(nodes),
    ruled: ruledBy(rules),
    paints: paintsOn(paints),
    typesOf: (hole) => printed.get(hole) ?? [],
  };
  const unpaired = unpairedComments(nodes);
  const hidingNames = new Set([...rules.flatMap(namesIn), ...paints.filter(isPale).flatMap(namesIn)]);
  return {
    outside: outsideOf(kind),
    enter: (element, place, report) => {
      const content = contentOf(element, place, profile, report);
      if (content === 'anything') return { ...place, content, parent: element.name };
      checkAttributes(element, place, looks.defaults, report);
      if (element.name === 'mjml' && place.content === 'start') checkPage(element, nodes, report);
      const sheet = sheets.get(element);
      if (content === 'table') reportTableOrder(element, report);
      if (sheet !== undefined) reportSheet(element, sheet, report);
      return placeIn(element, content, place, looks);
    },
    text: checkText,
    comment: (comment, place, report) => checkComment(comment, place, unpaired, report),
    hole: (hole, type, place, report) => {
      const sheet = place.sheet === null ? undefined : sheets.get(place.sheet);
      learn(hole, type);
      if (sheet === undefined) checkHole(hole, type, place, report);
      else reportStyleHole(hole, type, sheet, report);
    },
    attributeHole: (hole, type, at, report) => {
      learn(hole, type);
      checkAttributeHole(hole, type, at, hidingNames, report);
    },
    hidingAt: ({ hiding, tiny, faint }) => hiding ?? tiny ?? faint,
    isLink,
    isTextPlace: ({ content }) => TEXT_PLACES.has(content),
    isSeen: (text) => SEEN.test(decoded(text)),
  };
}

const TEXT_PLACES: ReadonlySet<Content> = new Set<Content>(['piece', 'plain', 'text', 'anything']);

/** Neither space nor mark of no width, nor what stands for nothing by itself. */
const SEEN = /[^\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

function placeIn(element: Element, content: Content, place: Place, looks: Looks): Place {
  const { name } = element;
  const names = namesOf(element, place.mjClass, looks.defaults);
  const around = [...place.around, { element: name, names }];
  const classes = classNames(element);
  const isCell = name === 'td' || name === 'th' || name === 'caption';
  const isLine = /^mj-(?:button|navbar-link|social-element)$/.test(name);
  return {
    content,
    parent: name,
    sheet: content === 'css' ? element : null,
    around,
    mjClass: classes.length > 0 ? classes : place.mjClass,
    isInLink: place.isInLink || name === 'a' || isLine,
    isInParagraph: !isCell && (place.isInParagraph || name === 'p' || isLine),
    isInHeading: !isCell && (place.isInHeading || isHeading(name)),
    ...unheard(element, sightIn(element, place, around, looks)),
  };
}

/** What is hidden from those who listen to a letter is lost on them. */
function unheard({ attributes }: Element, sight: Sight): Sight {
  const hidden = attributes.find(({ name, value }) => name === 'aria-hidden' && !isFalse(value));
  if (hidden === undefined || sight.hiding !== null) return sight;
  return { ...sight, hiding: { span: hidden.span, why: 'its element is hidden from those who listen' } };
}

function isFalse([part, ...more]: readonly TemplateNode[]): boolean {
  return more.length === 0 && part?.kind === 'text' && part.text === 'false';
}

function isLink({ name, attributes }: Element): boolean {
  return (
    /^(?:a|mj-button|mj-navbar-link|mj-social-element)$/.test(name) && attributes.some((one) => one.name === 'href')
  );
}

function sheetsIn(nodes: readonly TemplateNode[]): ReadonlyMap<Element, Style> {
  const elements = [...nodesIn(nodes)].filter((node) => node.kind === 'element');
  return new Map(elements.filter(({ name }) => name === 'mj-style').map((element) => [element, sheetOf(element)]));
}

function reportSheet(element: Element, sheet: Style, report: Report): void {
  reportFaults(sheet, report);
  if (sheet.css.faults.length === 0) reportSplit(element, report);
}

function namesIn({ reaches }: Pick<HidingRule, 'reaches'>): readonly string[] {
  return reaches.flatMap(({ names, around }) => [...names, ...around]);
}
