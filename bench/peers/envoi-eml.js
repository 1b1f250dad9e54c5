/** envoi's whole mails: headers, plain text and HTML in quoted-printable. */
export function init({ envoi }) {
  const { write, copy } = envoi.folded;
  const render = (index) => write('eml', index);
  const output = (index) => copy('eml', index);
  return { name: 'envoi-eml', says: 'envoi, HTML, text and headers from the values', makes: 'eml', render, output };
}
