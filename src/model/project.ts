import type { House } from './house.ts';
import type { LanguagePack } from './language.ts';
import type { Level, Manners, Profile } from './manners.ts';
import type { SenderData } from './message.ts';
import type { MapNode } from './node.ts';
import type { Schema } from './schema.ts';
import type { Template } from './template.ts';

/** The closed world of one run: everything that a message can name. */
export interface Project {
  readonly config: Config;
  readonly templates: ReadonlyMap<string, Template>;
  readonly partials: ReadonlyMap<string, Template>;
  /** By file name: `follow-up.schema.json`. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Those of rows, by the names that messages give them: `customer` for `schemas/rows/customer.schema.json`. */
  readonly rows: Lookup<Schema>;
  /** By BCP 47 tag; a project's pack is already joined with the shipped one. */
  readonly languages: Lookup<LanguagePack>;
}

/** Things by name that are read when they are first asked for; undefined for an unknown or a broken one. */
export interface Lookup<T> {
  readonly names: readonly string[];
  readonly get: (name: string) => T | undefined;
}

/** `envoi.yaml`, as described by `schemas/project.schema.json`. */
export interface Config {
  /** False for an `envoi.yaml` that is broken as a whole: what it would have said nobody can miss. */
  readonly isReadable: boolean;
  /** As written: what is valid in it can be used beside mistakes. Null where there is none, or a broken one. */
  readonly root: MapNode | null;
  /** Null where its schema does not accept it. */
  readonly data: ConfigData | null;
  /** These hold what is valid of it, also beside mistakes. */
  readonly manners: Manners;
  readonly house: House;
}

export interface ConfigData {
  readonly version: 1;
  readonly language?: string;
  readonly profile?: Profile;
  readonly rules?: { readonly [rule: string]: Level | { readonly [tag: string]: Level } };
  readonly names?: readonly string[] | NamesData;
  readonly sender?: string;
  readonly company?: CompanyData;
  readonly senders?: { readonly [name: string]: SenderData };
  readonly brand?: { readonly accent?: string };
}

/** Names that are not judged, and by language the file of the project that says how names are called out. */
export interface NamesData {
  readonly known?: readonly string[];
  readonly [tag: string]: string | readonly string[] | undefined;
}

export interface CompanyData {
  readonly name: string;
  readonly address?: string;
  readonly registration?: string;
  /** https */
  readonly logo?: string;
}

/** A file as it was found: its path shown to people and its bytes. */
export interface File {
  /** `messages/kari.yaml`; `envoi/templates/follow-up.mjml` for what the package ships. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a run, the project's and the package's apart: the project's win. */
export interface ProjectFiles {
  /** Null where there is no `envoi.yaml`. */
  readonly config: File | null;
  readonly messages: readonly File[];
  readonly project: Library;
  readonly shipped: Library;
  /** Every file under `messages/`, read or not: ids must be unique in the whole project. */
  readonly messagePaths: readonly string[];
  /** Messages that are not looked at, and whose letters those that are might meet. */
  readonly around?: readonly File[];
  /** True where the run looks at the whole project and not at named messages only. */
  readonly isWhole: boolean;
}

/** Templates, partials, schemas and language packs of one origin. */
export interface Library {
  readonly templates: readonly File[];
  readonly partials: readonly File[];
  readonly schemas: readonly File[];
  readonly languages: readonly File[];
}
