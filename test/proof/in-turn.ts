/** One after the other: MJML keeps one core busy, and many letters at once only fill the memory. */
export async function* inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) yield action(item);
}
