import { inTurn } from './in-turn.ts';
import {
  byChance,
  hashOf,
  type LabelNames,
  letterSchema,
  type MadeLetter,
  makeLetter,
  type Recipe,
  systematicLetters,
} from './letters.ts';
import { violationsIn } from './oracle.ts';
import type { Choices, FullSchema, SchemaFiles } from './schema-values.ts';
import { differenceOf, HOSTILE, shapeOf } from './structure.ts';
import { type Library, labelNames, render, schemasOf } from './under-test.ts';

/** What is wrong with a template that nobody has found anything wrong with. */
export interface Fault {
  readonly letter: string;
  readonly words: string;
}

/** Renders a template on letters that its schema allows; null where every one of them shows what it must. */
export async function faultOf(library: Library, template: string, count: number): Promise<Fault | null> {
  const files = schemasOf(library);
  const schema = letterSchema(template, files, labels());
  const letters = lettersFor(schema, files);
  const faults = inTurn(chosen(letters, count, template), async ({ make }) => {
    const letter = make();
    return letter && (await judged(library, template, letter)).fault;
  });
  for await (const fault of faults) if (fault !== null) return fault;
  return hostileFault(library, template, schema, files);
}

let names: LabelNames | undefined;

function labels(): LabelNames {
  names ??= labelNames();
  return names;
}

const made = new Map<string, readonly Recipe[]>();

function lettersFor(schema: FullSchema, files: SchemaFiles): readonly Recipe[] {
  const key = JSON.stringify(schema);
  const before = made.get(key);
  if (before !== undefined) return before;
  const letters = systematicLetters(schema, files);
  made.set(key, letters);
  return letters;
}

/** The first two are those with everything and with nothing; the others are spread over the kinds. */
function chosen(letters: readonly Recipe[], count: number, template: string): readonly Recipe[] {
  const [everything, nothing, ...others] = letters;
  const ranked = others.toSorted((one, other) => hashOf(template + one.name) - hashOf(template + other.name));
  return [everything, nothing, ...ranked].filter((letter) => letter !== undefined).slice(0, count);
}

interface Judged {
  readonly fault: Fault | null;
  readonly html: string;
}

async function judged(library: Library, template: string, letter: MadeLetter): Promise<Judged> {
  const rendering = await render(library, template, letter.model);
  if (rendering.kind === 'failure')
    return { html: '', fault: { letter: letter.name, words: `no letter: ${rendering.why}` } };
  const { html } = rendering.letter;
  const [violation] = violationsIn(html, letter.obligations);
  const leftover = letter.isCalm && /\{\{|\}\}/.test(html) ? 'an expression is left in the letter' : undefined;
  const words = violation?.words ?? leftover;
  return { html, fault: words === undefined ? null : { letter: letter.name, words } };
}

/** Letters of one shape but other texts have one shape of HTML. */
async function hostileFault(
  library: Library,
  template: string,
  schema: FullSchema,
  files: SchemaFiles,
): Promise<Fault | null> {
  const choices: Choices = { pick: (_key, _count, most) => most };
  const faults = inTurn([0, 11], (shift) => attackFault(library, template, { schema, files, choices, shift }));
  for await (const fault of faults) if (fault !== null) return fault;
  return null;
}

interface Attack {
  readonly schema: FullSchema;
  readonly files: SchemaFiles;
  readonly choices: Choices;
  /** Which hostile text the first value gets. */
  readonly shift: number;
}

async function attackFault(
  library: Library,
  template: string,
  { schema, files, choices, shift }: Attack,
): Promise<Fault | null> {
  const harmless = makeLetter('harmless', schema, files, choices);
  const hostile = makeLetter(
    `hostile ${shift}`,
    schema,
    files,
    choices,
    (count) => HOSTILE[(count + shift) % HOSTILE.length] ?? '',
  );
  if (harmless === null || hostile === null) return null;
  const calm = await judged(library, template, harmless);
  const attacked = await judged(library, template, hostile);
  if (calm.fault !== null || attacked.fault !== null) return calm.fault ?? attacked.fault;
  const difference = differenceOf(shapeOf(calm.html), shapeOf(attacked.html));
  return difference === null ? null : { letter: hostile.name, words: `another structure: ${difference}` };
}

/** The same on three letters by chance: one, the same with hostile texts, and one with nothing that may be absent. */
export async function faultByChance(library: Library, template: string): Promise<Fault | null> {
  const files = schemasOf(library);
  const schema = letterSchema(template, files, labels());
  const seed = hashOf(template);
  const attack = await attackFault(library, template, {
    schema,
    files,
    choices: { pick: byChance(seed) },
    shift: seed % HOSTILE.length,
  });
  if (attack !== null) return attack;
  const other = makeLetter('by another chance', schema, files, { pick: seed % 3 === 0 ? () => 0 : byChance(seed + 1) });
  return other && (await judged(library, template, other)).fault;
}
