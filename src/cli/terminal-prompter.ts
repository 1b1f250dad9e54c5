import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { visible } from '../reporters/visible.ts';
import type { Prompter } from './prompter.ts';

/** Questions on the terminal. They go to stderr: what a command answers stays alone on stdout. */
export function terminalPrompter(): Prompter {
  const output = process.stderr;
  const answerOf = (answer: string | symbol): string | null => {
    if (!isCancel(answer)) return String(answer);
    cancel('nothing was written', { output });
    return null;
  };
  return {
    begin: (title) => intro(title, { output }),
    text: async ({ message, example, initial, fault }) =>
      answerOf(
        await text({
          message: visible(message),
          output,
          ...(example !== undefined && { placeholder: example }),
          ...(initial !== undefined && { initialValue: initial }),
          validate: (answer) => fault?.((answer ?? '').trim()) ?? undefined,
        }),
      ),
    choice: async ({ message, choices, initial }) =>
      answerOf(
        await select({
          message: visible(message),
          output,
          options: choices.map(({ value, label, hint }) => ({
            value,
            label: visible(label),
            ...(hint !== undefined && { hint: visible(hint) }),
          })),
          ...(initial !== undefined && { initialValue: initial }),
        }),
      ),
    end: (words) => outro(words, { output }),
  };
}
