import { describe, expect, test } from 'vitest';
import { controlCodes } from '../../src/rules/control.ts';
import { baseMessage } from './base-message.ts';
import { findingsIn } from './findings-in.ts';
import { joinExample } from './join-example.ts';

/** The first line of an example may be one of envoi.yaml; what is behind it is a piece of a message. */
function parted(example: string): { readonly config: string; readonly piece: string } {
  const [, line, piece = example] = /^# envoi\.yaml: (?<line>[^\n]*)\n?(?<piece>[^]*)$/u.exec(example) ?? [];
  return { config: `version: 1\n${line ?? ''}\n`, piece };
}

describe.each(controlCodes)('$id', ({ id, examples }) => {
  test.each(examples.bad)('finds exactly the marked place in: %s', (example) => {
    const { config, piece } = parted(example);
    const [, marked = ''] = /«([^]*)»/u.exec(example) ?? [];
    const text = piece === '' ? baseMessage : joinExample(baseMessage, piece, 'good').text;
    const found = findingsIn(text.replaceAll(/[«»]/gu, ''), config.replaceAll(/[«»]/gu, ''));
    expect(found).toEqual([expect.objectContaining({ code: id, marked })]);
  });

  test.each(examples.good)('finds nothing in: %s', (example) => {
    const { config, piece } = parted(example);
    const text = piece === '' ? baseMessage : joinExample(baseMessage, piece, 'good').text;
    expect(findingsIn(text, config)).toEqual([]);
  });
});
