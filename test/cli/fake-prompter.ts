import type { Prompter } from '../../src/cli/prompter.ts';

/** Somebody at a terminal with these answers in their order; null is Ctrl-C. What is wrong with an answer they are told, and go on. */
export function prompterWith(answers: readonly (string | null)[]): {
  readonly ask: () => Promise<Prompter>;
  /** The questions, and behind each what was wrong with the answer. */
  readonly asked: readonly string[];
} {
  const asked: string[] = [];
  const left = [...answers];
  const next = (message: string): string | null => {
    asked.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers: ${message}`);
    return answer;
  };
  const text: Prompter['text'] = async (question) => {
    const typed = next(question.message);
    if (typed === null) return null;
    const answer = typed === '' ? (question.initial ?? '') : typed;
    const fault = question.fault?.(answer) ?? null;
    if (fault === null) return answer;
    asked.push(fault);
    return text(question);
  };
  return {
    asked,
    ask: async () => ({
      begin: () => undefined,
      end: () => undefined,
      text,
      choice: async ({ message, choices, initial }) => {
        const answer = next(message);
        if (answer === '') return initial ?? null;
        if (answer !== null && !choices.some(({ value }) => value === answer)) throw new Error(`no choice: ${answer}`);
        return answer;
      },
    }),
  };
}
