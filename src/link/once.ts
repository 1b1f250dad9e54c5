import type { Report } from '../model/diagnostic.ts';

/** Says a thing once at a place: a partial is looked at for each time that it is included. */
export function once(report: Report): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const { code, span } = diagnostic;
    const key = span === null ? null : `${code} ${span.start} ${span.end} ${span.source.file}`;
    if (key !== null && said.has(key)) return;
    if (key !== null) said.add(key);
    report(diagnostic);
  };
}
