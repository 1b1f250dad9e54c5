import Handlebars from 'handlebars';
import mjml from 'mjml';
import { shrink } from './shrink.js';
import { mjmlOptions, precompiled } from './template.js';

/**
 * The letter as HTML with Handlebars' own expressions in it: what a careful person makes who runs MJML once, by hand, for
 * a letter that is known. MJML sees expressions where values stand; the list is put together again from one item.
 */
export async function readyHtml() {
  const fill = precompiled(Handlebars.create());
  const [whole, bare] = [await page(fill, holes(true)), await page(fill, holes(false))];
  const start = sameStart(whole, bare);
  const end = sameEnd(whole.slice(start), bare.slice(start));
  const options = whole.slice(start, whole.length - end).replace(/<li[^]*<\/li>\n/, '{{#each options}}$&{{/each}}');
  const without = bare.slice(start, bare.length - end);
  return `${whole.slice(0, start)}{{#if options}}${options}{{else}}${without}{{/if}}${whole.slice(whole.length - end)}`;
}

async function page(fill, data) {
  const { html } = await mjml(fill(data), mjmlOptions);
  return shrink(html);
}

/** A letter model whose values are expressions, so that they stand where the values stood. */
function holes(hasOptions) {
  return {
    language: '{{language}}',
    dir: '{{dir}}',
    subject: '{{subject}}',
    preheader: '{{preheader}}',
    greeting: '{{greeting}}',
    body: ['{{{body.[0]}}}', '{{{body.[1]}}}'],
    ...(hasOptions && { options: [{ text: '{{{text}}}', advantage: '{{advantage}}' }] }),
    next_step: {
      summary: '{{{next_step.summary}}}',
      action: { label: '{{next_step.action.label}}', href: '{{next_step.action.href}}' },
    },
    closing: { help: '{{closing.help}}', wish: '{{closing.wish}}', farewell: '{{closing.farewell}}' },
    sender: {
      name: '{{sender.name}}',
      role: '{{sender.role}}',
      company: '{{sender.company}}',
      phone: '{{sender.phone}}',
    },
    brand: { accent: '{{brand.accent}}' },
    company: {
      name: '{{company.name}}',
      address: '{{company.address}}',
      registration: '{{company.registration}}',
    },
  };
}

function sameStart(one, other) {
  const differs = [...one].findIndex((letter, index) => letter !== other[index]);
  return differs < 0 ? one.length : differs;
}

function sameEnd(one, other) {
  const limit = Math.min(one.length, other.length);
  let same = 0;
  while (same < limit && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same;
}
