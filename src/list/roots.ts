import { actionFor } from '../link/action.ts';
import { closingFor } from '../link/closing.ts';
import { fillsPreheader, preheaderFrom } from '../link/preheader.ts';
import type { LanguagePack } from '../model/language.ts';
import type { LetterModel, SenderModel } from '../model/letter-model.ts';
import type { ListWritten } from '../model/list.ts';
import type { ActionData, MessageData, RecipientData } from '../model/message.ts';
import type { Walk } from '../trace/walk.ts';
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

/** What makes the roots that hang on the texts of a message or on its rows; the subject comes first, an answer needs it. */
export function rootMakers(parts: RootParts): readonly RootMaker[] {
  return [
    subjectMaker(parts),
    preheaderMaker(parts),
    greetingMaker(parts),
    bodyMaker(parts),
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
  const cut: Words = (walk) => {
    let text = '';
    for (const { print } of paragraphs) {
      text += text === '' ? print(walk) : ` ${print(walk)}`;
      if (fillsPreheader(text)) break;
    }
    return preheaderFrom(text);
  };
  const print = own?.print ?? cut;
  return {
    root: 'preheader',
    isShared: words.areStatic('preheader'),
    put: (roots, { walk }) => {
      roots.preheader = print(walk);
    },
  };
}

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
  const actionOf = (walk: Walk): ActionData => ({
    ...written.action,
    ...(label && { label: label.print(walk) }),
    ...(url && { url: url.print(walk) }),
  });
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
  return {
    root: 'closing',
    isShared: words.areStatic('closing') && !(isWishUsual && sendAt !== null),
    put: (roots, { walk, recipient }) => {
      roots.closing = closingFor(closingOf(walk), language, sendAt, recipient.timezone ?? null);
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

/** A text that every message has. */
function textAt(words: ListWords, path: string): Words {
  const text = words.at(path);
  if (text === null) throw new Error(`a message to a list without ${path} has passed the check`);
  return text.print;
}
