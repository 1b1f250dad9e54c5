import { findProject } from '../run/find-project.ts';
import { isInside } from '../run/read-file.ts';
import { Desk, type Editor } from './desk.ts';
import { isOurs } from './is-ours.ts';
import type { OpenDocument } from './open-document.ts';
import type { TextContentChange } from './protocol.ts';
import { kindOf, pathInside, pathOf } from './uris.ts';

/** A text that a project reads, and where it lies. */
export interface Place {
  readonly desk: Desk;
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly document: OpenDocument;
}

/** All texts that are open, those of the workspace at the desks of their projects. Others are not looked at. */
export class Office {
  readonly #editor: Editor;
  readonly #folders: Set<string>;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #places = new Map<string, Place>();
  readonly #desks = new Map<string, Desk>();

  constructor(folders: readonly string[], editor: Editor) {
    this.#folders = new Set(folders.map(pathOf).filter((path) => path !== null));
    this.#editor = editor;
  }

  open(document: OpenDocument): void {
    this.close(document.uri);
    this.#documents.set(document.uri, document);
    this.#settle(document);
  }

  change(uri: string, changes: readonly TextContentChange[], version: number): void {
    const document = this.#documents.get(uri);
    document?.change(changes, version);
    const place = this.#places.get(uri);
    if (place !== undefined) place.desk.changed();
    // What is typed may say that it is a message.
    else if (document !== undefined) this.#settle(document);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.#leave(uri);
  }

  find(uri: string): Place | undefined {
    return this.#places.get(uri);
  }

  /** Files on the disk have changed: projects may have come and gone. */
  refresh(): void {
    for (const document of this.#documents.values()) {
      const before = this.#places.get(document.uri);
      if (before?.desk.root !== this.#homeOf(document)?.root) {
        this.#leave(document.uri);
        this.#settle(document);
      }
    }
    for (const desk of this.#desks.values()) desk.changed();
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    for (const path of removed.map(pathOf)) if (path !== null) this.#folders.delete(path);
    for (const path of added.map(pathOf)) if (path !== null) this.#folders.add(path);
    if (removed.length > 0) this.#dismiss([...this.#desks.values()].filter(({ documents }) => documents.size === 0));
    this.refresh();
  }

  /** Ends all that is still to come. */
  leave(): void {
    for (const desk of this.#desks.values()) desk.leave();
    this.#desks.clear();
    this.#places.clear();
    this.#documents.clear();
  }

  #settle(document: OpenDocument): void {
    const home = this.#homeOf(document);
    if (home === null) return;
    const desk = this.#desks.get(home.root) ?? new Desk(home.root, this.#editor);
    this.#desks.set(home.root, desk);
    this.#places.set(document.uri, { desk, file: home.file, document });
    desk.open(home.file, document);
  }

  #leave(uri: string): void {
    const place = this.#places.get(uri);
    this.#places.delete(uri);
    // Two addresses may lead to one file: the text that was opened last stands for it, then the other.
    if (place === undefined || place.desk.documents.get(place.file) !== place.document) return;
    const { desk, file } = place;
    desk.close(file);
    const others = [...this.#places.values()].filter((other) => other.desk === desk && other.file === file);
    const other = others.at(-1);
    if (other !== undefined) desk.open(file, other.document);
    if (desk.documents.size === 0) this.#rest(desk);
  }

  /** Who closes the last text of a project often opens another one of it: a few are kept, the last ones. */
  #rest(desk: Desk): void {
    desk.rest();
    this.#desks.delete(desk.root);
    this.#desks.set(desk.root, desk);
    const resting = [...this.#desks.values()].filter(({ documents }) => documents.size === 0);
    this.#dismiss(resting.slice(0, -RESTING));
  }

  #dismiss(desks: readonly Desk[]): void {
    for (const desk of desks) {
      desk.leave();
      this.#desks.delete(desk.root);
    }
  }

  /** Null for a text that no project of the workspace reads; no file is read to find that out. */
  #homeOf({ uri, text }: OpenDocument): { readonly root: string; readonly file: string } | null {
    const path = pathOf(uri);
    if (path === null || ![...this.#folders].some((folder) => isInside(folder, path))) return null;
    const project = findProject(path);
    if (project.kind === 'none') return null;
    const { root } = project;
    const file = pathInside(root, path);
    if (file === null || kindOf(file) === null) return null;
    return this.#desks.has(root) || isOurs(root, { file, text }) ? { root, file } : null;
  }
}

/** So many projects without an open text are remembered. */
const RESTING = 3;
