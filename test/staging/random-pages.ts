import type { Work } from '../reference/pipeline.ts';
import { attributes, BUTTON, COLUMN, PICTURE, SECTION, TEXT } from './random-attributes.ts';
import { href, inline, oneLine, prose, rows, unlinked } from './random-words.ts';
import { type Part, pathTo, perhapsInBlock, ROOT, type Writer, writerFrom } from './random-scope.ts';

/** A template by chance, the same for the same seed: all that MJML lays out and all that Handlebars decides. */
export function randomPage(seed: number): Work {
  const writer = writerFrom(seed);
  const { draw } = writer;
  const language = draw.pick(['', '', ' lang="{{t1}}"', ' lang="en" dir="{{x1}}"']);
  const body = draw.pick(['<mj-body>', '<mj-body background-color="{{c1}}">', '<mj-body width="500px">']);
  const parts = Array.from({ length: draw.pick([1, 1, 2, 3]) }, () =>
    perhapsInBlock(bodyPart, ROOT, writer, draw.pick([1, 2, 3])),
  );
  const template = `<mjml${language}>\n${headOf(writer)}${body}\n${parts.join('\n')}\n</mj-body></mjml>`;
  return { template, partials: Object.fromEntries(writer.partials) };
}

const HEAD: readonly Part[] = [
  (scope, writer) => `<mj-title>${oneLine(scope, writer, 0)}</mj-title>`,
  (scope, writer) => `<mj-preview>${oneLine(scope, writer, 0)}</mj-preview>`,
  (scope, writer) => `<mj-preview>${oneLine(scope, writer, 0)}</mj-preview>`,
  (scope, { draw }) => `<mj-style>.note { color: {{${pathTo('colour', scope, draw)}}} }</mj-style>`,
  (scope, { draw }) =>
    `<mj-style>.a { margin: 0 } {{#if ${pathTo('flag', scope, draw)}}}.note { margin: 1px }{{/if}}</mj-style>`,
  () => '<mj-style inline="inline">.note { color: #123456 } td:first-child { margin: 0 }</mj-style>',
  (scope, { draw }) =>
    `<mj-attributes><mj-text color="{{${pathTo('colour', scope, draw)}}}" /><mj-class name="big" font-size="20px" color="{{${pathTo('colour', scope, draw)}}}" /></mj-attributes>`,
  (scope, { draw }) =>
    `<mj-attributes><mj-class name="{{${pathTo('class', scope, draw)}}}" background-color="{{${pathTo('colour', scope, draw)}}}" /><mj-button align="{{${pathTo('align', scope, draw)}}}" /><mj-image alt="{{${pathTo('text', scope, draw)}}}" /></mj-attributes>`,
  (scope, { draw }) =>
    `<mj-attributes><mj-all font-family="{{${pathTo('font', scope, draw)}}}" /><mj-section padding="{{${pathTo('padding', scope, draw)}}}" /></mj-attributes>`,
  () =>
    '<mj-html-attributes><mj-selector path=".note td"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>',
  () => '<mj-font name="Lumo" href="https://lumo.example/font.css" />',
  () => '<mj-breakpoint width="400px" />',
];

function headOf(writer: Writer): string {
  const { draw } = writer;
  const chosen = HEAD.filter(() => draw.chance(0.2)).map((part) => perhapsInBlock(flat(part), ROOT, writer, 1));
  return chosen.length === 0 ? '' : `<mj-head>${chosen.join('\n')}</mj-head>\n`;
}

function flat(part: Part): Part {
  return (scope, writer) => part(scope, writer, 0);
}

const COMPONENTS: readonly Part[] = [
  (scope, writer, depth) => `<mj-text${attributes(scope, writer, TEXT)}>${prose(scope, writer, depth)}</mj-text>`,
  (scope, writer, depth) =>
    `<mj-text${attributes(scope, writer, TEXT)}>\n      ${prose(scope, writer, depth)}\n    </mj-text>`,
  (scope, writer, depth) => `<mj-text>${inline(scope, writer, depth)}</mj-text>`,
  (scope, writer, depth) =>
    `<mj-button href="${href(scope, writer)}"${attributes(scope, writer, BUTTON)}>${unlinked(scope, writer, depth - 1)}</mj-button>`,
  (scope, writer) => `<mj-image src="https://lumo.example/x.png"${attributes(scope, writer, PICTURE)} />`,
  (scope, writer) =>
    `<mj-image src="{{${pathTo('link', scope, writer.draw)}}}"${attributes(scope, writer, PICTURE)} />`,
  (scope, writer) =>
    `<mj-divider${attributes(scope, writer, { 'border-color': 'colour', width: 'width', padding: 'padding', align: 'align' })} />`,
  (scope, writer) =>
    `<mj-spacer${attributes(scope, writer, { height: ['10px'], 'container-background-color': 'colour' })} />`,
  (scope, writer, depth) =>
    `<mj-table${attributes(scope, writer, { color: 'colour', width: 'width', 'css-class': 'class' })}>${rows(scope, writer, depth)}</mj-table>`,
  (scope, writer, depth) => `<mj-raw><tr><td>${inline(scope, writer, depth)}</td></tr></mj-raw>`,
  (scope, writer, depth) => social(scope, writer, depth),
  (scope, writer, depth) => accordion(scope, writer, depth),
  (scope, writer, depth) => navbar(scope, writer, depth),
  (scope, writer, depth) => carousel(scope, writer, depth),
];

const component: Part = (scope, writer, depth) => writer.draw.pick(COMPONENTS)(scope, writer, depth);

const socialElement: Part = (at, who) =>
  `<mj-social-element ${who.draw.pick(['name="facebook"', 'src="https://lumo.example/x.png"'])}${attributes(at, who, { href: 'link', alt: 'text', title: 'text', 'background-color': 'colour' })}>${unlinked(at, who, 0)}</mj-social-element>`;

const social: Part = (scope, writer, depth) => {
  const kinds = {
    mode: ['vertical', 'horizontal'],
    'icon-size': ['20px'],
    align: 'align',
    'inner-padding': 'padding',
  } as const;
  return `<mj-social${attributes(scope, writer, kinds)}>${socialElement(scope, writer, 0)}${perhapsInBlock(socialElement, scope, writer, depth)}</mj-social>`;
};

const title: Part = (at, who) =>
  `<mj-accordion-title${attributes(at, who, { color: 'colour' })}>${inline(at, who, 0)}</mj-accordion-title>`;

const accordionElement: Part = (at, who, deep) =>
  `<mj-accordion-element${attributes(at, who, { 'background-color': 'colour' })}>${perhapsInBlock(title, at, who, deep - 1)}<mj-accordion-text>${inline(at, who, deep - 1)}</mj-accordion-text></mj-accordion-element>`;

const accordion: Part = (scope, writer, depth) => {
  return `<mj-accordion>${accordionElement(scope, writer, depth)}${perhapsInBlock(accordionElement, scope, writer, depth)}</mj-accordion>`;
};

const navbarPart: Part = (at, who) =>
  `<mj-navbar-link href="${href(at, who)}"${attributes(at, who, { color: 'colour', rel: 'text', padding: 'padding', 'css-class': 'class' })}>${unlinked(at, who, 0)}</mj-navbar-link>`;

const navbar: Part = (scope, writer, depth) => {
  const known = { hamburger: ['hamburger'], 'base-url': 'link', 'ico-color': 'colour', align: 'align' } as const;
  return `<mj-navbar${attributes(scope, writer, known)}>${navbarPart(scope, writer, 0)}${perhapsInBlock(navbarPart, scope, writer, depth)}</mj-navbar>`;
};

const carouselPart: Part = (at, who) =>
  `<mj-carousel-image src="https://lumo.example/x.png"${attributes(at, who, { href: 'link', alt: 'text', title: 'text', 'thumbnails-src': 'link', rel: 'text' })} />`;

const carousel: Part = (scope, writer, depth) => {
  const known = {
    thumbnails: ['hidden', 'visible'],
    'tb-hover-border-color': 'colour',
    'tb-selected-border-color': 'colour',
    'container-background-color': 'colour',
    'icon-width': ['30px'],
  } as const;
  return `<mj-carousel${attributes(scope, writer, known)}>${carouselPart(scope, writer, 0)}${perhapsInBlock(carouselPart, scope, writer, depth)}</mj-carousel>`;
};

const column: Part = (scope, writer, depth) => {
  const count = writer.draw.pick([0, 1, 1, 2, 3]);
  const parts = Array.from({ length: count }, () => perhapsInBlock(component, scope, writer, depth - 1));
  return `<mj-column${attributes(scope, writer, COLUMN)}>\n    ${parts.join('\n    ')}\n  </mj-column>`;
};

const group: Part = (scope, writer, depth) =>
  `<mj-group${attributes(scope, writer, { width: 'width', 'background-color': 'colour', direction: 'direction' })}>${column(scope, writer, depth - 1)}${perhapsInBlock(column, scope, writer, depth - 1)}</mj-group>`;

const columnOrGroup: Part = (at, who, deep) => (who.draw.chance(0.15) ? group : column)(at, who, deep);

const section: Part = (scope, writer, depth) => {
  const { draw } = writer;
  const parts = Array.from({ length: draw.pick([1, 1, 1, 2, 3]) }, () =>
    perhapsInBlock(columnOrGroup, scope, writer, depth - 1),
  );
  return `<mj-section${attributes(scope, writer, SECTION)}>\n  ${parts.join('\n  ')}\n</mj-section>`;
};

const wrapper: Part = (scope, writer, depth) =>
  `<mj-wrapper${attributes(scope, writer, SECTION)}>${section(scope, writer, depth - 1)}${perhapsInBlock(section, scope, writer, depth - 1)}</mj-wrapper>`;

/** What can stand in a hero. */
const content: Part = (scope, writer, depth) => writer.draw.pick(COMPONENTS.slice(0, 6))(scope, writer, depth);

const hero: Part = (scope, writer, depth) => {
  const known = {
    'background-color': 'colour',
    'background-url': 'link',
    padding: 'padding',
    mode: ['fluid-height'],
    height: ['300px'],
  } as const;
  return `<mj-hero${attributes(scope, writer, known)}>${content(scope, writer, depth)}${perhapsInBlock(content, scope, writer, depth - 1)}</mj-hero>`;
};

const BODY: readonly Part[] = [
  section,
  section,
  section,
  section,
  wrapper,
  hero,
  (scope, writer, depth) => `<mj-raw><p>${inline(scope, writer, depth)}</p></mj-raw>`,
];

const bodyPart: Part = (scope, writer, depth) => writer.draw.pick(BODY)(scope, writer, depth);
