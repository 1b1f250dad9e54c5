import type { Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';

/** The codes of what stands around a message: file names, what it refers to, `envoi.yaml`. They have no check of their own. */
export const projectCodes: readonly Explanation[] = [
  {
    ...hard('project/yml', 'the name of a message ends with .yaml'),
    why: 'The id of a message is its path without .yaml. With two endings, kari.yml and kari.yaml would be two messages that write the same letter, and only one of them would be sent.',
    ...examples('# messages/«kari.yml»', '# messages/kari.yaml'),
  },
  {
    ...hard('project/not-a-message', 'only messages stand under messages/'),
    why: 'Every file there is checked and built. A file that is passed over without a word may be a letter that somebody waits for, with a slip in its name.',
    ...examples('# messages/«kari.txt»', '# messages/data/customers.csv'),
  },
  {
    ...hard('project/stray-file', 'every file in templates/, partials/, schemas/ and languages/ is used'),
    why: 'A template with the wrong ending is passed over, and the shipped one takes its place: the letters go out in another form than their author saw. README, LICENSE and hidden files may stand there.',
    ...examples('# languages/«de.yml»', '# languages/de.yaml'),
  },
  {
    ...hard(
      'project/duplicate-id',
      'two messages do not write to one place: names that differ only in case or coding, a folder named like a letter or a list',
    ),
    why: 'Windows and macOS take Kari.yaml and kari.yaml for one file. There the second letter would replace the first, and one customer would get nothing. A folder kari.html could not stand beside the letter kari.html, and the folder of a list is replaced as a whole.',
    ...examples(
      '# messages/kari.yaml and messages/«Kari.yaml»',
      '# messages/kari-delay.yaml and messages/kari-offer.yaml',
    ),
  },
  {
    ...hard('project/id', 'the name of a message can be the name of a file on every computer'),
    why: 'Letters are written to files that are named like their message. A name that Windows reserves (con, nul), that is too long, or that ends with a dot or a space cannot be copied to every colleague. index is the page that build --open writes.',
    ...examples('# messages/«con.yaml»', '# messages/contract-kari.yaml'),
  },
  {
    ...hard('project/reserved-name', 'the schemas that envoi brings for itself are not replaced'),
    why: 'message, letter, language, project and report say what a message and a letter are. A project that replaced them would no longer be checked, and nobody would notice.',
    ...examples(
      '# schemas/«message.schema.json»',
      '# schemas/invoice.schema.json, which extends message.schema.json with $ref',
    ),
  },
  {
    ...hard('project/unknown-template', 'the template that a message names exists'),
    why: 'Without its template a message has no form and cannot become a letter. It is looked for in templates/ of the project, then among those that envoi brings.',
    ...examples('template: «folow-up»', 'template: follow-up'),
  },
  {
    ...hard('project/unknown-row-schema', 'the row schema that a message to a list names exists'),
    why: 'The row schema says what is known of each recipient. Without it nobody can tell whether the texts of the message find what they print. It is looked for in schemas/rows/ of the project, then among those that envoi brings.',
    ...examples('# recipients: { schema: «custommer» }', '# recipients: { schema: customer }'),
  },
  {
    ...hard('project/unknown-language', 'there is a language pack for the language of a message'),
    why: 'Greeting, closing, dates and forms of address come from the language pack. A letter in a language that envoi does not know would greet its reader in another one.',
    ...examples('language: «xx»', 'language: nb'),
  },
  {
    ...hard('project/unknown-sender', 'the sender that a message names stands in envoi.yaml'),
    why: 'A letter comes from a person whom its reader can answer. A name that envoi.yaml does not know has no address and no phone.',
    ...examples('sender: «olla»', 'sender: ola'),
  },
  {
    ...hard('project/template-without-schema', 'each template has a schema of the same name'),
    why: 'The schema says what a message of this kind must hold and what the template must show. Without it nothing can be proved about the template.',
    ...examples('# templates/«invoice.mjml» alone', '# templates/invoice.mjml and schemas/invoice.schema.json'),
  },
  {
    ...hard(
      'project/schema-base',
      'the schema of a template extends message.schema.json, that of rows the recipient in it',
    ),
    why: 'message.schema.json demands the recipient, the subject, the body and the next step. A schema that does not refer to it would let through a letter without them.',
    ...examples(
      '# schemas/invoice.schema.json: «{ "type": "object" }»',
      '# schemas/invoice.schema.json: { "$ref": "message.schema.json", "unevaluatedProperties": false }',
    ),
  },
  {
    ...hard('project/not-a-map', 'a file consists of keys and values'),
    why: 'A message is a list of named parts: template, recipient, subject and so on. A file that holds only a text or a list says nothing about which part is which.',
    ...examples('«Hei Kari, lampene er forsinket.»', 'body: Hei Kari, lampene er forsinket.'),
  },
  {
    ...hard('project/hard-rule', 'only rules of good form are allowed in a message or set in envoi.yaml'),
    why: 'Without an addressee, a subject, a body and a next step it is no letter, whatever the reason. These rules can be neither switched off nor made warnings, or a failed check would look like a good one.',
    ...examples(
      'allow:\n  - rule: «next-step/required»\n    because: the customer knows what to do',
      'sender:\n  name: Ola Hansen\n  company: Lumo AS\n  email: ola@lumo.example\nallow:\n  - rule: sender/role\n    because: Ola owns the shop',
    ),
  },
  {
    ...hard('project/unknown-rule', 'the rules that a message allows or envoi.yaml sets are there'),
    why: 'A misspelled rule is another one, or none: nothing is excepted or set, and the next reader believes that it is.',
    ...examples(
      'allow:\n  - rule: «sender/roll»\n    because: Ola owns the shop',
      'sender:\n  name: Ola Hansen\n  company: Lumo AS\n  email: ola@lumo.example\nallow:\n  - rule: sender/role\n    because: Ola owns the shop',
    ),
  },
  {
    ...hard('project/attachment', 'each attached file exists inside the project and can be read'),
    why: 'A letter that says “enclosed” and encloses nothing costs a second letter. Files outside the project are refused, so that no message can carry a private file away.',
    ...examples(
      'attachments:\n  - file: «attachments/ofer.pdf»',
      'attachments:\n  - file: attachments/offer.pdf\n    name: Tilbud.pdf',
    ),
  },
  {
    ...hard('project/no-language', 'a message has a language, its own or the one of envoi.yaml'),
    why: 'The language decides the greeting, the closing and how dates are written; screen readers and translation programs need it too. A guess would be wrong for somebody.',
    ...examples('# no language: in the message nor in envoi.yaml', 'language: nb'),
  },
  {
    ...hard('project/no-sender', 'a message has a sender, its own or the one of envoi.yaml'),
    why: 'A letter comes from a person with a name, to whom the reader can turn. Without one it comes from nobody.',
    ...examples('# no sender: in the message nor in envoi.yaml', 'sender: ola'),
  },
  {
    ...hard('project/no-message', 'a letter is asked for by the id of its message'),
    why: 'A program that asks for a letter that does not exist has to hear so: it would send nothing and believe that it did. A message to a list has no letter without its rows, and these cannot be given yet.',
    ...examples("# project.render('«kira»')", "# project.render('kari') for messages/kari.yaml"),
  },
  {
    ...hard('project/symlink', 'files of a project do not lead out of it'),
    why: 'A link can lead to any file of the computer. Following it would put a file that is not part of the project into a letter or into a report.',
    ...examples('# messages/«kari.yaml» -> /home/ola/private.yaml', '# messages/kari.yaml, the file itself'),
  },
  {
    ...hard('project/baseline', 'a baseline is as envoi wrote it'),
    why: 'A baseline says which findings are known. One that is half understood, with the marks of a merge in it for example, would let through what nobody has seen, or tell everything that is known as new.',
    ...examples(
      '# envoi-baseline.json: { "version": 1, "findings": [{ "code": "tone/we", "count": «"2"» }] }',
      '# envoi-baseline.json, as `envoi check --baseline envoi-baseline.json --update-baseline` writes it',
    ),
  },
  {
    ...hard('project/stale-baseline', 'what a baseline knows is still found'),
    severity: 'warning',
    why: 'An entry that knows nothing any more would let the same mistake come back without a word. Once it is taken out, what was mended stays mended.',
    ...examples(
      '# envoi-baseline.json: «{ "code": "sender/role", "file": "messages/kari.yaml", … }», and the role has been added',
      '# envoi-baseline.json without this entry, after --update-baseline',
    ),
  },
];
