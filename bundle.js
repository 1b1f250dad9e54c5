import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { writeSnapshot } from './snapshot.js';

/** Without white space and comments, which take time to read; names stand in the reports of our mistakes. */
const NAMES_KEPT = { mangle: false, compress: false, codegen: { removeWhitespace: true } };

/**
 * The command in few files, with the packages that every check needs inside: to load them as 300 separate modules takes
 * a quarter of the time of checking one message. What only a build needs stays outside and is loaded then.
 */
await build({
  input: { envoi: 'dist/cli/main.js' },
  platform: 'node',
  external: [/^mjml$/, /^css-tree$/, /^nodemailer\//, /^handlebars$/, /^@handlebars\//, /^htmlparser2$/, /^junit-report-builder$/, /^json-schema-to-typescript$/],
  output: { dir: 'dist/bin', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', cleanDir: true, minify: NAMES_KEPT },
  plugins: [licences(), ajvWhenNeeded()],
  logLevel: 'warn',
});

/**
 * The door of applications in one file: a cold process that finds its templates in the cache reads nothing else. What
 * makes a template that is not in it stays outside, as the modules that it is.
 */
await build({
  input: 'dist/render-entry.js',
  platform: 'node',
  external: [/\/(?:prepare|make-variants|mjml-problems)\.js$/, /^nodemailer\//],
  output: { file: 'dist/render.js', format: 'esm', minify: true },
  plugins: [licences(), builtinsAtOnce()],
  logLevel: 'warn',
});

/** What a thread runs that writes letters of a list: each loads it anew, 100 modules in a quarter of the time and half of the memory. */
await build({
  input: 'dist/run/list/list-worker.js',
  platform: 'node',
  external: [/^nodemailer\//],
  output: { file: 'dist/worker/list-worker.js', format: 'esm', codeSplitting: false },
  plugins: [licences()],
  logLevel: 'warn',
});

writeSnapshot();
await build({
  input: 'dist/snapshot/schemas.js',
  platform: 'node',
  output: { file: 'dist/snapshot/schemas.js', format: 'esm', minify: true },
  plugins: [licences()],
  logLevel: 'warn',
});

writeFileSync('dist/fingerprint', `${fingerprint('dist')}\n`);

/** Tells one state of the compiled modules from any other: what an older one has put into a cache is not for a newer one. */
function fingerprint(folder) {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js') && !name.startsWith('bin/'));
  for (const name of names.toSorted()) hash.update(`${name}\0`).update(readFileSync(join(folder, name))).update('\0');
  return hash.digest('hex');
}

/** ajv takes as long to load as a message to check, and where nothing is wrong with it nobody asks for ajv. */
function ajvWhenNeeded() {
  const path = 'ajv/dist/2020.js';
  return {
    name: 'ajv-when-needed',
    transform: {
      filter: { id: /dist[\\/]check[\\/]ajv\.js$/ },
      handler: (code) => {
        const late = code.replace(`import { Ajv2020 } from '${path}';`, '').replace('new Ajv2020(', `new (require('${path}').Ajv2020)(`);
        if (/\bfrom ['"]ajv|new Ajv2020/.test(late)) throw new Error('check/ajv.js asks for ajv in another way than bundle.js knows');
        return late;
      },
    },
  };
}

/** To import a module of Node loads all that it could ever export, streams for `node:fs`; to ask for it does not. */
function builtinsAtOnce() {
  return {
    name: 'builtins-at-once',
    renderChunk: (code) =>
      code.replace(/^import (\{[^}]*\}) from ("node:[a-z]+");$/gm, (_, names, id) => `const ${names.replaceAll(' as ', ': ')} = process.getBuiltinModule(${id});`),
  };
}

/** The licences of the packages inside, which ask to be passed on with their code. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => chunk.moduleIds ?? []);
      const folders = new Set(modules.filter((id) => id.includes('node_modules')).map(packageFolder));
      const texts = [...folders].toSorted((one, other) => (one < other ? -1 : 1)).map((folder) => `${nameOf(folder)}\n\n${licenceIn(folder)}`);
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.join(`\n\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function packageFolder(file) {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) && nameOf(folder) ? folder : packageFolder(folder);
}

function nameOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'no licence file; see the package on npm';
}
