import { describe, expect, test } from 'vitest';
import { mailboxFault, mailboxQuestionFault } from '../../src/starter/mailbox.ts';
import { personOf } from '../../src/starter/person.ts';

test.each([
  ['Kari Nordmann PhD', { given_name: 'Kari', family_name: 'Nordmann' }],
  ['Dr. Kari Nordmann PhD', { honorific: 'Dr', given_name: 'Kari', family_name: 'Nordmann' }],
  ['Kari Nordmann, Ph.D., M.B.A.', { given_name: 'Kari', family_name: 'Nordmann' }],
  ['Kari Nordmann MD MSc', { given_name: 'Kari', family_name: 'Nordmann' }],
  ['Emma Clarke, MA', { given_name: 'Emma', family_name: 'Clarke' }],
  // What may be a name stays one.
  ['Jack MA', { given_name: 'Jack', family_name: 'MA' }],
  ['Yo-Yo Ma', { given_name: 'Yo-Yo', family_name: 'Ma' }],
  ['Kari RN', { given_name: 'Kari', family_name: 'RN' }],
  ['Nordmann, Kari', { given_name: 'Kari', family_name: 'Nordmann' }],
  ['Clarke, Emma MA', { given_name: 'Emma MA', family_name: 'Clarke' }],
  ['Martin King Jr.', { given_name: 'Martin', family_name: 'King Jr.' }],
])('%s', (name, parts) => {
  expect(personOf({ name, email: 'x@example.no' })).toEqual({ ...parts, email: 'x@example.no' });
});

describe('a person is asked for again', () => {
  test.each([
    [
      'Ola <ola@lumo,no>',
      'ola@lumo,no is not an e-mail address: it has a comma where a dot belongs',
      'write ola@lumo.no',
    ],
    [
      'Ola <ola@lumo>',
      'ola@lumo has no complete domain behind the `@`: `lumo` has no ending',
      'write for example lumo.no',
    ],
    [
      'Ola <ola@lumo.>',
      'ola@lumo. has no valid domain behind the `@`: `lumo.`',
      'write one address, such as kari@example.no',
    ],
    [
      'Ola <@lumo.no>',
      '@lumo.no is not an e-mail address: nothing stands before the `@`',
      'write one address, such as kari@example.no',
    ],
    [
      'Ola <ola hansen@lumo.no>',
      'ola hansen@lumo.no is not an e-mail address: it has a space or line break in it',
      'take it out',
    ],
  ])('for %s', (text, problem, help) => {
    expect(mailboxFault(text)).toEqual({ problem, help });
    expect(mailboxQuestionFault(text, 'x')).toBe(`${problem}; ${help}`);
  });

  test('where the form is missing, with an example', () => {
    expect(mailboxFault('Ola')).toEqual({ problem: 'Ola is no name with an address', help: null });
    expect(mailboxQuestionFault('', 'Ola <ola@x.no>')).toBe('write a name and an address, such as Ola <ola@x.no>');
  });

  test.each(['Ola <ola@lumo.no>', '"Hansen, Ola" < o+x@post.lumo.example >', 'Ола <ola@пошта.укр>'])(
    '%s is good',
    (text) => {
      expect([mailboxFault(text), mailboxQuestionFault(text, 'x')]).toEqual([null, null]);
    },
  );
});
