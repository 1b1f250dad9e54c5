import { shellWord } from '../model/shell-word.ts';
import { yamlScalar } from '../parse/yaml-scalar.ts';

/** The build servers for which envoi writes a file. */
export type CiKind = 'github' | 'gitlab';

export interface CiFile {
  /** From the root of the repository. */
  readonly path: string;
  /** Null where the folder has a name that the build server would not take for a name. */
  readonly text: string | null;
}

/**
 * A file by which a build server checks all letters. `folder` is the project in its repository, with `/`; empty where
 * it is the repository. It may be of use beside other files, and so does nothing else.
 */
export function ciFile(kind: CiKind, folder: string): CiFile {
  const isName = !EVALUATED[kind].test(folder) && !/\p{Cs}/u.test(folder);
  return kind === 'github'
    ? { path: '.github/workflows/envoi.yml', text: isName ? githubText(folder) : null }
    : { path: '.gitlab-ci.yml', text: isName ? gitlabText(folder) : null };
}

/** What build servers put in for a text of the file, also between quotation marks. */
const EVALUATED: { readonly [kind in CiKind]: RegExp } = { github: /\$\{\{/, gitlab: /\$\[\[/ };

/**
 * What a file that is there already still needs: a job. Null where it checks this folder, or where it cannot be named.
 * Of the repository's own folder any run of `envoi check` will do, where nothing in the file goes into another one.
 */
export function missingJob(kind: CiKind, folder: string, kept: string): string | null {
  if (ciFile(kind, folder).text === null) return null;
  const [job, indent] = kind === 'github' ? [githubJob(folder), '  '] : [gitlabJob(folder), ''];
  const isThere = kept.replaceAll('\r', '').includes(job) || (folder === '' && CHECKS.test(kept) && !GOES.test(kept));
  return isThere ? null : `${indent}${freeName(folder, kept)}:\n${job}`;
}

/** A command, or the action, on a line that is no comment. */
const CHECKS = /^[^#\r\n]*\benvoi check\b|^[\s-]*uses:\s*["']?[^#\s]*\/envoi@/m;

/** What makes a job, a step or a shell go into a folder. */
const GOES = /^[^#\r\n]*(?:\bworking-directory:|\bcd\s)/m;

/** A name of a job that is none in the file: `envoi-apps-letters`, `envoi-2`. */
function freeName(folder: string, kept: string): string {
  const words = folder.match(/[a-z\d]+/gi) ?? [];
  const name = ['envoi', ...words].join('-');
  const isTaken = (other: string): boolean => new RegExp(`^\\s*["']?${other}["']?\\s*:`, 'im').test(kept);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function githubText(folder: string): string {
  return `# Checks all letters: what must not be sent does not get in.
name: envoi
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
${githubJob(folder)}`;
}

function githubJob(folder: string): string {
  return `    runs-on: ubuntu-latest
${folder === '' ? '' : `    defaults:\n      run:\n        working-directory: ${yamlScalar(folder)}\n`}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --no-audit --no-fund
      - run: npx envoi check --format github
`;
}

function gitlabText(folder: string): string {
  return `# Checks all letters: what must not be sent does not get in.
envoi:
${gitlabJob(folder)}`;
}

function gitlabJob(folder: string): string {
  return `  image: node:22
  script:
${folder === '' ? '' : `    - ${yamlScalar(cdCommand(folder))}\n`}    - npm install --no-audit --no-fund
    - npx envoi check
`;
}

/** `cd -` and `cd -P` are no folders. */
function cdCommand(folder: string): string {
  return `cd ${shellWord(folder.startsWith('-') ? `./${folder}` : folder)}`;
}
