import type { Outcome } from '../model/outcome.ts';

/** What a format may know beside the outcome; each takes what it needs. */
export interface FormatOptions {
  /** Errors only, in the formats that people read: pretty, compact and github. */
  readonly quiet: boolean;
  readonly color: boolean;
  /** Cells of a terminal's line; infinity where the text goes elsewhere. */
  readonly width: number;
  /** Findings were fixed: these are what is left. */
  readonly wasFixed: boolean;
  /** Of envoi. */
  readonly version: string;
  /** The project's folder in its repository, empty or ending with `/`. */
  readonly base: string;
}

/** An outcome as text. */
export type Format = (outcome: Outcome, options: FormatOptions) => string;

/** Every format of reports. Each is loaded when it is asked for. */
const FORMATS = {
  pretty: async (): Promise<Format> => (await import('./pretty.ts')).pretty,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  sarif: async (): Promise<Format> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<Format> => (await import('./junit.ts')).junitXml,
  github: async (): Promise<Format> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Format> => (await import('./gitlab.ts')).gitlab,
  compact: async (): Promise<Format> => (await import('./compact.ts')).compact,
} as const;

export type FormatName = keyof typeof FORMATS;

export const formatNames: readonly FormatName[] = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'compact'];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]();
}
