interface WithId {
  readonly id: string;
}

/** A letter that is not made and not refused would be missed by nobody but its reader: that is a bug, and loud. */
export function refuseToLose(messages: readonly WithId[], kept: readonly WithId[]): void {
  const ids = new Set(kept.map(({ id }) => id));
  const lost = messages.find(({ id }) => !ids.has(id));
  if (lost) throw new Error(`the message ${lost.id} has no mistake and no letter`);
}
