/** A word of an expression as written: a name or path, a text, a sign such as `==`, or what stands in parentheses. */
export interface Word {
  readonly kind: 'name' | 'text' | 'sign' | 'group';
  readonly text: string;
  /** Where it begins and ends in the expression. */
  readonly start: number;
  readonly end: number;
}

/** What a slip is looked for in; a longer expression is left to the parser. */
const LONGEST = 1_000;

const TEXT = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'/y;
const SIGN = /===?|!==?|<=|>=|<>|&&|\|\||[=<>!|,&]/y;
const NAME = /(?:\[[^\]]*\]|[^\s"'()=<>!|,&[\]])+/y;

/** The words of an expression from an offset on, up to its closing; null where it cannot be told apart. */
export function wordsOf(expression: string, from: number): readonly Word[] | null {
  if (expression.length > LONGEST) return null;
  const words: Word[] = [];
  let opened = 0;
  let groupStart = from;
  for (let at = from; at < expression.length; ) {
    const word = wordAt(expression, at);
    if (word.text === '(' && opened++ === 0) groupStart = at;
    if (word.text === ')' && --opened === 0) {
      words.push({ kind: 'group', text: expression.slice(groupStart, word.end), start: groupStart, end: word.end });
    } else if (opened === 0 && word.text.trim() !== '') words.push(word);
    if (opened < 0) return null;
    at = word.end;
  }
  return opened === 0 ? words : null;
}

function wordAt(expression: string, start: number): Word {
  const patterns = [
    ['text', TEXT],
    ['sign', SIGN],
    ['name', NAME],
  ] as const;
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { kind, text, start, end: start + text.length };
  }
  return { kind: 'sign', text: expression.charAt(start), start, end: start + 1 };
}

/** The words within a group. */
export function wordsWithin({ text }: Word): readonly Word[] {
  return wordsOf(text.slice(1, -1), 0) ?? [];
}

/** Words as they stood, with what stood between them. */
export function written(words: readonly Word[], expression: string): string {
  return expression.slice(words.at(0)?.start ?? 0, words.at(-1)?.end ?? 0);
}
