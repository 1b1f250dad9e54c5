import type { DataType } from '../../model/data-type.ts';
import { type Diagnostic, error, type Report } from '../../model/diagnostic.ts';
import type { Hole, TextPart } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import type { Place } from './place.ts';
import { whereIs } from './element.ts';
import { isJudged } from './samples.ts';

/** Static text where it stands. */
export function checkText({ text, span }: TextPart, place: Place, report: Report): void {
  const words = /[^ \t\r\n\f](?:[\s\S]*[^ \t\r\n\f])?/.exec(text);
  if (words === null) return;
  const [shown] = words;
  const start = span.start + words.index;
  const fault = strayFault({ source: span.source, start, end: start + shown.length }, place);
  if (fault !== null) report(fault);
  const quote = place.content === 'plain' && place.parent === 'mj-title' ? text.indexOf('"') : -1;
  if (quote < 0) return;
  const at = span.start + quote;
  report(
    error(
      'mjml/invalid-value',
      { source: span.source, start: at, end: at + 1 },
      'a title cannot have this quotation mark: MJML puts it into an attribute',
      {
        help: 'write &quot; or a typographic mark',
      },
    ),
  );
}

/** A printed value where it stands between tags. */
export function checkHole(hole: Hole, type: DataType, place: Place, report: Report): void {
  const fault = strayFault(hole.span, place) ?? (isJudged(type) ? typeFault(hole, type, place) : null);
  if (fault !== null) report(fault);
}

/** What is wrong with words that stand in a place; null where words may stand there. */
function strayFault(span: Span, place: Place): Diagnostic | null {
  const { content, parent } = place;
  switch (content) {
    case 'start':
    case 'components':
    case 'settings':
    case 'nothing':
      return error('mjml/dropped-text', span, `MJML leaves out words that stand ${whereIs(place)}`, {
        help: 'put it into <mj-text>, in a column',
      });
    case 'meta':
      return error('mjml/misplaced', span, 'words cannot stand in <mj-head>: mail programs would move them', {
        help: 'put it into <mj-text>, in a column',
      });
    case 'table':
    case 'rows':
    case 'row':
    case 'columns': {
      const where = parent === 'mj-raw' ? 'in a <mj-raw> of a column, which is among rows of a table' : whereIs(place);
      return error('mjml/misplaced', span, `words cannot stand ${where}: mail programs would move them`, {
        help: 'put it into a cell: <td>…</td>',
      });
    }
    case 'list':
    case 'terms':
      return error(
        'mjml/misplaced',
        span,
        `words cannot stand ${whereIs(place)}: what is read aloud or as text has only its items`,
        {
          help: `put it into an item: ${content === 'list' ? '<li>…</li>' : '<dt>…</dt> or <dd>…</dd>'}`,
        },
      );
    case 'piece':
    case 'plain':
    case 'css':
    case 'text':
    case 'anything':
      return null;
  }
}

function typeFault({ isRaw, span }: Hole, type: DataType, { content, parent, isInLink }: Place): Diagnostic | null {
  if (content === 'anything') return null;
  if (type.kind === 'boolean') {
    return error('template/wrong-type', span, 'this would print the word true or false', {
      help: 'write {{#if}} around the words that shall stand there',
    });
  }
  if (type.kind !== 'text' || type.media === 'plain') {
    if (!isRaw) return null;
    return error('template/wrong-braces', span, 'this is plain text, which three braces would not make safe', {
      help: 'write two braces: {{…}}',
    });
  }
  if (content === 'plain') {
    const where = parent === null ? 'here' : `in <${parent}>`;
    return error('template/wrong-type', span, `this is finished markup, and ${where} only plain text can stand`, {
      help: 'print a field of plain text here',
    });
  }
  if (isInLink) {
    return error(
      'template/wrong-type',
      span,
      'this is finished markup, which may have a link in it, and it stands in a link',
      {
        help: 'print a field of plain text here, or close the link first',
      },
    );
  }
  if (isRaw) return null;
  return error('template/wrong-braces', span, 'this is finished markup: two braces would show its tags', {
    help: 'write three braces: {{{…}}}',
  });
}
