import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ancestorsOf, packageRoot } from './find-project.ts';

/** Packages of others on whose release the program of a template or its variants depend. */
const MAKERS = ['mjml', 'handlebars', '@handlebars/parser', 'htmlparser2'] as const;

/**
 * The releases of all code that makes a program: envoi's own, with the fingerprint of its compiled modules (in which
 * MJML's options stand too), its packages', and when packages were installed last, since theirs count too. Null where envoi runs from its sources, which change without a new
 * release: nothing made with them may be kept.
 */
export function packageVersions(root: string = packageRoot()): readonly string[] | null {
  const fingerprint = textOf(join(root, 'dist', 'fingerprint'));
  if (fingerprint === null || import.meta.url.endsWith('.ts')) return null;
  const own = versionIn(root) ?? '';
  const makers = MAKERS.map((name) => `${name} ${installedVersion(root, name)}`);
  return [`envoi ${own} ${fingerprint.trim()}`, ...makers, `installed ${installation(root)}`];
}

/** What package managers write anew whenever they change what is installed: npm, pnpm, Yarn. */
const RECORDS = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'] as const;

function installation(folder: string): string {
  const parent = dirname(folder);
  const records = RECORDS.flatMap((name) => stampOf(join(folder, 'node_modules', name)));
  return [...records, ...(parent === folder ? [] : [installation(parent)])].join(' ');
}

function stampOf(file: string): readonly string[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? [] : [`${stats.size}:${stats.mtimeMs}`];
}

/** Every file that says one of these, and each that would if it were there. */
export function versionFiles(root: string = packageRoot()): readonly string[] {
  const installed = ancestorsOf(root)
    .map((folder) => join(folder, 'node_modules'))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }) !== undefined)
    .flatMap((folder) =>
      [...RECORDS, ...MAKERS.map((name) => `${name}/package.json`)].map((name) => join(folder, name)),
    );
  return [join(root, 'dist', 'fingerprint'), join(root, 'package.json'), ...installed];
}

/** As Node finds a package: in the nearest `node_modules` upwards that has it. */
function installedVersion(folder: string, name: string): string {
  const version = versionIn(join(folder, 'node_modules', name));
  if (version !== null) return version;
  const parent = dirname(folder);
  return parent === folder ? 'not found' : installedVersion(parent, name);
}

function versionIn(folder: string): string | null {
  const text = textOf(join(folder, 'package.json'));
  if (text === null) return null;
  const content: unknown = JSON.parse(text);
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : null;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
