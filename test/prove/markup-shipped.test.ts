import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textType, walkMarkup } from './markup-driver.ts';

const partials = filesIn('partials');
const html = textType({ media: 'html' });
/** Of the two lists whose items are printed as `this`, the body is markup. */
const types = {
  'brand.accent': textType({ format: 'contrast-on-white' }),
  language: textType({ format: 'language-tag' }),
  dir: textType({ values: ['ltr', 'rtl'] }),
  'next_step.action.href': textType({ format: 'link' }),
  'company.logo': textType({ format: 'https-link' }),
  'unsubscribe.url': textType({ format: 'https-link' }),
  'next_step.summary': html,
  text: html,
  paragraph: html,
};

describe('the templates that are shipped', () => {
  test.each(Object.entries(filesIn('templates')))('%s has correct markup and hides nothing', (_name, text) => {
    const body = (partials['body'] ?? '').replace('{{#each body}}', '{{#each body as |paragraph|}}');
    const given = { types, partials: { ...partials, body: body.replace('{{{this}}}', '{{{paragraph}}}') } };
    const { marks, shown } = walkMarkup(text, given);
    expect(marks).toEqual([]);
    const hidden = shown.filter(([, how]) => how !== 'seen');
    expect(hidden).toEqual([
      ['subject', 'it stands in <mj-title>'],
      ['preheader', 'it stands in <mj-preview>'],
      ['brand.accent', 'no text'],
    ]);
    expect(shown.map(([path]) => path)).toEqual(expect.arrayContaining(['greeting', 'paragraph', 'sender.name']));
  });

  test.each(Object.entries(partials))('%s has correct markup by itself', (_name, text) => {
    const named = text
      .replace('{{#each body}}', '{{#each body as |paragraph|}}')
      .replace('{{{this}}}', '{{{paragraph}}}');
    expect(walkMarkup(named, { types, kind: 'partial' }).marks).toEqual([]);
  });
});

function filesIn(folder: string): { readonly [name: string]: string } {
  const path = `${import.meta.dirname}/../../${folder}`;
  const names = readdirSync(path).filter((name) => name.endsWith('.mjml'));
  return Object.fromEntries(names.map((name) => [name.replace('.mjml', ''), readFileSync(`${path}/${name}`, 'utf8')]));
}
