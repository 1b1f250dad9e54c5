import type { Explanation } from '../../model/rule.ts';
import { examples, hard } from '../hard-code.ts';

/** The codes of who the rows are. Their examples are lines of CSV, but for the one about single persons. */
export const peopleCodes: readonly Explanation[] = [
  {
    ...hard('data/duplicate-person', 'nobody is in a list twice, however their address is written'),
    why: 'Whoever gets the same personal letter twice sees that it was not personal. `Kari@Example.NO` and `kari@example.no` are one mailbox, and so are a domain in its own letters and in its `xn--` form.',
    ...examples(
      'given_name,email\nKari,kari@example.no\nKari,«Kari@Example.NO»',
      'given_name,email\nKari,kari@example.no\nKari,kari.nordmann@example.no',
    ),
  },
  {
    ...advice('data/role-mailbox', 'a letter goes to a person’s own mailbox, not to `info@` or `post@`'),
    why: 'A mailbox of a department is read by whoever is on duty. “Hello Kari” is opened there by somebody else, and nobody feels that the matter is theirs.',
    ...examples('given_name,email\nKari,«info»@example.no', 'given_name,email\nKari,kari@example.no'),
  },
  {
    ...hard('data/no-reply-mailbox', 'no letter goes to an address that nobody reads'),
    why: 'An address such as `no-reply@` takes nothing. It came into the list from the sender line of a mail, and the letter would be lost or come back.',
    ...examples('given_name,email\nKari,«no-reply»@example.no', 'given_name,email\nKari,kari@example.no'),
  },
  {
    ...hard(
      'data/suppression-list',
      'every line of a list of those who want no letters is an address, or `@` and a domain',
    ),
    why: 'A line that cannot be read is a person who asked not to be written to, and who would be. Therefore nothing is written before the line is clear.',
    ...examples('kari@example.no\n«kari at example.no»', '# asked on the phone\nkari@example.no\n@example.org'),
  },
  {
    ...hard('data/suppressed-person', 'no message goes, or is copied, to a person who is on a suppression list'),
    why: 'Who asked not to be written to means every letter, not only those of lists. A row of a list is left out; a message to one person has nobody else to go to, so somebody has to decide.',
    ...examples(
      '# with --suppress, and kari@example.no in the file\nrecipient:\n  given_name: Kari\n  email: «kari@example.no»',
      '# with --suppress, and kari@example.no in the file\nrecipient:\n  given_name: Ola\n  email: ola@example.no',
    ),
  },
  {
    ...advice(
      'data/name-in-capitals',
      'names are written as people write them, not all in capitals or all in small letters',
    ),
    why: '“Hello KARI” shows that a register was copied, and reads as if somebody shouted. The reader sees it in the first line.',
    ...examples(
      'given_name,family_name,email\n«KARI»,NORDMANN,kari@example.no',
      'given_name,family_name,email\nKari,NORDMANN,kari@example.no',
    ),
  },
  {
    ...hard('data/mixed-alphabets', 'a name has letters of one alphabet'),
    why: 'A Cyrillic `а` in “Kаri” cannot be seen, but search, sorting and the reading aloud of letters fail on it, and filters take it for a trick of fraud.',
    ...examples('given_name,email\nK«а»ri,kari@example.no', 'given_name,email\nKari,kari@example.no'),
  },
  {
    ...hard('data/not-a-name', 'what stands in a column of names is the name of a person'),
    why: 'The greeting prints what stands there. An address, a number, a tag of a web page, a company, or the family name first is read by the reader as what it is: the work of a machine.',
    examples: {
      bad: [
        'given_name,email\n«kari@example.no»,kari@example.no',
        'name,email\n"«Nordmann, Kari»",kari@example.no',
        'name,email\nNordmann Møbler «AS»,kari@example.no',
      ],
      good: ['given_name,family_name,email\nKari,Nordmann,kari@example.no'],
    },
  },
  {
    ...hard('data/two-persons', 'one row is one person'),
    why: '“Hello Kari og Ola” is a letter to nobody in particular: each of the two leaves the answer to the other. And only one of them gets the mail.',
    ...examples(
      'given_name,email\nKari «og Ola»,kari@example.no',
      'given_name,email\nKari,kari@example.no\nOla,ola@example.no',
    ),
  },
  {
    ...advice('data/title-in-name', 'titles stand in a column of their own'),
    why: '“Hello Mr. John” is said nowhere. A title belongs to `honorific`, where the language decides whether and how it is said.',
    ...examples(
      'given_name,email\n«Mr.» John,john@example.com',
      'honorific,given_name,email\nMr.,John,john@example.com',
    ),
  },
  {
    ...hard(
      'data/placeholder-person',
      'every row is a real person: no test rows, no “Customer”, no column name in place of a name',
    ),
    why: 'A row that was made to try something out was forgotten in the list. “Hello Customer” is worse than no letter. Where only one sign speaks for it, it is a warning.',
    examples: {
      bad: [
        'given_name,family_name,email\n«Test»,Testesen,test@example.no',
        'given_name,email\n«Kunde»,kari@example.no',
      ],
      good: ['given_name,family_name,email\nAnna,Kunde,anna@example.no'],
    },
  },
  {
    ...hard(
      'data/missing-vocative',
      'in a language that addresses people in the vocative, the form of every name is known',
    ),
    why: 'A name in the wrong form is the first thing that a reader sees. Where envoi cannot be sure, a person has to say it once: in the row’s `vocative`, or for all rows in the file under `names` in envoi.yaml.',
    ...examples(
      'given_name,email\n«Нінель»,ninel@example.com',
      'given_name,vocative,email\nНінель,Нінеле,ninel@example.com',
    ),
  },
  {
    ...hard(
      'data/names-file',
      'a file under `names` has the columns `name` and `vocative`, and one answer for each name',
    ),
    why: 'What stands there is printed in greetings. Two answers for one name, or a part of the name that envoi does not know, would be decided by chance.',
    ...examples(
      'name,vocative\nНазар,Назаре\nНазар,«Назарю»',
      'name,part,vocative\nНазар,given_name,Назаре\nРоман,family_name,Роман',
    ),
  },
  {
    ...hard('data/nameless-person', 'every row has a name that the greeting of its language can use'),
    why: 'Where the message leaves the greeting to envoi, each letter begins with the reader’s name. A row without one would begin with nobody.',
    ...examples('given_name,email\n,«kari@example.no»', 'given_name,email\nKari,kari@example.no'),
  },
];

/** What is said and stops nothing: no row is lost for it, and nobody can switch it off either. */
function advice(id: string, summary: string): Pick<Explanation, 'id' | 'severity' | 'hard' | 'summary' | 'source'> {
  return { id, severity: 'warning', hard: true, summary, source: null };
}
