export type { Diagnostic, Edit, Fix, Related, Severity, Suppression } from './model/diagnostic.ts';
export type { Fixed, FixedFile, NotFixed } from './model/fixed.ts';
export type { Header, Letter } from './model/letter.ts';
export type { Fault, Outcome, Summary } from './model/outcome.ts';
export type { Source } from './model/source.ts';
export type { Span } from './model/span.ts';
export { load, type LoadedProject, type LoadOptions, type Rendered } from './run/load.ts';
export type { Selection } from './run/read-files.ts';
