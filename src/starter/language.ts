import type { LanguagePack } from '../model/language.ts';
import { yamlScalar } from '../parse/yaml-scalar.ts';
import { isKnownLocale, localeFacts } from './locale-facts.ts';

/**
 * A pack for a language that has none: what a computer knows of it (its name, days, months, numbers) as it is there,
 * and the sentences of another language, to be translated.
 */
export function newPackText(tag: string, from: LanguagePack): string {
  const facts = localeFacts(tag, from);
  return `# ${facts.name}: how envoi greets, closes, writes and reads dates, and what it says itself.
# TRANSLATE all texts in quotation marks down to the line "dates": they are ${englishName(from.tag)}, and would be
# sent as they are. Words in curly brackets stay as they are. No check can see whether a text is translated.
version: 1
tag: ${yamlScalar(tag)}
name: ${yamlScalar(facts.name)}
dir: ${facts.dir}

# The first form whose parts the recipient has is taken, in this order.
greeting:
${table(from.greeting)}

closing:
  help: ${JSON.stringify(from.closing.help)}
  # By the hour and day of sending; neutral where they are not known.
  wish:
${table(from.closing.wish, '    ')}
  farewell: ${JSON.stringify(from.closing.farewell)}

# What templates and envoi itself say. \`because\` goes on with the sender's own words.
labels:
${table(from.labels)}

# How days and hours are written and read.${isKnownLocale(tag) ? '' : ' TRANSLATE these too.'} The first form of a word is the one that is written; add others that
# stand in letters, such as short ones.
dates:
  months:
${rows(facts.months)}
  weekdays:
${rows(facts.weekdays)}
  date: ${JSON.stringify(facts.date)}
  date_with_year: ${JSON.stringify(facts.dateWithYear)}
  time: ${JSON.stringify(facts.time)}

numbers:
  decimal: ${JSON.stringify(facts.decimal)}
  group: ${JSON.stringify(facts.group)}
  group_from: ${facts.groupFrom}
  money: ${JSON.stringify(facts.money)}

# Names of senders that are no person, such as Support or Customer Service. Add those of the language.
impersonal_senders:
  - Support
  - Team
  - Info

# What stands before the colon of a subject that answers or passes on. Add those of the language.
reply_prefixes: [Re, Fwd, Fw]

# The word lists by which envoi judges good form are empty: rules that need them find nothing in this language
# until they are written here, below \`words:\`. docs/words.md says how; languages/en.yaml of envoi shows them.
`;
}

/** What the writer of a new pack has to translate, by the paths of the keys. */
export function untranslated(tag: string, from: LanguagePack): readonly string[] {
  return [
    ...Object.keys(from.greeting).map((form) => `greeting.${form}`),
    'closing.help',
    ...Object.keys(from.closing.wish).map((wish) => `closing.wish.${wish}`),
    'closing.farewell',
    ...Object.keys(from.labels).map((label) => `labels.${label}`),
    ...(isKnownLocale(tag) ? [] : ['dates', 'numbers']),
  ];
}

/** Own words for a language that envoi ships: nothing yet, and what it has now behind `#`. */
export function extensionText({ tag, name, greeting, closing, labels }: LanguagePack, shipped: string): string {
  return `# Your own words in ${name}, on top of those that envoi ships (${shipped}).
# Values replace those, lists append to them, and what stands below \`without:\` is taken out.
# Below is what is said now: take the mark # and the space behind it from a line and from those above it that it
# stands under, and change the text.
version: 1
tag: ${yamlScalar(tag)}

# greeting:
${table(greeting, '#   ')}

# closing:
#   help: ${JSON.stringify(closing.help)}
#   wish:
${table(closing.wish, '#     ')}
#   farewell: ${JSON.stringify(closing.farewell)}

# labels:
${table(labels, '#   ')}

# More names of senders that are no person:
# impersonal_senders:
#   - Support
`;
}

/** What a language is called by people who read the comments of a file. */
function englishName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

function table(values: object, indent = '  '): string {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(values);
  return entries.map(([key, value]) => `${indent}${key}: ${JSON.stringify(value)}`).join('\n');
}

function rows(words: readonly (readonly string[])[]): string {
  return words.map((forms) => `    - [${forms.map((form) => yamlScalar(form)).join(', ')}]`).join('\n');
}
