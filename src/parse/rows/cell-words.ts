/** Whether a cell is the address of somebody, and so no name of a column. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** Whether a cell is a number or a day. */
export function isValue(text: string): boolean {
  return VALUE.test(text.trim());
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const VALUE = /^[-+]?\d[\d .,:/-]*$/;
