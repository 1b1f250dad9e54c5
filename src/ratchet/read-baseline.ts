import { error, type Report } from '../model/diagnostic.ts';
import type { File } from '../model/project.ts';
import { type MapNode, type Node, nodeAt } from '../model/node.ts';
import { shellWord } from '../model/shell-word.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { parseJson } from '../parse/json.ts';
import { decodeSource } from '../parse/source.ts';
import type { Baseline, KnownFinding } from './baseline.ts';

/**
 * Reads a baseline. Whatever is not as envoi writes it is reported, and null given: a baseline that is half understood
 * would let through what nobody has seen, or tell hundreds of findings as new.
 */
export function readBaseline(file: File, report: Report): Baseline | null {
  let isSound = true;
  const note: Report = (finding) => {
    isSound = false;
    report(finding);
  };
  const source = decodeSource(file, LIMIT, note);
  if (source && isInConflict(source, note)) return null;
  const root = source && parseJson(source, note);
  if (!root) return null;
  const entries = entriesIn(root, note);
  return isSound ? { file: file.path, entries } : null;
}

/** What git leaves where two branches have changed the same lines. */
function isInConflict(source: Source, report: Report): boolean {
  const start = source.text.search(/^<{7}(?: |$)/m);
  if (start < 0) return false;
  const span = { source, start, end: start + '<<<<<<<'.length };
  const message = 'two branches have changed the baseline here, and git could not join them';
  // Either side will do: what only the other one knew is found again.
  const help = `take one side as it is, such as with \`git checkout --ours ${shellWord(source.file)}\`, then run \`${updateOf(source)}\``;
  report(error('project/baseline', span, message, { help }));
  return true;
}

/** Bytes: more than a hundred thousand entries. */
const LIMIT = 16 * 1024 * 1024;

function entriesIn(root: Node, report: Report): readonly KnownFinding[] {
  if (root.kind !== 'map') return refuse(root.span, 'a baseline is an object with `version` and `findings`', report);
  const version = nodeAt(root, ['version']);
  if (valueOf(version) !== 1) {
    const found =
      version === undefined ? 'the baseline has no `version`' : 'this version of envoi reads baselines of `version` 1';
    return refuse(version?.span ?? startOf(root), found, report);
  }
  const findings = nodeAt(root, ['findings']);
  if (findings?.kind !== 'sequence') {
    return refuse(findings?.span ?? startOf(root), '`findings` is a list of what is known', report);
  }
  const known = findings.items.flatMap((item) => entryIn(item, report));
  return known;
}

function entryIn(item: Node, report: Report): readonly KnownFinding[] {
  if (item.kind !== 'map') return refuse(item.span, 'a known finding is an object', report);
  const other = item.entries.find(({ key }) => !KEYS.has(key.text.value));
  if (other !== undefined) return refuse(other.key.span, `a known finding has no \`${other.key.text.value}\``, report);
  const [code, file, text, count] = [...KEYS].map((key) => valueOf(nodeAt(item, [key])));
  if (typeof code !== 'string' || typeof text !== 'string') {
    return refuse(
      placeOf(item, typeof code === 'string' ? 'text' : 'code'),
      'a known finding has `code` and `text`, both texts',
      report,
    );
  }
  if (typeof file !== 'string' && file !== null) {
    return refuse(placeOf(item, 'file'), '`file` is the path of a file, or null for a finding about the run', report);
  }
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
    return refuse(placeOf(item, 'count'), '`count` is a whole number from 1', report);
  }
  return [{ code, file, text, count, span: item.span }];
}

const KEYS: ReadonlySet<string> = new Set(['code', 'file', 'text', 'count']);

/** Undefined for what is missing or no single value. */
function valueOf(node: Node | undefined): string | number | boolean | null | undefined {
  return node?.kind === 'scalar' ? node.value : undefined;
}

/** Of a value, or of the object that lacks it. */
function placeOf(item: MapNode, key: string): Span {
  return nodeAt(item, [key])?.span ?? startOf(item);
}

/** Its opening bracket. */
function startOf({ span }: Node): Span {
  return { ...span, end: span.start + 1 };
}

function refuse(span: Span, message: string, report: Report): readonly never[] {
  const help = `take the file from the last commit, or remove it and write it anew with \`${updateOf(span.source)}\``;
  report(error('project/baseline', span, message, { help }));
  return [];
}

function updateOf({ file }: Pick<Source, 'file'>): string {
  return `envoi check --baseline ${shellWord(file)} --update-baseline`;
}
