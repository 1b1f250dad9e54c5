import { describe, expect, test } from 'vitest';
import { joinExample } from './join-example.ts';

const base = 'language: en\nrecipient:\n  name: Kari\n\n  # her address\n  email: kari@example.no\nbody: Hello.\n';

describe('an example joins a clean message', () => {
  test('a key of the example takes the place of the same key with all its lines', () => {
    const { text } = joinExample(base, 'recipient:\n  name: Ola', 'good');
    expect(text).toBe('language: en\nrecipient:\n  name: Ola\nbody: Hello.\n');
  });

  test('a new key comes last', () => {
    expect(joinExample(base, 'intent: offer', 'good').text).toBe(`${base}intent: offer\n`);
  });

  test('a list at the margin belongs to its key', () => {
    const { text } = joinExample('body:\n- One.\n- Two.\nlanguage: en\n', 'body: One.', 'good');
    expect(text).toBe('body: One.\nlanguage: en\n');
  });

  test.each([
    ['a value', 'body: «Bye».', 'Bye'],
    ['a key', '«body»: Bye.', 'body'],
    ['nothing at all', 'body: "«»"', ''],
    ['several lines', 'body: |\n  «One.\n\n  Two.»', 'One.\n\n  Two.'],
  ])('the marks around %s are taken out and say where it stands', (_what, example, marked) => {
    const joined = joinExample(base, example, 'bad');
    expect(joined.text).not.toMatch(/[«»]/);
    expect(joined.marked && joined.text.slice(joined.marked.start, joined.marked.end)).toBe(marked);
  });

  test('a good example keeps its quotation marks', () => {
    expect(joinExample(base, 'body: ТОВ «Лампа»', 'good').text).toContain('«Лампа»');
  });

  test.each([['body: Bye.'], ['body: «Bye.'], ['body: Bye.»']])(
    'a bad example without both marks is refused: %s',
    (example) => {
      expect(() => joinExample(base, example, 'bad')).toThrow('marks its place');
    },
  );
});
