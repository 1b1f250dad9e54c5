import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = `version: 1
language: en
company:
  name: Lumo AS
  address: Storgata 12, 0184 Oslo, Norway
  registration: Org.nr. 912 345 678
brand:
  accent: "#8a4b08"
`;

/** A project of its own with a cache of its own, so that nothing that was compiled elsewhere is found or left. */
export function ownFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'envoi-bench-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'envoi.yaml'), CONFIG);
  const cache = join(folder, 'cache');
  return { folder, project, cache, options: { cwd: project, env: { ...process.env, XDG_CACHE_HOME: cache } } };
}

/** What is compiled is forgotten: the next process is a first one. */
export function forget({ cache }) {
  rmSync(cache, { recursive: true, force: true });
}
