import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/text/quiet.ts';
import { foundIn, passageOf } from './read.ts';

/** What nobody judges in a text, word by word. */
function quietIn(text: string, names: readonly string[] = []): readonly string[] {
  const { tokens } = passageOf(text, [], names.map(nameOf));
  return tokens.filter(({ isQuiet, kind }) => isQuiet && kind !== 'mark').map((token) => token.text);
}

describe('what is not judged', () => {
  test.each<[string, readonly string[]]>([
    ['You wrote “hurry up” and we did', ['hurry', 'up']],
    ['Du skrev «skynd deg» til oss', ['skynd', 'deg']],
    ['»So« und „so“ und „so”', ['So', 'so', 'so']],
    ['You wrote "hurry" and we "did"', ['hurry', 'did']],
    ['See https://hurry.example/up or hurry@up.example', ['https://hurry.example/up', 'hurry@up.example']],
    ['Order A4471 of B12', ['A4471', 'B12']],
    ['%NAME% and Lorem ipsum', ['NAME', 'Lorem', 'ipsum']],
  ])('%s', (text, quiet) => {
    expect(quietIn(text)).toEqual(quiet);
  });

  test('is a name, a company only as a whole', () => {
    expect(quietIn('Hurry, dear Hurry Ltd and Ltd', ['Hurry Ltd'])).toEqual(['Hurry', 'Ltd']);
    expect(quietIn('slack at Slack', ['Slack'])).toEqual(['Slack']);
    expect(quietIn('Our iPhone and an iphone', ['iPhone'])).toEqual(['iPhone', 'iphone']);
  });
});

describe('what is judged', () => {
  test.each(['She said “hurry', 'a 5" lamp in a hurry', 'it’s a hurry', '” hurry', 'hurry 4512'])('%s', (text) => {
    expect(foundIn(text, ['hurry'])).toEqual(['hurry']);
  });
});
