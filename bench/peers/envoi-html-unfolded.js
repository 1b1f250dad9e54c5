/** envoi where each letter brings all of its values itself. */
export function init({ envoi }) {
  const { write, copy } = envoi.unfolded;
  const render = (index) => write('html', index);
  const output = (index) => copy('html', index);
  return {
    name: 'envoi-html-unfolded',
    says: 'envoi, nothing known to be shared',
    makes: 'html',
    isExact: true,
    render,
    output,
  };
}
