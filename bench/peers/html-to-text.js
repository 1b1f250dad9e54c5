import { compile } from 'html-to-text';

/** The usual way to a plain text: from the finished HTML, which it gets ready. */
export function init({ finished }) {
  const html = finished.html.map((bytes) => Buffer.from(bytes).toString());
  const convert = compile({ wordwrap: false });
  const render = (index) => Buffer.from(convert(html[index]));
  return { name: 'html-to-text', says: 'html-to-text, from ready HTML', makes: 'text', render, output: render };
}
