import { lower } from '../../src/compile/lower.ts';
import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';
import { plainNumber } from '../../src/link/number-text.ts';
import type { LeafStep, Program, Step, Value } from '../../src/model/program.ts';
import type { Locale, TemplateHelper } from '../../src/model/template-helper.ts';
import type { Template } from '../../src/model/template.ts';
import type { Escape, TemplateTree } from '../../src/model/template-tree.ts';
import { type HandlebarsTemplate, parseHandlebars } from '../../src/parse/handlebars.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { escapesIn } from '../../src/parse/template-escapes.ts';
import { templateText } from '../../src/parse/template-text.ts';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import { fillIn } from '../reference/fill-in.ts';

export interface Setting {
  readonly helpers: readonly TemplateHelper[];
  readonly locale: Locale;
}

/** A template and its partials. */
export interface Texts {
  readonly main: Template;
  readonly partials: ReadonlyMap<string, Template>;
}

export function textsOf(main: string, partials: { readonly [name: string]: string } = {}): Texts {
  const named = Object.entries(partials).map(([name, text]) => [name, templateOf(name, text)] as const);
  return { main: templateOf('main', main), partials: new Map(named) };
}

function templateOf(name: string, text: string): Template {
  return { name, source: { file: `${name}.mjml`, text } };
}

/** Without the partials that are not reached. */
export function reachedOf({ main, partials }: Texts): Texts {
  const reached = new Map<string, Template>();
  const open = [main];
  for (const template of open) {
    for (const name of parsed(template).included) {
      const partial = reached.has(name) ? undefined : partials.get(name);
      if (partial === undefined) continue;
      reached.set(name, partial);
      open.push(partial);
    }
  }
  return { main, partials: reached };
}

export function textOf(template: Template): TemplateTree {
  return sound(template, templateText);
}

export function programOf({ main, partials }: Texts, helpers: readonly TemplateHelper[]): Program {
  const trees = new Map([...partials].map(([name, partial]) => [name, textOf(partial)]));
  return lower(textOf(main), trees, new Set(helpers.map(({ name }) => name)));
}

function sound<Made>(template: Template, make: (template: Template, report: () => void) => Made | null): Made {
  const made = make(template, () => undefined);
  if (made === null) throw new Error(`${template.source.file} is no template`);
  return made;
}

/** What Handlebars prints, or what it cannot. */
export function filledIn({ main, partials }: Texts, data: object, { helpers, locale }: Setting): string {
  const parts = [main, ...partials.values()];
  const escapes = new Map(parts.map((part) => [part.source, escapesIn(sound(part, parseTemplate))]));
  const { text, failures } = fillIn(parsed(main), {
    partials: new Map([...partials].map(([name, partial]) => [name, parsed(partial)])),
    helpers,
    locale,
    print: (value, { source, start }) => escaped(value, escapes.get(source)?.get(start) ?? 'none'),
    data,
  });
  if (failures.length > 0) throw new Error(failures.map(({ kind, span }) => `${kind} at ${span.start}`).join(', '));
  return text.replaceAll(/\r\n?/g, '\n');
}

function parsed(template: Template): HandlebarsTemplate {
  return sound(template, ({ source }, report) => parseHandlebars(source, report));
}

function escaped(value: unknown, escape: Escape): string {
  const text = typeof value === 'number' ? plainNumber(value) : String(value);
  if (escape === 'url-part') return urlPart(text);
  if (escape === 'mail-address') return mailAddress(text);
  return escape === 'phone-number' ? phoneNumber(text) : text;
}

/** What a program prints, as its types say and in no time of its own. */
export function printed({ steps }: Program, data: object, setting: Setting): string {
  return new Printer(data, setting).steps(steps);
}

interface Turn {
  readonly item: unknown;
  readonly key: string | number;
  readonly index: number;
  readonly count: number;
}

class Printer {
  private readonly turns = new Map<number, Turn>();
  private readonly data: object;
  private readonly setting: Setting;

  constructor(data: object, setting: Setting) {
    this.data = data;
    this.setting = setting;
  }

  steps(steps: readonly Step[]): string {
    return steps.map((step) => this.step(step)).join('');
  }

  private step(step: Step): string {
    switch (step.kind) {
      case 'text':
        return step.text;
      case 'leaf':
        return this.leaf(step);
      case 'choice': {
        const value = this.read(step.test);
        const isTrue = Array.isArray(value) ? value.length > 0 : Boolean(value) || (step.isWith && value === 0);
        return this.steps(isTrue ? step.body : step.otherwise);
      }
      case 'loop': {
        const list = this.read(step.list);
        const isOfMap = !Array.isArray(list);
        const entries = Object.entries(list ?? {}).filter(([, item]) => !isOfMap || (item ?? null) !== null);
        if (typeof list !== 'object' || entries.length === 0) return this.steps(step.otherwise);
        const printedOnes = entries.map(([name, item], index) => {
          this.turns.set(step.loop, { item, key: isOfMap ? name : index, index, count: entries.length });
          return this.steps(step.body);
        });
        return printedOnes.join('');
      }
      case 'region':
        return this.steps(step.steps);
    }
  }

  private leaf({ value, escape }: LeafStep): string {
    const found = this.read(value);
    if (!['string', 'number', 'boolean'].includes(typeof found)) throw new Error(`no text: ${JSON.stringify(value)}`);
    const text = escaped(found, escape);
    return escape === 'none' ? text : escapeHtml(text);
  }

  private read(value: Value): unknown {
    switch (value.kind) {
      case 'literal':
        return value.value ?? undefined;
      case 'field':
        return value.parts.reduce(ownField, value.from === null ? this.data : this.turn(value.from).item);
      case 'turn': {
        const { key, index, count } = this.turn(value.loop);
        return { key, index, first: index === 0, last: index === count - 1 }[value.what];
      }
      case 'overlay': {
        const fields = value.fields.map((field) => [field.name, this.read(field.value)] as const);
        const base = this.read(value.base);
        return { ...(typeof base === 'object' ? base : {}), ...Object.fromEntries(fields) };
      }
      case 'call': {
        const hash = value.hash.map((given) => [given.name, this.read(given.value)] as const);
        const values = value.values.map((given) => this.read(given));
        const helper = this.setting.helpers.find(({ name }) => name === value.helper);
        return helper?.apply(values, new Map(hash.filter(([, given]) => given !== undefined)), this.setting.locale);
      }
    }
  }

  private turn(loop: number): Turn {
    const turn = this.turns.get(loop);
    if (turn === undefined) throw new Error(`loop ${loop} is not at anything`);
    return turn;
  }
}

function ownField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name) ?? undefined;
}
