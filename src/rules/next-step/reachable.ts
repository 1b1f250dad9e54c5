import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { type Entry, entryOf, type MapNode } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';

/**
 * An action has exactly one of `url` (with a label), `reply`, `phone` and `none`. A missing action, a wrong kind of
 * value, `reply: false` and a key that no action has are the schema's findings.
 */
export const reachable: Rule = {
  id: 'next-step/reachable',
  severity: 'error',
  hard: true,
  summary: 'the next step has exactly one way to take it: a link with a label, a reply or a phone call',
  why: 'The moment the reader decides is the moment the way must be open. With no way the decision is lost; with two the reader has to think about which one counts.',
  source: { document: '001-nb', line: 11, quote: 'umiddelbar opprettelse av tilkobling' },
  examples: {
    bad: [
      'next_step:\n  summary: Please confirm your address by Monday, 23 November.\n  «action»:\n    label: Confirm the address',
      'next_step:\n  summary: Please confirm your address by Monday, 23 November.\n  action:\n    reply: true\n    «phone»: "+47 555 01 234"',
      'next_step:\n  summary: Please confirm your address by Monday, 23 November.\n  action:\n    «url»: https://lumo.example/o/4512',
      'next_step:\n  summary: There is nothing you need to do.\n  action:\n    none: true\n    «label»: Fine',
      'next_step:\n  summary: Please confirm your address by Monday, 23 November.\n  action:\n    reply: «false»',
    ],
    good: [
      'next_step:\n  summary: Please confirm your address by Monday, 23 November.\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512',
      'next_step:\n  summary: Please call us by Monday, 23 November.\n  action:\n    phone: "+47 555 01 234"',
    ],
  },
  check,
};

const WAYS: ReadonlySet<string> = new Set(['url', 'reply', 'phone', 'none']);

function check({ root }: Message, report: Report): void {
  const action = entryOf(entryOf(root, 'next_step')?.value, 'action');
  if (action?.value.kind !== 'map') return;
  const { entries } = action.value;
  const ways = entries.filter((entry) => WAYS.has(keyOf(entry)));
  const [first, second] = ways;
  if (first === undefined && entries.every((entry) => keyOf(entry) === 'label')) reportNoWay(action, report);
  else if (first !== undefined && second !== undefined) reportSecondWay(first, second, report);
  else if (first !== undefined) checkWay(first, action.value, report);
}

function reportNoWay(action: Entry, report: Report): void {
  report(
    error(reachable.id, action.key.span, 'the next step gives the reader no way to take it', {
      help: 'add one of `url: https://…` with a label, `reply: true`, `phone: "+47 …"`, or `none: true` if nothing is needed',
    }),
  );
}

function reportSecondWay(first: Entry, second: Entry, report: Report): void {
  const [one, other] = [keyOf(first), keyOf(second)];
  report(
    error(reachable.id, second.key.span, `the next step has two ways, \`${one}\` and \`${other}\``, {
      help: 'keep the one that you want the reader to take; they can answer the mail in any case, and call the number in the signature if there is one',
      related: [{ span: first.key.span, message: 'the first way' }],
    }),
  );
}

function checkWay(way: Entry, action: MapNode, report: Report): void {
  const name = keyOf(way);
  const label = entryOf(action, 'label');
  // A key that no action has may be the label, mistyped: the schema tells which was meant.
  const isLabelled = action.entries.some((entry) => entry !== way && !WAYS.has(keyOf(entry)));
  if (name === 'url' && !isLabelled) {
    const help = 'add `label:` beside it, with what the reader does there, for example `label: Confirm the address`';
    report(error(reachable.id, way.key.span, 'the link has no label', { help }));
  } else if (name === 'none' && label !== undefined) {
    const help = 'remove the label, or give the reader a way: url, reply or phone';
    report(error(reachable.id, label.key.span, 'a label needs something to do, but the action is none', { help }));
  }
}

function keyOf(entry: Entry): string {
  return entry.key.text.value;
}
