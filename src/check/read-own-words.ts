import { didYouMean } from '../link/did-you-mean.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { OwnWord, OwnWordKind } from '../model/house.ts';
import { type Entry, type Node, textAt } from '../model/node.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { phraseOf } from '../text/phrase.ts';
import { isFindable, isPhrase } from './is-phrase.ts';
import { isKnownTag, reportUnknownTag } from './known-tag.ts';

const KINDS: readonly OwnWordKind[] = ['forbid', 'replace', 'require'];

/** The words of all languages, and below them those of single ones. */
export function readOwnWords(
  words: Node | undefined,
  languages: readonly string[],
  report: Report,
): readonly OwnWord[] {
  return entriesOf(words).flatMap(({ key, value }) => {
    const kind = kindOf(key.text.value);
    if (kind !== null) return wordsIn(value, kind, null, report);
    if (!isKnownTag(key.text.value, languages)) reportUnknownKey(key.text, value, languages, report);
    else if (value.kind === 'map') return ofLanguage(value, key.text.value.toLowerCase(), report);
    else reportWrongKind(key.text, report);
    return [];
  });
}

/** Other keys of a language are the schema's finding. */
function ofLanguage(words: Node, tag: string, report: Report): readonly OwnWord[] {
  return entriesOf(words).flatMap(({ key, value }) => {
    const kind = kindOf(key.text.value);
    return kind === null ? [] : wordsIn(value, kind, tag, report);
  });
}

function wordsIn(node: Node, kind: OwnWordKind, tag: string | null, report: Report): readonly OwnWord[] {
  const items =
    kind === 'replace'
      ? entriesOf(node).map(({ key, value }) => ({ find: key.text, details: value }))
      : itemsOf(node).map((item) => ({ find: textAt(item, []) ?? textAt(item, ['find']), details: item }));
  const isGood = kind === 'forbid' ? isPhrase : isFindable;
  return items.flatMap(({ find, details }) => {
    if (find === undefined || !isGood(find, report)) return [];
    const instead = kind === 'replace' ? (textAt(details, []) ?? textAt(details, ['instead'])) : undefined;
    if (kind === 'replace' && instead === undefined) return [];
    return [
      {
        kind,
        entry: find.value,
        phrase: phraseOf(find.value)?.entry ?? find.value,
        tag,
        because: textAt(details, ['because'])?.value.trim() ?? null,
        instead: instead?.value.trim() ?? null,
        isSafe: textAt(details, ['safe'])?.value === 'true',
        span: spanOfText(find),
      },
    ];
  });
}

function kindOf(key: string): OwnWordKind | null {
  return KINDS.find((kind) => kind === key) ?? null;
}

function reportUnknownKey(key: Text, value: Node, languages: readonly string[], report: Report): void {
  const meant = OTHER_NAMES.get(key.value.toLowerCase()) ?? didYouMean(key.value, KINDS);
  if (meant === null && value.kind === 'map') return reportUnknownTag(key, languages, report);
  const list = KINDS.map((kind) => `\`${kind}\``).join(', ');
  const choice = `possible are ${list}, or a language with these below it`;
  const help = meant === null ? choice : `did you mean \`${meant}\`? ${choice}`;
  return report(
    error('schema/unevaluatedProperties', spanOfText(key), `there is no key \`${key.value}\` in \`words\``, { help }),
  );
}

const OTHER_NAMES: ReadonlyMap<string, OwnWordKind> = new Map([
  ['avoid', 'forbid'],
  ['ban', 'forbid'],
  ['banned', 'forbid'],
  ['deny', 'forbid'],
  ['never', 'forbid'],
  ['swap', 'replace'],
  ['substitute', 'replace'],
  ['prefer', 'replace'],
  ['must', 'require'],
  ['always', 'require'],
  ['demand', 'require'],
]);

function reportWrongKind(tag: Text, report: Report): void {
  const sentence = `\`words.${tag.value}\` must be a group of \`key: value\` lines`;
  const help = 'write `forbid:`, `replace:` or `require:` below the language';
  report(error('schema/type', spanOfText(tag), sentence, { help }));
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}
