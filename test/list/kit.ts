import { join } from 'node:path';
import { openProject } from '../../src/check/open-project.ts';
import { compileTemplate } from '../../src/compile/compile.ts';
import { compileListTexts } from '../../src/compile/list-texts.ts';
import { linkMessage } from '../../src/link/message.ts';
import type { CleanList, ListData } from '../../src/link/letter-model.ts';
import { listModel, listWritten } from '../../src/list/list-model.ts';
import { textLimits } from '../../src/list/limits.ts';
import { ListLetters, type ListLettersInput } from '../../src/list/list-letters.ts';
import { listPlan } from '../../src/list/plan.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Attachment } from '../../src/model/letter.ts';
import type { FieldTyping, ListPlan, RowTyping } from '../../src/model/list.ts';
import type { Message } from '../../src/model/message.ts';
import { noVariants } from '../../src/model/program.ts';
import type { File, Project } from '../../src/model/project.ts';
import type { RowData, RowHead } from '../../src/model/rows.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import { functions } from '../../src/press/functions.ts';
import { proveTexts } from '../../src/prove/texts/message-texts.ts';
import { shippedLibrary } from '../case-files.ts';
import { doors } from '../doors.ts';

const CONFIG = `version: 1
language: en
company: { name: Lumo AS, address: "Havnegata 7, 5003 Bergen" }
senders:
  ola: { name: Ola Nordmann, role: Kundeansvarlig, email: ola@lumo.example, phone: "+47 55 50 12 34" }
`;

/** What is known of the rows of these tests, beside what is known of every recipient. */
const ROW: JsonSchema & object = {
  $ref: 'message.schema.json#/$defs/recipient',
  required: ['company', 'order'],
  properties: {
    company: { type: 'string' },
    note: { type: 'string' },
    order: { type: 'string' },
    phone: { type: 'string' },
    renews_on: { type: 'string', format: 'date' },
    amount: { type: 'number' },
    currency: { type: 'string', enum: ['NOK', 'EUR'] },
  },
  unevaluatedProperties: false,
};

const files = {
  config: file('envoi.yaml', CONFIG),
  messages: [],
  project: {
    templates: [],
    partials: [],
    schemas: [file('schemas/rows/tested.schema.json', JSON.stringify({ title: 'A row', ...ROW }))],
    languages: [],
  },
  shipped: shippedLibrary(join(import.meta.dirname, '../..')),
  messagePaths: [],
  isWhole: true,
};

/** A project with five languages; what is found in it is not asked. */
export const project: Project = openProject(files, () => undefined).project;

/** What is the same in every message of these tests. */
export const BASICS = { template: 'follow-up', sender: 'ola' } as const;

function file(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** A message as the pipeline links it, written as JSON, which is YAML as well. */
export function linked(data: object): Message {
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  const root = parseYamlMap(file('messages/list.yaml', JSON.stringify(data, null, 1)), report);
  if (root === null) throw new Error('the message cannot be read');
  return linkMessage('list', root, project, report);
}

/** Everything about a message that its letters need; a text that the proof does not accept is an error of the test. */
export function cleanOf(message: Message): Omit<CleanList, 'data'> {
  const { template, language } = message;
  const config = project.config.data;
  const sender = config?.senders?.['ola'];
  if (!template || !language || !config || !sender) throw new Error('the message is not whole');
  return { message, template, language, sender, company: 'Lumo AS', config };
}

/** A list that was checked row by row, and its plan. */
export interface TestedList {
  readonly list: CleanList;
  readonly input: ListLettersInput;
  readonly letters: ListLetters;
  readonly plan: () => ListPlan;
}

/** `page`: what the template says in place of its own. */
export function listOf(
  data: ListData,
  attachments: readonly Attachment[] = [],
  page: string | null = null,
): TestedList {
  const message = linked(data);
  const found: Diagnostic[] = [];
  const rows = message.list?.rows;
  if (rows) proveTexts({ root: message.root, rows }, project.schemas, (finding) => found.push(finding));
  if (!rows || found.length > 0) throw new Error(found.map(({ message: said }) => said).join('\n'));
  const list = { ...cleanOf(message), data };
  const template = page === null ? list.template : { ...list.template, source: { file: 'page.mjml', text: page } };
  const texts = compileListTexts(message.root);
  const shared = listModel(list, texts);
  const compiled = {
    program: compileTemplate(template, project.partials, new Set(functions.helpers.keys())),
    variants: noVariants(),
  };
  const schemas = new Map([...project.schemas].map(([name, { json }]) => [name, json]));
  const input: ListLettersInput = {
    compiled,
    texts,
    shared,
    written: listWritten(list),
    language: list.language,
    envelope: { sendAt: data.send_at ?? null },
    limits: textLimits(message, schemas),
    doors,
    own: () => new Set(),
  };
  const letters = new ListLetters(input);
  const plan = (): ListPlan =>
    listPlan({ list, head: HEAD, typing: TYPING, compiled: letters.compiled, texts, shared, attachments });
  return { list, input, letters, plan };
}

const HEAD: RowHead = { file: 'rows.jsonl', format: { kind: 'json-lines' }, columns: [], width: 0, at: 0, line: 1 };

const TEXTS = [
  'email',
  'given_name',
  'family_name',
  'patronymic',
  'honorific',
  'name',
  'greet_as',
  'vocative',
  'timezone',
  'company',
  'note',
  'order',
  'phone',
  'currency',
  'renews_on',
];

const TYPING: RowTyping = {
  fields: [...TEXTS.map((name) => typing(name, 'text')), typing('amount', 'number')],
  where: [],
  formats: {},
};

function typing(field: string, kind: FieldTyping['kind']): FieldTyping {
  return { field, column: null, name: field, kind, item: null, isRequired: false };
}

/** Rows as a file of JSON Lines. */
export function rowsFile(rows: readonly RowData[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
