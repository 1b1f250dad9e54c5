/** One after the other: two at once would measure each other. */
export async function* inTurn(items, action) {
  for (const item of items) yield action(item);
}

/** What becomes of all of them, one after the other. */
export async function allInTurn(items, action) {
  const results = [];
  for await (const result of inTurn(items, action)) results.push(result);
  return results;
}
