import { isWhite, type Position } from './contexts-position.ts';
import { insideTag } from './contexts-tag.ts';

/** Longer than any sequence of characters that is looked for. */
const TAIL = 64;

/** Where reading on leads. */
export function afterText(position: Position, text: string): Position {
  let now = position;
  let from = 0;
  while (from < text.length) {
    const plain = plainFrom(now, text, from);
    now = plain > from ? afterPlain(now, text.slice(from, plain)) : afterCharacter(now, text.charAt(from));
    from = Math.max(plain, from + 1);
  }
  return now;
}

/** Up to where nothing happens but that a text or a name goes on. */
function plainFrom({ mode, literal, quote }: Position, text: string, from: number): number {
  if (mode === 'attribute' || mode === 'name')
    return from + (/^[\w-]*/.exec(text.slice(from, from + TAIL))?.[0].length ?? 0);
  if (literal !== null || (mode !== 'text' && mode !== 'value')) return from;
  const end = text.indexOf(mode === 'text' ? '<' : quote, from);
  const plain = end === -1 ? text.length : end;
  return mode === 'value' && text.slice(from, plain).includes('[') ? from : plain;
}

function afterPlain(before: Position, plain: string): Position {
  const isBegun = before.isBegun || (before.content !== null && /\S/u.test(plain));
  const read = { ...before, isBegun, tail: (before.tail + plain).slice(-TAIL) };
  if (before.mode === 'name') return { ...read, tag: before.tag + plain.toLowerCase() };
  return before.mode === 'attribute' ? { ...read, attribute: before.attribute + plain } : read;
}

/** Both branches of a block, and none of its turns, lead to where it began. */
export function isBackAt(position: Position, before: Position): boolean {
  return (
    position.mode === before.mode &&
    (before.mode === 'text' || (position.tag === before.tag && position.attribute === before.attribute)) &&
    position.quote === before.quote &&
    position.content === before.content &&
    position.literal === before.literal &&
    position.isConditional === before.isConditional &&
    position.elements.join(' ') === before.elements.join(' ') &&
    !position.isLost
  );
}

function afterCharacter(before: Position, character: string): Position {
  const { content, mode } = before;
  const tail = (before.tail + character).slice(-TAIL);
  const isBegun = before.isBegun || (content !== null && /\S/u.test(character));
  const read = { ...before, tail, isBegun, isConditional: isConditional(before, tail) };
  if (mode === 'text')
    return before.literal === null ? inText(read, character) : inLiteral(read, character, before.literal);
  return insideTag(read, character, mode);
}

function isConditional(before: Position, tail: string): boolean {
  if (before.isConditional) return !tail.endsWith('<![endif]-->');
  return tail.endsWith('<!--[');
}

function inText(read: Position, character: string): Position {
  return character === '<' ? { ...read, mode: 'opening', tag: '', attribute: '' } : read;
}

/** Nothing but its own closing tag ends it. */
function inLiteral(read: Position, character: string, literal: string): Position {
  const isEnd =
    read.tail.slice(0, -1).toLowerCase().endsWith(`</${literal}`) && (character === '>' || isWhite(character));
  return isEnd ? { ...read, literal: null, mode: character === '>' ? 'text' : 'closed' } : read;
}
