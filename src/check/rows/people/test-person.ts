import { error, warning } from '../../../model/diagnostic.ts';
import { shown } from '../../wordings.ts';
import type { NameFault, Tell } from './name-faults.ts';
import { TEST_FAMILIES, TEST_MAILBOXES, TEST_NAMES } from './name-words.ts';

const surely: Tell = (span, message, details) => error('data/placeholder-person', span, message, details);
const perhaps: Tell = (span, message, details) => warning('data/placeholder-person', span, message, details);

/**
 * Test Testesen is certainly nobody; somebody may be called Test and something else. Addresses at `example.com` are no
 * sign: whoever tries out a list has them on purpose, and a letter to them reaches nobody.
 */
export function testName(given: string, family: string): NameFault | null {
  if (given.length > LONGEST_TEST_NAME) return null;
  if (!TEST_NAMES.has(given.toLowerCase())) return null;
  const isSure = TEST_FAMILIES.has(family.toLowerCase());
  const who = isSure ? `${given} ${family}` : given;
  const message = `${shown(who)} ${isSure ? 'is' : 'may be'} a row that was made to try something out`;
  return { tell: isSure ? surely : perhaps, from: 0, to: given.length, message, help: 'take the row out of the list' };
}

/** тестовий */
const LONGEST_TEST_NAME = 10;

/** `Aaa`, `xxxx`: a key that was held down. */
export function heldKey(name: string): NameFault | null {
  if (name.charAt(1) !== name.charAt(2) || !/^(\p{L})\1{2,}$/iu.test(name)) return null;
  const help = 'write the name of the person, or take the row out of the list';
  return { tell: perhaps, from: 0, to: name.length, message: `${shown(name)} may be no name`, help };
}

/** `key` is the address as `addressKey` makes it. */
export function testMailbox(key: string): NameFault | null {
  const local = key.slice(0, key.lastIndexOf('@'));
  if (!TEST_MAILBOXES.has(local)) return null;
  const message = `the mailbox ${shown(local)} may be one that was made to try something out`;
  return {
    tell: perhaps,
    from: 0,
    to: local.length,
    message,
    help: 'take the row out of the list, or ask for the address',
  };
}
