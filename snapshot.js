import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { ajvSchemas, FOR_MANY, keyOfSchema, schemaWords } from './dist/check/ajv.js';
import { snapshotOfPack } from './dist/check/language.js';
import { checkedSchemas } from './dist/check/open-project.js';
import { compileSchemas } from './dist/check/schema.js';
import { indexLibrary } from './dist/link/library.js';
import { readSchemas } from './dist/link/schemas.js';
import { digest } from './dist/run/digest.js';
import { readProjectFiles } from './dist/run/read-files.js';
import { digestOfSchemas, snapshotName } from './dist/run/snapshot.js';

/**
 * Reads the schemas and languages that we ship, by the code that reads them in every run, and keeps what comes of it in
 * `dist/snapshot/`, so that no run has to: a module with a function for each schema, and data for each language.
 */
export function writeSnapshot() {
  const { files, faults } = readProjectFiles(fileURLToPath(new URL('.', import.meta.url)), { kind: 'library', paths: [] });
  if (faults.length > 0) throw new Error(faults.map(({ path, problem }) => `${path}: ${problem}`).join('\n'));
  const { schemas: schemaFiles, languages } = files.shipped;
  const schemas = checkedSchemas(readSchemas(indexLibrary(files, refuse).schemas, refuse));
  mkdirSync('dist/snapshot', { recursive: true });
  writeFileSync('dist/snapshot/schemas.js', `export const digest = '${digestOfSchemas(schemaFiles)}';\n${acceptors(schemas)}`);
  const checker = compileSchemas(schemas);
  for (const file of languages) {
    const name = snapshotName(file);
    const pack = snapshotOfPack(name.replace('.json', ''), file, checker);
    if (pack === null) throw new Error(`${file.path} cannot be shipped: \`npx vitest run test/link\` says why`);
    writeFileSync(`dist/snapshot/${name}`, JSON.stringify({ digest: digest(file.bytes), ...pack }));
  }
}

function refuse({ message, span }) {
  throw new Error(`${span?.source.file}: ${message}`);
}

/** What envoi says and makes: no run holds anything against these. */
const OF_OUTPUT = new Set(['letter.schema.json', 'report.schema.json']);

/** What ajv makes of the schemas, as the text of a module. Formats and keywords of ours are handed to it. */
function acceptors(schemas) {
  const { ajv, compile } = ajvSchemas(schemas, {
    ...FOR_MANY,
    messages: false,
    code: { ...FOR_MANY.code, source: true, formats: _`words.formats` },
  });
  const names = [...schemas.keys()].filter((name) => !OF_OUTPUT.has(name));
  for (const name of names) {
    const made = compile(name);
    if (typeof made === 'string') throw new Error(`${name}: ${made}`);
  }
  const keys = Object.fromEntries(names.map((name) => [name, keyOfSchema(name)]));
  nameKeywords(ajv);
  const packages = [];
  const code = standaloneCode(ajv, keys).replaceAll(/require\("([^"]+)"\)\.default/g, (_all, path) => {
    if (!packages.includes(path)) packages.push(path);
    return `package${packages.indexOf(path)}.default`;
  });
  const imports = packages.map((path, index) => `import package${index} from '${path}.js';\n`).join('');
  // ajv calls keywords as its own, of which ours know nothing.
  return `${imports}export function acceptorsOf(words, self) {\nconst exports = {};\n${code}\nreturn new Map(Object.entries(exports));\n}\n`;
}

/** ajv has words for formats only: without some, it refuses to write down what calls a function. */
function nameKeywords(ajv) {
  for (const [keyword, judge] of Object.entries(schemaWords().keywords)) {
    const name = ajv.scope.getValue('keyword', judge);
    if (name) name.value.code = _`words.keywords[${keyword}]`;
  }
}
