import type { Profile } from '../../model/project.ts';
import type { Element, TemplateNode } from '../../model/template-tree.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { MarkupChecks } from '../walk/markup-checks.ts';
import { checkAttributeHole } from './attribute-hole.ts';
import { checkAttributes } from './attributes.ts';
import { checkComment } from './comment.ts';
import { defaultsIn } from './defaults.ts';
import { contentOf } from './element.ts';
import { type Looks, sightIn } from './hiding.ts';
import { checkHole, checkText } from './hole.ts';
import { isHeading } from './html.ts';
import { checkPage } from './page.ts';
import { ruledBy } from './ruled.ts';
import { classNames, namesOf } from './settings.ts';
import { type HidingRule, hidingRules, reportFaults, reportSplit, sheetOf, type Style } from './sheet.ts';
import { reportStyleHole } from './style-hole.ts';
import { decoded, nodesIn } from './words.ts';
import { type Content, outsideOf, type Place } from './place.ts';

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
  const looks: Looks = { defaults: defaultsIn(nodes), ruled: ruledBy(rules) };
  const hidingNames = new Set(rules.flatMap(namesIn));
  return {
    outside: outsideOf(kind),
    enter: (element, place, report) => {
      const content = contentOf(element, place, profile, report);
      if (content === 'anything') return { ...place, content, parent: element.name };
      checkAttributes(element, place, looks.defaults, report);
      if (element.name === 'mjml' && place.content === 'start') checkPage(element, nodes, report);
      const sheet = sheets.get(element);
      if (sheet !== undefined) reportSheet(element, sheet, report);
      return placeIn(element, content, place, looks);
    },
    text: checkText,
    comment: checkComment,
    hole: (hole, type, place, report) => {
      const sheet = place.sheet === null ? undefined : sheets.get(place.sheet);
      if (sheet === undefined) checkHole(hole, type, place, report);
      else reportStyleHole(hole, type, sheet, report);
    },
    attributeHole: (hole, type, at, report) => checkAttributeHole(hole, type, at, hidingNames, report),
    hidingAt: ({ hiding, tiny, faint }) => hiding ?? tiny ?? faint,
    isLink,
    isTextPlace: ({ content }) => TEXT_PLACES.has(content),
    isSeen: (text) => SEEN.test(decoded(text)),
  };
}

const TEXT_PLACES: ReadonlySet<Content> = new Set<Content>(['piece', 'plain', 'text', 'list', 'terms', 'anything']);

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
    ...sightIn(element, place, around, looks),
  };
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

function namesIn({ reaches }: HidingRule): readonly string[] {
  return reaches.flatMap(({ names, around }) => [...names, ...around]);
}
