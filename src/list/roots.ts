import { actionFor } from '../link/action.ts';
import { closingFor } from '../link/closing.ts';
import { preheaderFrom, preheaderIfFilled } from '../link/preheader.ts';
import type { LanguagePack } from '../model/language.ts';
import type { LetterModel, SenderModel } from '../model/letter-model.ts';
import type { ListWritten } from '../model/list.ts';
import type { ActionData, MessageData, RecipientData } from '../model/message.ts';
import { newWalk, type Walk } from '../trace/walk.ts';
import { inZones } from './in-zones.ts';
import { usualGreeting } from './usual-greeting.ts';
import type { ListWords, Words } from './list-words.ts';

/** Roots of the letter model while they are being put together. */
export type Roots = { -readonly [Root in keyof LetterModel]?: LetterModel[Root] };

/** A row on its way to its letter model. */
export interface RowAtHand {
  readonly recipient: RecipientData;
  /** Of its texts. */
  readonly walk: Walk;
}

/** Makes one root of the letter model; one that no letter has it leaves out. */
export interface RootMaker {
  readonly root: keyof LetterModel;
  /** True where it is the same for all rows: then it is made once, of no row in particular. */
  readonly isShared: boolean;
  readonly put: (roots: Roots, row: RowAtHand) => void;
}

export interface RootParts {
  readonly words: ListWords;
  readonly written: ListWritten;
  readonly language: LanguagePack;
  readonly sender: SenderModel;
  readonly sendAt: string | null;
}

/**
 * What makes the roots that hang on the texts of a message or on its rows; the subject comes first, an
 * answer needs it, and the body goes before the preheader, which is cut from it.
 */
export function rootMakers(parts: RootParts): readonly RootMaker[] {
  return [
    subjectMaker(parts),
    bodyMaker(parts),
    preheaderMaker(parts),
    greetingMaker(parts),
    optionsMaker(parts),
    nextStepMaker(parts),
    closingMaker(parts),
    unsubscribeMaker(parts),
  ];
}

function subjectMaker({ words }: RootParts): RootMaker {
  const print = textAt(words, 'subject');
  return {
    root: 'subject',
    isShared: words.areStatic('subject'),
    put: (roots, { walk }) => {
      roots.subject = print(walk);
    },
  };
}

/** The message's own, or as much of the body as an inbox shows: what stands behind that is not printed. */
function preheaderMaker({ words }: RootParts): RootMaker {
  const own = words.at('preheader');
  const paragraphs = words.items('preheader');
  const cut = (walk: Walk, body: readonly string[]): string => {
    let text = '';
    for (const [index, { print }] of paragraphs.entries()) {
      const html = body[index] ?? '<';
      const said = MARKUP.test(html) ? print(walk) : html;
      text += text === '' ? said : ` ${said}`;
      const filled = preheaderIfFilled(text);
      if (filled !== null) return filled;
    }
    return preheaderFrom(text);
  };
  return {
    root: 'preheader',
    isShared: words.areStatic('preheader'),
    put: (roots, { walk }) => {
      roots.preheader = own === null ? cut(walk, roots.body ?? []) : own.print(walk);
    },
  };
}

/** A paragraph without tags and escapes says as plain text what it says as HTML. */
const MARKUP = /[<&]/;

function greetingMaker({ words, language }: RootParts): RootMaker {
  const own = words.at('greeting');
  const usual = usualGreeting(language);
  return {
    root: 'greeting',
    isShared: own !== null && own.isStatic,
    put: (roots, { walk, recipient }) => {
      roots.greeting = own === null ? usual(recipient) : own.print(walk);
    },
  };
}

function bodyMaker({ words }: RootParts): RootMaker {
  const paragraphs = words.items('body');
  return {
    root: 'body',
    isShared: words.areStatic('body'),
    put: (roots, { walk }) => {
      roots.body = paragraphs.map(({ print }) => print(walk));
    },
  };
}

function optionsMaker({ words }: RootParts): RootMaker {
  const options: ((walk: Walk) => { readonly text: string; readonly advantage?: string })[] = [];
  for (let text = words.at('options.0.text'); text !== null; text = words.at(`options.${options.length}.text`)) {
    const { print } = text;
    const advantage = words.at(`options.${options.length}.advantage`);
    options.push(
      advantage === null
        ? (walk) => ({ text: print(walk) })
        : (walk) => ({ text: print(walk), advantage: advantage.print(walk) }),
    );
  }
  return {
    root: 'options',
    isShared: words.areStatic('options'),
    put: (roots, { walk }) => {
      if (options.length > 0) roots.options = options.map((option) => option(walk));
    },
  };
}

function nextStepMaker({ words, written, language, sender }: RootParts): RootMaker {
  const summary = textAt(words, 'next_step.summary');
  const [label, url] = [words.at('next_step.action.label'), words.at('next_step.action.url')];
  const isAnswer = written.action.reply === true;
  // The subject of the answer stands in its link.
  const subject = textAt(words, 'subject');
  const actionOf = (walk: Walk): ActionData => {
    const action: { -readonly [field in keyof ActionData]: ActionData[field] } = { ...written.action };
    if (label !== null) action.label = label.print(walk);
    if (url !== null) action.url = url.print(walk);
    return action;
  };
  return {
    root: 'next_step',
    isShared: words.areStatic('next_step') && (!isAnswer || words.areStatic('subject')),
    put: (roots, { walk }) => {
      const action = actionFor(actionOf(walk), sender, roots.subject ?? subject(walk), language);
      roots.next_step = { summary: summary(walk), ...(action && { action }) };
    },
  };
}

/** The wish is that of the hour in the reader's zone, which stands in the row. */
function closingMaker({ words, written, language, sendAt }: RootParts): RootMaker {
  const { closing } = written;
  const whole = words.at('closing');
  const [help, wish, farewell] = [words.at('closing.help'), words.at('closing.wish'), words.at('closing.farewell')];
  const isUsual = closing === null || closing === undefined || closing === 'auto';
  const isWishUsual = isUsual || (typeof closing === 'object' && (closing.wish ?? 'auto') === 'auto');
  const closingOf = (walk: Walk): MessageData['closing'] => {
    if (isUsual) return 'auto';
    if (whole !== null) return whole.print(walk);
    return {
      ...(help && { help: help.print(walk) }),
      ...(wish && { wish: wish.print(walk) }),
      ...(farewell && { farewell: farewell.print(walk) }),
    };
  };
  const isStatic = words.areStatic('closing');
  const usual = isStatic ? inZones((zone) => closingFor(closingOf(walkOfNobody()), language, sendAt, zone)) : null;
  return {
    root: 'closing',
    isShared: isStatic && !(isWishUsual && sendAt !== null),
    put: (roots, { walk, recipient }) => {
      const zone = recipient.timezone ?? null;
      roots.closing = usual === null ? closingFor(closingOf(walk), language, sendAt, zone) : usual(zone);
    },
  };
}

function unsubscribeMaker({ words }: RootParts): RootMaker {
  const url = words.at('unsubscribe.url');
  return {
    root: 'unsubscribe',
    isShared: words.areStatic('unsubscribe'),
    put: (roots, { walk }) => {
      if (url !== null) roots.unsubscribe = { url: url.print(walk) };
    },
  };
}

/** What is the same for all rows asks nothing of any. */
export function walkOfNobody(): Walk {
  return newWalk({}, () => {
    throw new Error('a text that is the same for all rows asks for a locale');
  });
}

/** A text that every message has. */
function textAt(words: ListWords, path: string): Words {
  const text = words.at(path);
  if (text === null) throw new Error(`a message to a list without ${path} has passed the check`);
  return text.print;
}
