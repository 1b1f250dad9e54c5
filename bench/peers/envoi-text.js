/** envoi's plain text. */
export function init({ envoi }) {
  const { write, copy } = envoi.folded;
  const render = (index) => write('text', index);
  const output = (index) => copy('text', index);
  return { name: 'envoi-text', says: 'envoi, from the values', makes: 'text', isExact: true, render, output };
}
