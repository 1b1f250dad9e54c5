import { unifiedDiff } from './unified-diff.ts';
import type { FixedFile } from '../model/fixed.ts';
import { createPaint } from './paint.ts';
import { visible } from './visible.ts';

/**
 * What fixes would change, as one diff. On a terminal, what it would obey is made visible; elsewhere every byte stays,
 * so that the diff can be applied.
 */
export function changesOf(files: readonly FixedFile[], isTerminal: boolean, color: boolean): string {
  const { good, severity, strong, quiet } = createPaint(color);
  const lines = files.flatMap(({ path, original, bytes }) =>
    unifiedDiff(visible(path), decode(original), decode(bytes)),
  );
  return lines.map((line) => `${brushFor(line)(isTerminal ? visible(line) : line)}\n`).join('');

  function brushFor(line: string): (text: string) => string {
    if (/^(?:---|\+\+\+) [ab]\//.test(line)) return strong;
    if (line.startsWith('@@')) return quiet;
    if (line.startsWith('+')) return good;
    return line.startsWith('-') ? severity.error : asIs;
  }
}

function asIs(text: string): string {
  return text;
}

/** With the byte order mark: a diff without it would not fit the file. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
