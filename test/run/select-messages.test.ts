import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Selected, selectMessages } from '../../src/run/select-messages.ts';
import { scratch } from './scratch.ts';

const tree = {
  'envoi.yaml': '',
  'messages/kari.yaml': '',
  'messages/november/anne.yaml': '',
  'messages/november/ola.yaml': '',
  'messages/old.yml': '',
  'messages/data/rows.csv': '',
  'templates/a.mjml': '',
};

function paths(...names: readonly string[]): Selected {
  return { kind: 'selection', selection: { kind: 'paths', paths: names } };
}

const whole: Selected = { kind: 'selection', selection: { kind: 'all' } };
const ids = ['kari', 'november/anne', 'november/ola', 'old.yml'];

describe('a message is named', () => {
  const cases: readonly [name: string, cwd: string, names: readonly string[], selected: Selected][] = [
    ['by nothing: all are meant', '.', [], whole],
    ['by the folder of the project', '.', ['.'], whole],
    ['by a folder above messages/', 'messages', ['..'], whole],
    ['by its file', '.', ['messages/kari.yaml'], paths('messages/kari.yaml')],
    [
      'by its file, from another folder',
      'messages/november',
      ['../kari.yaml', 'ola.yaml'],
      paths('messages/kari.yaml', 'messages/november/ola.yaml'),
    ],
    ['by its folder', '.', ['messages/november'], paths('messages/november/anne.yaml', 'messages/november/ola.yaml')],
    [
      'by the folder messages/, with what does not belong there',
      '.',
      ['messages/'],
      paths('messages/kari.yaml', 'messages/november/anne.yaml', 'messages/november/ola.yaml', 'messages/old.yml'),
    ],
    ['by its id', '.', ['kari', 'november/anne'], paths('messages/kari.yaml', 'messages/november/anne.yaml')],
    ['by its id, from another folder', 'templates', ['kari'], paths('messages/kari.yaml')],
    ['twice, and is taken once', '.', ['kari', 'messages/kari.yaml'], paths('messages/kari.yaml')],
    ['with a wrong ending, which is a finding', '.', ['messages/old.yml'], paths('messages/old.yml')],
    ['by no file and no id', '.', ['kair'], { kind: 'unknown', path: 'kair', ids }],
    [
      'beside one that does not exist',
      '.',
      ['kari', 'messages/gone.yaml'],
      { kind: 'unknown', path: 'messages/gone.yaml', ids },
    ],
    [
      'by a file of the project that is none',
      '.',
      ['templates/a.mjml'],
      { kind: 'no-message', path: 'templates/a.mjml' },
    ],
    ['by a data file', '.', ['messages/data/rows.csv'], { kind: 'no-message', path: 'messages/data/rows.csv' }],
  ];
  test.each(cases)('%s', (_, cwd, names, selected) => {
    const root = scratch(tree);
    expect(selectMessages(root, join(root, cwd), names)).toEqual(selected);
  });

  test('by a file outside the project', () => {
    const other = scratch({ 'kari.yaml': '' });
    const path = join(other, 'kari.yaml');
    expect(selectMessages(scratch(tree), '/', [path])).toEqual({ kind: 'outside', path });
  });

  test('by a folder of another project beside the whole of this one', () => {
    const [root, other] = [scratch(tree), scratch(tree)];
    expect(selectMessages(root, root, ['.', other])).toEqual({ kind: 'outside', path: other });
    expect(selectMessages(root, root, [other, '.'])).toEqual({ kind: 'outside', path: other });
    expect(selectMessages(root, root, ['.', 'kair'])).toEqual({ kind: 'unknown', path: 'kair', ids });
  });

  test('through a link to the project', () => {
    const root = scratch(tree);
    const elsewhere = scratch();
    symlinkSync(root, join(elsewhere, 'project'));
    expect(selectMessages(root, elsewhere, ['project/messages/kari.yaml'])).toEqual(paths('messages/kari.yaml'));
  });

  test('below a file, as a fault of the path', () => {
    const root = scratch(tree);
    expect(selectMessages(root, root, ['messages/kari.yaml/x'])).toEqual({
      kind: 'fault',
      fault: { path: 'messages/kari.yaml/x', problem: 'a part of this path is a file, not a folder' },
    });
  });
});
