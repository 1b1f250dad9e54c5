export type { Diagnostic, Edit, Fix, Related, Severity, Suppression } from './model/diagnostic.ts';
export type { Fixed, FixedFile, NotFixed } from './model/fixed.ts';
export type { Header, Letter } from './model/letter.ts';
export type { ListPart } from './model/list.ts';
export type {
  CheckOptions,
  ListBuildOptions,
  ListOptions,
  MissingName,
  MissingNames,
  NamedFile,
  Progress,
  RowSource,
} from './model/list-options.ts';
export type {
  Assessment,
  Cause,
  Fault,
  LeftOut,
  ListColumn,
  ListOutcome,
  ListStopped,
  ListWritten,
  Outcome,
  Signal,
  Summary,
} from './model/outcome.ts';
export type { ColumnReport } from './model/rows.ts';
export type { Source } from './model/source.ts';
export type { Span } from './model/span.ts';
export { type Baseline, baselineText, type KnownFinding } from './ratchet/baseline.ts';
export { fingerprintOf } from './ratchet/fingerprint.ts';
export { holdAgainst } from './ratchet/hold.ts';
export { readBaseline } from './ratchet/read-baseline.ts';
export type { Look } from './ratchet/stale.ts';
export { type BaselineUpdate, updatedBaseline } from './ratchet/update.ts';
export { load, type LoadedProject, type LoadOptions, type Rendered } from './run/load.ts';
export type { Drafts, Selection } from './run/read-files.ts';
export type { NewRowSchema, NewSchemaText, RowSchemaRequest } from './run/new-schema.ts';
