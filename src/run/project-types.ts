import { compile } from 'json-schema-to-typescript';
import { type ProjectTypes, projectTypes } from '../types/project-types.ts';
import type { TypeSchema } from '../types/type-schema.ts';
import type { Fault } from '../model/outcome.ts';
import { readProjectFiles } from './read-files.ts';

export type ProjectTypesRead = ProjectTypes | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** The types of a project on the disk. Nothing is written. */
export async function readProjectTypes(root: string): Promise<ProjectTypesRead> {
  const { files, faults } = readProjectFiles(root, { kind: 'paths', paths: [] });
  if (faults.length > 0) return { kind: 'faults', faults };
  return quietly(() => projectTypes(files, print));
}

/**
 * A schema without references, so that none is looked for: not on the disk, not on the network. The package would spell
 * our name in its own way (`Step2B`, `Kjop`), so it gets another one, which stands in the declaration and nowhere else.
 */
async function print(name: string, schema: TypeSchema): Promise<string> {
  const text = await compile(JSON.parse(JSON.stringify(schema)), NAME, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    $refOptions: { resolve: { external: false } },
  });
  const [before, after, ...others] = text.trim().split(DECLARED);
  if (after === undefined || others.length > 0) throw new Error(`no single declaration of ${name}: ${text}`);
  return `${before}${name}${after}`;
}

const NAME = 'Declared';

const DECLARED = /(?<=^export (?:interface|type) )Declared(?= )/m;

/** The package tells everything it does on standard output where the environment has VERBOSE, as that of a build server may. */
async function quietly<T>(action: () => Promise<T>): Promise<T> {
  const { VERBOSE: usual, ...others } = process.env;
  if (usual === undefined) return action();
  const all = process.env;
  process.env = others;
  try {
    return await action();
  } finally {
    process.env = all;
  }
}
