import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { LetterModel } from '../../src/model/letter-model.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { buildOf } from './built.ts';
import { letters } from './letters.ts';
import { shipped } from './library.ts';

const URL = 'https://lumo.example/stop/K-10442?a=1&b=2';
const POST = 'P.O. Box 7, 0184 Oslo & Bergen';
const markup = await loadMarkup();

/** The words of a language pack for what stands under a letter to a list. */
function labelsOf(tag: string): { readonly unsubscribe: string; readonly unsubscribe_link: string } {
  const file = join(import.meta.dirname, '../../languages', `${tag}.yaml`);
  return parseYaml(readFileSync(file, 'utf8'), { maxAliasCount: 0 }).labels;
}

interface Seen {
  readonly text: string;
  readonly links: readonly string[];
}

function seenIn(html: string): Seen {
  const texts: string[] = [];
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'head') return;
    if ('value' in node) texts.push(node.value);
    if ('attrs' in node) links.push(...node.attrs.flatMap(({ name, value }) => (name === 'href' ? [value] : [])));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { text: texts.join(' ').replaceAll(/\s+/gu, ' '), links };
}

function fail(): never {
  throw new Error('a letter that is fine was refused');
}

describe.each(letters.map(({ name, template, model, locale }) => ({ name, template, model, locale })))(
  'in $name',
  ({ template, model, locale }) => {
    const partials = shipped('partials');
    const mjml = shipped('templates').get(template);
    if (mjml === undefined) throw new Error(`there is no template ${template}`);
    const build = buildOf(mjml, partials, () => Promise.resolve(markup));
    const { unsubscribe, unsubscribe_link: link } = labelsOf(model.language);
    const labels = { ...model.labels, unsubscribe, unsubscribe_link: link };
    const contentOf = (changes: Partial<LetterModel>): ReturnType<typeof build> =>
      build({ ...model, labels, ...changes }, locale, fail);

    test('the way out and the address by post are seen, in the page and in the text', async () => {
      const content = await contentOf({ unsubscribe: { url: URL }, postal_address: POST });
      const seen = seenIn(content?.html ?? '');
      expect(seen.links.filter((target) => target === URL)).toHaveLength(1);
      expect(seen.text).toContain(`${unsubscribe} ${link}`);
      expect(seen.text.split(POST)).toHaveLength(2);
      expect(seen.text).toContain(model.company.name);
      expect(content?.text).toContain(URL);
      expect(content?.text).toContain(POST);
      if (model.company.address !== undefined) expect(seen.text).not.toContain(model.company.address);
    });

    test('an address that is the company’s own stands there once', async () => {
      const company = { ...model.company, address: POST };
      const content = await contentOf({ unsubscribe: { url: URL }, postal_address: POST, company });
      expect(seenIn(content?.html ?? '').text.split(POST)).toHaveLength(2);
    });

    test('a letter without them says nothing of it', async () => {
      const content = await contentOf({});
      expect(seenIn(content?.html ?? '').text).not.toContain(link);
      expect(content?.text).not.toContain(unsubscribe);
    });
  },
);
