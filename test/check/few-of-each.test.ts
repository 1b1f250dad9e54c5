import { describe, expect, test } from 'vitest';
import { fewOfEach } from '../../src/check/few-of-each.ts';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import { marked } from '../reporters/marked.ts';

const span = marked('body: «a»');
const loud = Array.from({ length: 25 }, () => error('tone/calm', span, '“!!” is loud'));

describe('of one rule in one message', () => {
  test('twenty findings are told, and the last of them says how many more there are', () => {
    const told = fewOfEach(loud);
    expect(told).toHaveLength(20);
    expect(told.slice(0, 19)).toEqual(loud.slice(0, 19));
    expect(told[19]).toEqual({ ...loud[19], message: '“!!” is loud, and 5 more' });
  });

  test('errors go before warnings, in the place where they stand', () => {
    const mild = loud.map(() => warning('tone/calm', span, 'mild'));
    const told = fewOfEach([...mild, error('tone/calm', span, 'bad')]);
    expect(told.map(({ severity }) => severity).filter((severity) => severity === 'error')).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ severity: 'error', message: 'bad, and 6 more' });
  });

  test.each<[string, readonly Diagnostic[]]>([
    ['twenty of them', loud.slice(0, 20)],
    ['those of other rules', loud.map((_, at) => error(at % 2 === 0 ? 'tone/calm' : 'tone/no-slang', span, 'x'))],
    ['those of what is no rule of good form', loud.map(() => error('yaml/indent', span, 'x'))],
  ])('%s stay as they are', (_, findings) => {
    expect(fewOfEach(findings)).toEqual(findings);
  });
});
