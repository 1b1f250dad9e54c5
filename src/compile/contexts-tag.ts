import { isWhite, type Mode, type Position } from './contexts-position.ts';

/** One character further, anywhere but in text. */
export function insideTag(read: Position, character: string, mode: Exclude<Mode, 'text'>): Position {
  switch (mode) {
    case 'opening':
    case 'closing':
      return behindAngle(read, character, mode);
    case 'name':
    case 'closing-name':
      return inName(read, character, mode);
    case 'closed':
    case 'instruction':
      return character === '>' ? to(read, 'text') : read;
    case 'declaration':
    case 'comment':
    case 'data':
      return inDeclaration(read, character, mode);
    case 'tag':
    case 'slash':
    case 'attribute':
    case 'after-attribute':
      return betweenAttributes(read, character, mode);
    case 'before-value':
    case 'value':
    case 'bare-value':
      return inValue(read, character, mode);
  }
}

const to = (read: Position, mode: Mode): Position => ({ ...read, mode });

function behindAngle(read: Position, character: string, mode: 'opening' | 'closing'): Position {
  if (/^[a-z]$/i.test(character)) {
    return { ...read, mode: mode === 'opening' ? 'name' : 'closing-name', tag: character.toLowerCase() };
  }
  if (mode === 'closing') {
    if (isWhite(character)) return read;
    return to(read, character === '>' ? 'text' : 'closed');
  }
  if (character === '/') return to(read, 'closing');
  if (character === '!') return to(read, 'declaration');
  if (character === '?') return to(read, 'instruction');
  return character === '<' ? read : to(read, 'text');
}

function inName(read: Position, character: string, mode: 'name' | 'closing-name'): Position {
  const isEnd = character === '>' || isWhite(character) || (character === '/' && mode === 'name');
  if (!isEnd) return { ...read, tag: read.tag + character.toLowerCase() };
  if (mode === 'name') return betweenAttributes(to(read, 'tag'), character, 'tag');
  return to(closed(read), character === '>' ? 'text' : 'closed');
}

/** `<!--` begins a comment, `<![CDATA[` data; anything else ends with the next `>`. */
function inDeclaration(read: Position, character: string, mode: 'declaration' | 'comment' | 'data'): Position {
  const { tail } = read;
  if (mode === 'declaration') {
    if (tail.endsWith('<!--')) return to(read, 'comment');
    if (tail.endsWith('<![CDATA[')) return to(read, 'data');
    return character === '>' ? to(read, 'text') : read;
  }
  return tail.endsWith(mode === 'comment' ? '-->' : ']]>') ? to(read, 'text') : read;
}

function betweenAttributes(
  read: Position,
  character: string,
  mode: 'tag' | 'slash' | 'attribute' | 'after-attribute',
): Position {
  if (character === '>') return mode === 'slash' ? { ...to(read, 'text'), isInline: false } : opened(read);
  if (character === '/') return to(read, 'slash');
  if (mode === 'slash' && isWhite(character)) return read;
  const isNamed = mode === 'attribute' || mode === 'after-attribute';
  if (isNamed && character === '=') return to(read, 'before-value');
  if (isWhite(character)) return isNamed ? to(read, 'after-attribute') : to(read, 'tag');
  if (mode === 'attribute') return { ...read, attribute: read.attribute + character };
  return { ...read, mode: 'attribute', attribute: character };
}

function inValue(read: Position, character: string, mode: 'before-value' | 'value' | 'bare-value'): Position {
  if (mode === 'value') return character === read.quote ? { ...to(read, 'tag'), quote: '' } : read;
  if (mode === 'bare-value') {
    if (character === '>') return opened(read);
    return isWhite(character) ? to(read, 'tag') : read;
  }
  const named = { ...read, isInline: read.isInline || (read.attribute === 'inline' && read.tag === 'mj-style') };
  if (character === '"' || character === "'") return { ...named, mode: 'value', quote: character, tail: '' };
  if (isWhite(character)) return read;
  return character === '>' ? opened(named) : to(named, 'bare-value');
}

/** Elements whose contents MJML copies as they are written; a test holds them against MJML itself. */
export const CONTENTS: ReadonlySet<string> = new Set([
  'mj-accordion-text',
  'mj-accordion-title',
  'mj-breakpoint',
  'mj-button',
  'mj-carousel-image',
  'mj-navbar-link',
  'mj-preview',
  'mj-raw',
  'mj-social-element',
  'mj-style',
  'mj-table',
  'mj-text',
  'mj-title',
]);

const LITERALS: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

const isOfMjml = (tag: string): boolean => tag === 'mjml' || tag.startsWith('mj-');

function opened(tag: Position): Position {
  const read: Position = { ...tag, mode: 'text' };
  if (!isOfMjml(read.tag)) {
    const literal = LITERALS.has(read.tag) ? read.tag : null;
    return read.content === null ? { ...read, isLost: true } : { ...read, literal };
  }
  if (read.content !== null) return { ...read, isLost: true };
  const content = CONTENTS.has(read.tag) ? read.tag : null;
  return { ...read, elements: [...read.elements, read.tag], content, isBegun: false };
}

function closed(read: Position): Position {
  if (!isOfMjml(read.tag)) return read.content === null ? { ...read, isLost: true } : read;
  const isOwn = read.elements.at(-1) === read.tag;
  return {
    ...read,
    elements: read.elements.slice(0, -1),
    content: null,
    isInline: false,
    isLost: read.isLost || !isOwn,
  };
}
