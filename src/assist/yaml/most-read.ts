/** Characters of a file of which a question is answered: a larger one would take longer than somebody who types waits. */
export const MOST_READ: number = 256 * 1024;
