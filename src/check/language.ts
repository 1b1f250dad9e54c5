import { linkLanguage } from '../link/language-pack.ts';
import type { LanguageFiles } from '../link/library.ts';
import { readValues } from '../link/read-values.ts';
import type { Report } from '../model/diagnostic.ts';
import type { LanguagePack } from '../model/language.ts';
import type { MapNode } from '../model/node.ts';
import type { File } from '../model/project.ts';
import type { PackSnapshot } from '../model/snapshot.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';
import { listsToFind } from '../text/language-lists.ts';
import { phraseIndexOf } from '../text/phrase-index.ts';
import { arePhrases } from './pack-words.ts';
import type { SchemaChecker } from './schema.ts';

const SCHEMA = 'language.schema.json';
const EXTENSION = 'language-extension.schema.json';

/** What packs are held against. As they are shipped, they refer to each other and to nothing else. */
export const LANGUAGE_SCHEMAS: readonly string[] = [SCHEMA, EXTENSION];

/**
 * The pack of a language: the shipped one, extended by the project's own; undefined where it is not a pack. A shipped
 * pack is read only where somebody has touched it: `known` is what comes of it else. It is held against its schema only
 * where `isWhole`: it would cost the check of one message a fifth of its time.
 */
export function readLanguage(
  tag: string,
  { shipped, own }: LanguageFiles,
  checker: SchemaChecker,
  isWhole: boolean,
  report: Report,
  known: PackSnapshot | null = null,
): LanguagePack | undefined {
  const shippedPack = known === null ? readPack(shipped, SCHEMA, checker, report) : { root: null, ...known };
  const ownPack = readPack(own, shipped ? EXTENSION : SCHEMA, checker, report);
  if (own !== null && ownPack === null) return undefined;
  if (shipped && ownPack && !checker.check(EXTENSION, ownPack.root, ownPack.values, report)) return undefined;
  if (ownPack && !arePhrases(ownPack.root, report)) return undefined;
  const pack = linkLanguage(tag, shippedPack?.values ?? null, ownPack?.values ?? null);
  if (own === null && known !== null && isOurs(pack)) return { ...pack, phrases: known.phrases };
  if (own === null && !isWhole && isOurs(pack)) return pack;
  const root = ownPack?.root ?? shippedPack?.root ?? null;
  return root && checker.check<LanguagePack>(SCHEMA, root, pack, report) ? pack : undefined;
}

/**
 * What comes of a shipped pack, to be kept for those who read it without change; null where something is wrong with it.
 */
export function snapshotOfPack(tag: string, shipped: File, checker: SchemaChecker): PackSnapshot | null {
  let isSound = true;
  const report: Report = () => {
    isSound = false;
  };
  const pack = readLanguage(tag, { shipped, own: null }, checker, true, report);
  if (pack === undefined || !isSound) return null;
  const { tag: _, ...values } = pack;
  return { values, phrases: phraseIndexOf(listsToFind(pack)) };
}

/** Takes the word of our tests (`test/link/shipped-packs.test.ts`). */
function isOurs(pack: unknown): pack is LanguagePack {
  return pack !== null;
}

interface Pack {
  readonly root: MapNode;
  readonly values: unknown;
}

function readPack(file: File | null, schema: string, checker: SchemaChecker, report: Report): Pack | null {
  const root = file && parseYamlMap(file, report);
  return root && { root, values: readValues(root, checker.schemas.get(schema) ?? {}, checker.schemas) };
}
