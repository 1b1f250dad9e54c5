import { yamlScalar } from '../parse/yaml-scalar.ts';
import { shellWord } from './shell-word.ts';

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

function githubText(folder: string): string {
  return `# Checks all letters: what must not be sent does not get in.
name: envoi
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
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
  image: node:22
  script:
${folder === '' ? '' : `    - ${yamlScalar(cdCommand(folder))}\n`}    - npm install --no-audit --no-fund
    - npx envoi check
`;
}

/** `cd -` and `cd -P` are no folders. */
function cdCommand(folder: string): string {
  return `cd ${shellWord(folder.startsWith('-') ? `./${folder}` : folder)}`;
}
