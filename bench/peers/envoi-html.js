/** envoi as a list is written: what is the same in all letters is compiled in. */
export function init({ envoi }) {
  const { write, copy } = envoi.folded;
  const render = (index) => write('html', index);
  const output = (index) => copy('html', index);
  return { name: 'envoi-html', says: 'envoi', makes: 'html', isExact: true, render, output };
}
