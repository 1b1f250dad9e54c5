import { own, rootSubschema, type SchemaSet } from '../../link/subschemas.ts';
import type { MapType } from '../../model/data-type.ts';
import type { JsonSchema } from '../../model/schema.ts';
import type { Case } from '../case/facts.ts';
import { messageWishes } from './message.ts';
import { settingsOf } from './settings.ts';
import { makeValue } from './value.ts';
import { wishOf } from './wish.ts';
import { toYaml } from './yaml.ts';

/** What a counter-example is made for. */
export interface CounterExampleShape {
  /** The template's name, as messages give it. */
  readonly template: string;
  /** The letter that a case is about. */
  readonly letter: MapType;
  /** The schema of the template's messages. */
  readonly schema: JsonSchema;
  readonly schemas: SchemaSet;
}

/**
 * The smallest valid message whose letter is as a case has it, as YAML; null where none was found. What no message can
 * say stands above it in comments.
 */
export function counterExample(found: Case, { template, letter, schema, schemas }: CounterExampleShape): string | null {
  const wish = wishOf(found, letter);
  for (const message of messageWishes(template, wish)) {
    const made = makeValue([rootSubschema(schema)], message, schemas);
    if (made === null || !isLetter(made.value)) continue;
    const settings = settingsOf(wish).map((line) => `# and ${line}\n`);
    return `${settings.join('')}${toYaml(inUsualOrder(made.value))}`;
  }
  return null;
}

/** As people write a message: who and what first, then the text. */
const USUAL_ORDER: readonly string[] =
  'template language intent recipient sender subject preheader greeting body options table details next_step closing'.split(
    ' ',
  );

function inUsualOrder(message: object): object {
  return Object.fromEntries(Object.entries(message).toSorted(([one], [other]) => placeOf(one) - placeOf(other)));
}

function placeOf(key: string): number {
  return USUAL_ORDER.includes(key) ? USUAL_ORDER.indexOf(key) : USUAL_ORDER.length;
}

/** What no schema says of a message, but the rules that hold for each. */
function isLetter(message: unknown): message is object {
  const table = own(message, 'table');
  const columns = itemsOf(own(table, 'columns')).length;
  const isTable = itemsOf(own(table, 'rows')).every((row) => itemsOf(row).length === columns);
  const isIdle = own(own(own(message, 'next_step'), 'action'), 'none') === true;
  const isAsking = own(message, 'template') === 'campaign' || ASKING.has(String(own(message, 'intent')));
  // An attachment is a file of the project, which nobody here knows.
  return (
    typeof message === 'object' &&
    message !== null &&
    isTable &&
    !(isIdle && isAsking) &&
    own(message, 'attachments') === undefined
  );
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Intents of letters that ask for something, so that their next step cannot be none (`next-step/required`). */
const ASKING: ReadonlySet<string> = new Set(['offer', 'invite', 'news', 'renewal']);
