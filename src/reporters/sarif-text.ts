import { plainLine } from './plain-line.ts';

/**
 * The text of a message of SARIF. `[words](target)` would be a link (§3.11.6), whoever wrote it; `{0}` would be a place
 * for an argument, so each brace stands twice, as §3.11.5 demands. Viewers that put arguments in, such as those made with
 * Microsoft's SDK, show it once; GitHub, which puts none in, shows both, and that is less bad than words that are lost.
 */
export function sarifText(text: string): string {
  return plainLine(text).replaceAll('](', '] (').replaceAll('{', '{{').replaceAll('}', '}}');
}
