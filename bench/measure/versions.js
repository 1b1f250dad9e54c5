import { readFileSync } from 'node:fs';

/** Those of envoi and of packages that it brings itself. */
export function ownVersions(names) {
  const { version } = JSON.parse(read('package.json'));
  return Object.fromEntries([['envoi', version], ...names.map((name) => [name, versionOf(name)])]);
}

function versionOf(name) {
  return JSON.parse(read(`node_modules/${name}/package.json`)).version;
}

function read(path) {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
