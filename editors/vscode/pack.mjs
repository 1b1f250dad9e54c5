import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/**
 * The extension as a file that Visual Studio Code installs: `node editors/vscode/pack.mjs [FOLDER]`, then
 * `code --install-extension FOLDER/envoi-VERSION.vsix`. Gives the path of the file.
 * @param {string} folder
 */
export async function pack(folder) {
  const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const { code, licences } = await bundle();
  const files = {
    '[Content_Types].xml': contentTypes(),
    'extension.vsixmanifest': vsixManifest(manifest),
    'extension/package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'extension/extension.js': code,
    'extension/readme.md': readFileSync(join(here, 'README.md'), 'utf8'),
    'extension/LICENSE.txt': readFileSync(join(root, 'LICENSE'), 'utf8'),
    'extension/LICENCES.txt': licences,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: EPOCH }]]);
  const file = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9 }));
  return file;
}

/** The same sources give the same bytes; a zip cannot name an earlier day. */
const EPOCH = new Date(1980, 0, 1);

/** In one file with the client library, which Visual Studio Code does not bring. */
async function bundle() {
  const build = await rolldown({ input: join(here, 'extension.mjs'), platform: 'node', external: ['vscode'], logLevel: 'warn' });
  const { output } = await build.generate({ format: 'cjs', exports: 'named', minify: true });
  await build.close();
  const [chunk, ...more] = output;
  if (more.length > 0) throw new Error('the extension is more than one file');
  const packages = new Set(chunk.moduleIds.filter((id) => id.includes('node_modules')).map(packageFolder));
  const licences = [...packages].toSorted((one, other) => (one < other ? -1 : 1)).map((folder) => `${nameOf(folder)}\n\n${licenceIn(folder)}`);
  return { code: chunk.code, licences: `${licences.join(`\n\n${'-'.repeat(80)}\n\n`)}\n` };
}

/** @param {string} id */
function packageFolder(id) {
  return /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? dirname(id);
}

/** @param {string} folder */
function nameOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
}

/** @param {string} folder */
function licenceIn(folder) {
  for (const name of ['LICENSE', 'License.txt', 'LICENSE.md', 'license.md', 'LICENSE.txt']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      // It has another name.
    }
  }
  return 'no licence file; see the package on npm';
}

function contentTypes() {
  const types = { js: 'application/javascript', json: 'application/json', md: 'text/markdown', txt: 'text/plain', vsixmanifest: 'text/xml' };
  const lines = Object.entries(types).map(([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>
`;
}

/** @param {{ [field: string]: any }} manifest */
function vsixManifest({ name, displayName, description, version, publisher, engines, categories }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>${categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(await pack(resolve(argv[2] ?? join(root, 'out'))));
}
