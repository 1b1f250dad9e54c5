import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Node } from '../../src/model/node.ts';
import type { Source } from '../../src/model/source.ts';
import { spanInText, type Text } from '../../src/model/text.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

export interface Read {
  readonly node: Node | null;
  readonly findings: readonly Diagnostic[];
}

export function readYaml(text: string): Read {
  const findings: Diagnostic[] = [];
  const node = parseYaml({ file: 'message.yaml', text }, (finding) => findings.push(finding));
  return { node, findings };
}

/** A whole text as one piece of a source of its own. */
export function textOf(value: string): Text {
  const source: Source = { file: 'message.yaml', text: value };
  return { value, source, segments: value === '' ? [] : [{ at: 0, start: 0, end: value.length }] };
}

/** A tree as plain data, each scalar as its text. */
export function textsIn(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.text.value;
  if (node.kind === 'sequence') return node.items.map(textsIn);
  return node.entries.map(({ key, value }) => [key.text.value, textsIn(value)]);
}

/** A tree as YAML's core schema reads it. */
export function valuesIn(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(valuesIn);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text.value, valuesIn(value)]));
}

/** Takes the marks out of `subject: Delay«:» your lamp`. */
export function unmarked(example: string): string {
  return example.replace('«', '').replace('»', '');
}

/** Puts marks around the place of a finding. */
export function marked({ span }: Diagnostic): string {
  if (span === null) return '';
  const { text } = span.source;
  return `${text.slice(0, span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end)}`;
}

/** A text after the edits of a finding's fix. */
export function fixed(text: string, finding: Diagnostic | undefined, index = 0): string {
  let result = text;
  const edits = [...(finding?.fixes[index]?.edits ?? [])];
  for (const { span, text: insertion } of edits
    .toReversed()
    .toSorted((one, other) => other.span.start - one.span.start)) {
    result = result.slice(0, span.start) + insertion + result.slice(span.end);
  }
  return result;
}

/** Each character of a text with what stands for it in its source. */
export function places(text: Text): readonly (readonly [character: string, written: string])[] {
  return Array.from({ length: text.value.length }, (_, at) => {
    const { start, end } = spanInText(text, at, at + 1);
    return [text.value.charAt(at), text.source.text.slice(start, end)];
  });
}

export function scalarsIn(node: Node | null): readonly Extract<Node, { kind: 'scalar' }>[] {
  if (node === null) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsIn);
  return node.entries.flatMap(({ key, value }) => [key, ...scalarsIn(value)]);
}
