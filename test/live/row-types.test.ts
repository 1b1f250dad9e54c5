import { expectTypeOf, test } from 'vitest';
import type { LetterModel } from '../../src/model/letter-model.ts';
import type { RowBeside, SharedRoots } from '../../src/live/record.ts';

type Whole = Pick<LetterModel, 'recipient' | 'subject' | 'preheader' | 'greeting' | 'body' | 'next_step' | 'closing'>;
type Language = Pick<LetterModel, 'language' | 'sender'>;
type WithClosing = Language & Pick<LetterModel, 'closing'>;

test('a row has what every letter needs and not all share', () => {
  expectTypeOf<Whole>().toExtend<RowBeside<Language>>();
  expectTypeOf<Omit<Whole, 'greeting'>>().not.toExtend<RowBeside<Language>>();
  expectTypeOf<Omit<Whole, 'closing'>>().not.toExtend<RowBeside<Language>>();
  expectTypeOf<Omit<Whole, 'closing'>>().toExtend<RowBeside<WithClosing>>();
  expectTypeOf<WithClosing>().toExtend<SharedRoots>();
});
