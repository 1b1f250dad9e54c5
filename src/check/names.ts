import { error } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Path, ScalarNode } from '../model/node.ts';
import { spanInText } from '../model/text.ts';
import { isNoName } from '../rules/greeting/no-name.ts';
import { codePoint } from '../model/code-point.ts';
import { mixedAlphabets } from '../text/mixed-alphabets.ts';
import { nameOf } from './place.ts';
import { shown } from './wordings.ts';

/** What is wrong with the name of a person as it is written: no name at all, marks of HTML, letters of two alphabets. */
export function nameFindings(node: ScalarNode, path: Path): readonly Diagnostic[] {
  if (node.style === 'empty') return [];
  const { value } = node.text;
  if (isNoName(String(path.at(-1)), value)) {
    const message = `${shown(value.trim())} is no name, and would be printed as one`;
    const help = `write the name${path.at(-1) === 'family_name' ? ', with a capital letter' : ''}, or take the line out`;
    return [error('greeting/name-correct', node.span, message, { help })];
  }
  return [...tags(node, path), ...oddLetters(node, path)];
}

/** The elements that come along when a name is copied from a web page. */
const TAG = /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|p|script|small|span|strong|style|td|u)(?:[\s/][^<>@]*)?>/iu;

function tags({ text }: ScalarNode, path: Path): readonly Diagnostic[] {
  const found = TAG.exec(text.value);
  if (found === null) return [];
  const span = spanInText(text, found.index, found.index + found[0].length);
  const message = `${nameOf(path)} has the HTML tag ${shown(found[0])} in it, which would be printed`;
  return [error('greeting/name-correct', span, message, { help: 'write the name alone' })];
}

function oddLetters({ text }: ScalarNode, path: Path): readonly Diagnostic[] {
  return mixedAlphabets(text.value).map(({ word, letter, index, alphabet, other, replacement }) => {
    const span = spanInText(text, index, index + letter.length);
    const message = `\`${word}\` in ${nameOf(path)} has the ${alphabet} letter \`${letter}\` (${codePoint(letter)}) among ${other} ones`;
    const help = `type the name again in ${other} letters`;
    const title = `write the ${other} \`${replacement ?? ''}\``;
    const fixes = replacement === null ? [] : [{ title, safe: false, edits: [{ span, text: replacement }] }];
    return error('greeting/name-correct', span, message, { help, fixes });
  });
}
