import { type Diagnostic, error, type Report } from '../../model/diagnostic.ts';
import type { Node } from '../../model/node.ts';
import type { Source } from '../../model/source.ts';
import { parseJson } from '../json.ts';

/** Says what is wrong with a record of JSON: the first fault of what is none, or what JSON.parse would lose of it. */
export function reportJsonFault(source: Source, row: number, kind: 'json' | 'json-lines', report: Report): void {
  const found: Diagnostic[] = [];
  const tree = parseJson(source, (finding) => found.push(finding));
  const [first] = found;
  const details = { row: { row, field: null } };
  if (first === undefined) {
    const { span, message, help } = loss(tree, source) ?? notAnObject(source);
    report(error('data/broken-json', span, message, { ...details, help }));
  } else if (first.code === 'json/syntax') {
    const [message, help] = wordsFor(first);
    const end = kind === 'json' ? 'the file' : 'the line';
    report(error('data/broken-json', first.span, message.replace('the file', end), { ...details, help }));
  } else {
    const { span, related } = first;
    const name = span === null ? '' : source.text.slice(span.start, span.end);
    const field = { row: { row, field: name.slice(1, -1) } };
    const help = 'keep one of the two and remove the other';
    report(
      error('data/column-name', span, `the name ${name} stands in this object a second time`, {
        ...field,
        help,
        related,
      }),
    );
  }
}

interface Loss {
  readonly span: Diagnostic['span'];
  readonly message: string;
  readonly help: string;
}

function notAnObject(source: Source): Loss {
  return {
    span: { source, start: 0, end: source.text.length },
    message: 'a row must be an object with names and values',
    help: 'write {"email": "…", "given_name": "…"}',
  };
}

/** Words of other languages that stand where JSON has others, or none. */
function wordsFor({ span, message, help }: Diagnostic): readonly [message: string, help: string | null] {
  const rest = span?.source.text.slice(span.start) ?? '';
  const word = /^-?(?:NaN|Infinity)\b|^(?:None|undefined|nil|NULL|Null|True|TRUE|False|FALSE)\b/.exec(rest)?.[0];
  if (word === undefined) return [message, help];
  const right = /^(?:true|false)$/i.test(word) ? word.toLowerCase() : 'null';
  return [`${word} is no value of JSON`, `write ${right}`];
}

/** The first value that JSON.parse does not give as it was written; null for none. */
function loss(tree: Node | null, source: Source): Loss | null {
  if (tree === null) return null;
  if (tree.kind === 'sequence') return firstOf(tree.items, source);
  if (tree.kind === 'map') {
    for (const { key, value } of tree.entries) {
      if (key.text.value === '__proto__') {
        const message = 'a field cannot have the name __proto__, which means something else to programs';
        return { span: key.span, message, help: 'give the field another name' };
      }
      const found = loss(key, source) ?? loss(value, source);
      if (found !== null) return found;
    }
    return null;
  }
  const { span, style, value } = tree;
  const written = source.text.slice(span.start, span.end);
  if (style === 'double' && LONE_SURROGATE.test(tree.text.value)) {
    const help = 'write the whole character, or take the row from its source again';
    return { span, message: 'the text holds half of a character', help };
  }
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const message = `the number ${written} is too long: programs that read JSON change its last digits`;
    return { span, message, help: `write it as a text: "${written}"` };
  }
  return null;
}

function firstOf(nodes: readonly Node[], source: Source): Loss | null {
  for (const node of nodes) {
    const found = loss(node, source);
    if (found !== null) return found;
  }
  return null;
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;
