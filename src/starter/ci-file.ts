/** The build servers for which envoi writes a file. */
export type CiKind = 'github' | 'gitlab';

export interface CiFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * A file by which a build server checks all letters. `folder` is the project in its repository, with `/`; empty where
 * it is the repository. It may be of use beside other files, and so does nothing else.
 */
export function ciFile(kind: CiKind, folder: string): CiFile {
  return kind === 'github'
    ? { path: '.github/workflows/envoi.yml', text: githubText(folder) }
    : { path: '.gitlab-ci.yml', text: gitlabText(folder) };
}

function githubText(folder: string): string {
  return `# Checks all letters: what must not be sent does not get in.
name: envoi
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
${folder === '' ? '' : `    defaults:\n      run:\n        working-directory: ${JSON.stringify(folder)}\n`}    steps:
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
${folder === '' ? '' : `    - cd ${JSON.stringify(folder)}\n`}    - npm install --no-audit --no-fund
    - npx envoi check
`;
}
