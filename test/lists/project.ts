import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../run/scratch.ts';

const config = `version: 1
language: nb
company:
  name: Lumo AS
senders:
  ola: { name: Ola Hansen, role: kunderådgiver, email: ola@lumo.example }
`;

const message = `template: campaign
language: nb
intent: renewal
recipients:
  schema: kunde
  from: messages/data/kunder.csv
  formats: { date: dd.mm.yyyy, decimal: comma, list: "|" }
sender: ola
subject: "{{recipient.firma}}: avtalen går ut {{date recipient.fornyes}}"
body: |
  Avtalen {{recipient.kundenr}} for {{recipient.firma}} går ut {{date recipient.fornyes}}.{{#if recipient.pris}}{{#if recipient.valuta}} Den koster {{money recipient.pris recipient.valuta}} i måneden.{{/if}}{{/if}}

  Du kan fornye den i et år til samme pris, eller la den gå ut. Da betaler du bare for de besøkene du ber om.
next_step:
  summary: Velg innen {{date recipient.fornyes}}. Vil du la avtalen gå ut, trenger du ikke å gjøre noe.
  action:
    label: Forny avtalen
    url: https://lumo.example/avtaler/{{recipient.kundenr}}/forny
details:
  because: du har en serviceavtale med oss.
unsubscribe:
  url: https://lumo.example/stopp/{{recipient.kundenr}}
postal_address: Storgata 12, 0184 Oslo
`;

const text = { type: 'string', pattern: String.raw`\S` };
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'En kunde',
  description: 'En rad av en kundeliste.',
  $ref: 'message.schema.json#/$defs/recipient',
  required: ['kundenr', 'firma', 'fornyes'],
  properties: {
    given_name: true,
    kundenr: { ...text, maxLength: 40 },
    firma: { ...text, maxLength: 120 },
    fornyes: { type: 'string', format: 'date' },
    pris: { type: 'number', minimum: 0 },
    valuta: { type: 'string', enum: ['NOK', 'EUR'] },
    medlem: { type: 'boolean' },
    størrelser: { type: 'array', items: { type: 'integer' } },
    postnr: { type: 'string' },
  },
  unevaluatedProperties: false,
};

/** A project with a message to a list in Norwegian; `rows` is its file of rows, where it has one. */
export function listProject(rows: string | null, files: Readonly<Record<string, string>> = {}): string {
  return scratch({
    'envoi.yaml': config,
    'messages/fornyelse.yaml': rows === null ? message.replace(/^ {2}from:.*\n/m, '') : message,
    'schemas/rows/kunde.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
    ...(rows === null ? {} : { 'messages/data/kunder.csv': rows }),
    ...files,
  });
}

export const GOOD_ROWS = `Kundenr;Fornavn;Etternavn;E-post;Firma;Fornyes;Pris;Valuta
K-1;Kari;Nordmann;kari@nordlys.example;Nordlys AS;01.12.2027;1 290,50;NOK
K-2;Ola;Hansen;ola@havbris.example;Havbris AS;15.01.2027;890,00;NOK
K-3;Åse;Bjørnstad;ase@bjornstad.example;Bjørnstad og Sønn;28.02.2027;2 450,00;EUR
`;

/** Whatever a file has as lines of JSON. */
export function jsonLines(folder: string, path: string): readonly Record<string, unknown>[] {
  return readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
