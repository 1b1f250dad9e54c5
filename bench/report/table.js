/** A table of Markdown: the first column is words, the others are figures. */
export function table(head, lines) {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `12.3 [11 … 14]` */
export function between({ median, min, max }) {
  return `${figure(median)} [${figure(min)} … ${figure(max)}]`;
}

/** As exact as it is of use: 0.123, 1.23, 12.3, 123, 1,230. */
export function figure(value) {
  if (value >= 1000) return Number(value.toPrecision(3)).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}
