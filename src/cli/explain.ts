import { explain as explainText, explainAll } from '../reporters/explain.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { explanationOf, explanations } from '../rules/index.ts';
import { ruleMeant } from '../rules/rule-meant.ts';
import { type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { answer, refuse, widthOf } from './say.ts';

/** `envoi explain`: the words of one code, or all codes, those of one area too, with what they demand. */
export function explain(code: string | undefined, machine: Machine): Promise<ExitCode> {
  const options = {
    color: wantsColor(machine.stdout, machine.env),
    width: Math.min(widthOf(machine.stdout), MAX_WIDTH),
  };
  if (code === undefined) return answer(explainAll(explanations, options), NOTHING_WRONG, machine);
  const explanation = explanationOf(code);
  if (explanation !== undefined) return answer(explainText(explanation, options), NOTHING_WRONG, machine);
  const area = explanations.filter(({ id }) => id.startsWith(`${code}/`));
  if (area.length > 0) return answer(explainAll(area, options), NOTHING_WRONG, machine);
  const suggestion = ruleMeant(code);
  const help = suggestion === null ? '`envoi explain` lists all codes' : `did you mean ${suggestion}?`;
  return refuse({ problem: `there is no code ${code}`, help }, machine);
}

/** Longer lines of prose are hard to read. */
const MAX_WIDTH = 100;
