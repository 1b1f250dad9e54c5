import { findProject } from '../run/find-project.ts';
import { isInside } from '../run/read-file.ts';
import { Desk, type Editor } from './desk.ts';
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
    this.#documents.get(uri)?.change(changes, version);
    this.#places.get(uri)?.desk.changed();
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
      if (before?.desk.root !== this.#homeOf(document.uri)?.root) {
        this.#leave(document.uri);
        this.#settle(document);
      }
    }
    for (const desk of this.#desks.values()) desk.changed();
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    for (const path of removed.map(pathOf)) if (path !== null) this.#folders.delete(path);
    for (const path of added.map(pathOf)) if (path !== null) this.#folders.add(path);
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
    const home = this.#homeOf(document.uri);
    if (home === null) return;
    const desk = this.#desks.get(home.root) ?? new Desk(home.root, this.#editor);
    this.#desks.set(home.root, desk);
    this.#places.set(document.uri, { desk, file: home.file, document });
    desk.open(home.file, document);
  }

  #leave(uri: string): void {
    const place = this.#places.get(uri);
    this.#places.delete(uri);
    // Two addresses may lead to one file: the text that was opened last stands for it.
    if (place === undefined || place.desk.documents.get(place.file) !== place.document) return;
    place.desk.close(place.file);
    if (place.desk.documents.size > 0) return;
    place.desk.leave();
    this.#desks.delete(place.desk.root);
  }

  /** Null for a text that no project of the workspace reads; nothing is read to find that out. */
  #homeOf(uri: string): { readonly root: string; readonly file: string } | null {
    const path = pathOf(uri);
    if (path === null || ![...this.#folders].some((folder) => isInside(folder, path))) return null;
    const project = findProject(path);
    if (project.kind === 'none') return null;
    const file = pathInside(project.root, path);
    return file === null || kindOf(file) === null ? null : { root: project.root, file };
  }
}
