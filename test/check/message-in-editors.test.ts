import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { shipped } from './held-against.ts';

/** The schemas as an editor reads them: by the standard alone, without envoi's keywords. */
const editor = new Ajv2020({ strict: false, validateFormats: false });
for (const [name, schema] of shipped) editor.addSchema(schema, name);
const validate = editor.getSchema('follow-up.schema.json');

const message = {
  template: 'follow-up',
  subject: 'Your lamps come on Tuesday',
  body: 'They do.',
  next_step: { summary: 'Please confirm.', action: { reply: true } },
};
const recipient = { given_name: 'Kari', email: 'kari@example.no' };

describe('an editor that knows the schema of a message', () => {
  test.each([
    ['one person', { recipient }],
    ['a list', { recipients: { schema: 'customer' }, subject: '{{recipient.company}}: {{date recipient.renews_on}}' }],
  ])('takes one to %s', (_, part) => {
    expect(validate?.({ ...message, ...part })).toBe(true);
  });

  test.each([
    ['to nobody', {}],
    ['to a person with a column of a list', { recipient: { ...recipient, customer_number: 'K-1' } }],
    ['to a list without its schema', { recipients: {} }],
    ['to a list with rows in it', { recipients: { schema: 'customer', rows: [recipient] } }],
    ['to a misspelt list', { recipents: { schema: 'customer' } }],
  ])('refuses one %s', (_, part) => {
    expect(validate?.({ ...message, ...part })).toBe(false);
  });
});
