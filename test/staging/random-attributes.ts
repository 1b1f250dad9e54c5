import { pathTo, type Scope, type Sort, type Writer } from './random-scope.ts';

/** Attributes, some with values by chance. */
export function attributes(
  scope: Scope,
  { draw }: Writer,
  known: { readonly [name: string]: Sort | readonly string[] },
): string {
  return Object.entries(known)
    .filter(() => draw.chance(0.25))
    .map(([name, sort]) => {
      if (typeof sort !== 'string') return ` ${name}="${draw.pick(sort)}"`;
      const value = `{{${pathTo(sort, scope, draw)}}}`;
      if (sort === 'text')
        return ` ${name}="${draw.pick([value, value, `a ${value}`, `${value} ${value}`, ` ${value}`])}"`;
      return ` ${name}="${draw.chance(0.15) ? `{{#if ${pathTo('flag', scope, draw)}}}${value}{{else}}${DEFAULTS[sort] ?? value}{{/if}}` : value}"`;
    })
    .join('');
}

const DEFAULTS: { readonly [sort: string]: string } = {
  colour: '#010203',
  padding: '3px',
  width: '80px',
  link: 'https://oak.example/',
};

export const TEXT = {
  'css-class': ['note', 'note b'],
  color: 'colour',
  'mj-class': 'class',
  padding: 'padding',
  align: 'align',
  'font-family': 'font',
  'container-background-color': 'colour',
  'font-size': ['15px'],
} as const;
export const BUTTON = {
  'mj-class': ['big', 'a', 'a note'],
  color: 'colour',
  'background-color': 'colour',
  title: 'text',
  rel: 'text',
  width: 'width',
  'inner-padding': 'padding',
  border: 'border',
  name: 'text',
  align: 'align',
  padding: 'padding',
} as const;
export const PICTURE = {
  alt: 'text',
  title: 'text',
  href: 'link',
  width: ['100px', '40px'],
  padding: 'padding',
  'padding-left': ['4px'],
  border: 'border',
  'fluid-on-mobile': ['true'],
  srcset: 'link',
  align: 'align',
} as const;
export const COLUMN = {
  width: 'width',
  padding: 'padding',
  border: 'border',
  'inner-border': 'border',
  'background-color': 'colour',
  'inner-background-color': 'colour',
  direction: 'direction',
  'css-class': 'class',
  'vertical-align': ['top'],
} as const;
export const SECTION = {
  padding: 'padding',
  'background-color': 'colour',
  'background-url': 'link',
  direction: 'direction',
  'css-class': 'class',
  'full-width': ['full-width'],
  border: 'border',
  'border-radius': ['4px'],
} as const;
