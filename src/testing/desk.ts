import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { idOf } from '../model/message-file.ts';
import type { Outcome } from '../model/outcome.ts';
import { findProject } from '../run/find-project.ts';
import { load, type LoadedProject, type Rendered } from '../run/load.ts';
import { selectMessages } from '../run/select-messages.ts';
import type { MessageText } from './message-text.ts';

/** A message of a project: its file, its id, or its text. */
export type GivenMessage = string | MessageText;

/** What is known of a project from one test to the next, so that only the first one waits for it. */
export class Desk {
  readonly #root: string;
  readonly #drafts = new Map<string, Uint8Array>();
  readonly #project: Promise<LoadedProject>;
  /** One after the other: a text stands for its file only while it is asked about. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(root: string) {
    this.#root = root;
    this.#project = load(root, { drafts: this.#drafts });
  }

  /** What `envoi check` says of a message over the whole project: its letter is made too, and judged. */
  check(given: GivenMessage): Promise<Outcome> {
    return this.#with(given, (project, path) => project.check({ kind: 'paths', paths: [path] }, { letters: true }));
  }

  render(given: GivenMessage): Promise<Rendered> {
    return this.#with(given, (project, path) => project.render(idOf(path)));
  }

  #with<T>(given: GivenMessage, action: (project: LoadedProject, path: string) => Promise<T>): Promise<T> {
    const answer = this.#turn.then(() => this.#ask(given, action));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #ask<T>(given: GivenMessage, action: (project: LoadedProject, path: string) => Promise<T>): Promise<T> {
    const project = await this.#project;
    if (typeof given === 'string') return action(project, pathOf(given, this.#root));
    this.#drafts.set(given.path, new TextEncoder().encode(given.text));
    try {
      return await action(project, given.path);
    } finally {
      this.#drafts.delete(given.path);
    }
  }
}

/** The file of a message that is named from where the tests run. */
function pathOf(name: string, root: string): string {
  const selected = selectMessages(root, process.cwd(), [name]);
  const paths = selected.kind === 'selection' && selected.selection.kind === 'paths' ? selected.selection.paths : [];
  const [path] = paths;
  if (path !== undefined && paths.length === 1) return path;
  const why = paths.length > 1 ? `${name} are ${paths.length} messages` : `there is no message ${name} in ${root}`;
  throw new Error(`${why}: name one file or id, or give its text with message(…)`);
}

/** The desks of all projects that tests have asked about. */
const desks = new Map<string, Desk>();

/** The one of a folder, or of the project around it; without a folder, of where the tests run. */
export function deskOf(folder: string = '.'): Desk {
  // The search goes upwards: from a folder that is not there it would find the project around it.
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const place = findProject(resolve(folder));
  if (place.kind === 'none') throw new Error(`no envoi.yaml and no messages/ in ${place.start} or above it`);
  const desk = desks.get(place.root) ?? new Desk(place.root);
  desks.set(place.root, desk);
  return desk;
}
