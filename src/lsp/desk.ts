import type { Diagnostic } from '../model/diagnostic.ts';
import { localDay } from '../run/local-day.ts';
import { type Look, openWorkspace, type Workspace } from '../run/workspace.ts';
import type { Client } from './client.ts';
import { byFile, shown } from './findings.ts';
import type { OpenDocument } from './open-document.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { createEditorPlaces, type Places } from './places.ts';
import type { PublishParams } from './protocol.ts';
import { kindOf } from './uris.ts';

/** The editor, as a desk speaks to it. */
export interface Editor {
  readonly client: Client;
  readonly publish: (findings: PublishParams) => void;
  readonly log: (text: string) => void;
}

/** A project that texts are open of, or were. What is known of it is as old as its last look. */
export class Desk {
  readonly root: string;
  /** By their paths in the project. */
  readonly documents: Map<string, OpenDocument> = new Map();
  readonly drafts: Map<string, Uint8Array> = new Map();
  readonly #editor: Editor;
  readonly #workspace: Workspace;
  readonly #pacer: Pacer;
  readonly #encoded = new Map<string, string>();
  readonly #published = new Map<string, string>();
  #look: Look | null = null;
  #findings: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  #logged = '';
  #isLeft = false;

  constructor(root: string, editor: Editor) {
    this.root = root;
    this.#editor = editor;
    this.#workspace = openWorkspace(root, this.drafts);
    this.#pacer = createPacer(() => this.#run(), PACE);
  }

  open(file: string, document: OpenDocument): void {
    this.documents.set(file, document);
    this.changed();
  }

  close(file: string): void {
    const uri = this.documents.get(file)?.uri;
    this.documents.delete(file);
    this.drafts.delete(file);
    this.#encoded.delete(file);
    if (uri !== undefined) this.#publish(uri, [], undefined);
    this.changed();
  }

  /** A text, or a file on the disk: another look is needed. */
  changed(): void {
    this.#pacer.ask();
  }

  /** Nothing of this project is open any more; what was learnt is kept, for the next text. */
  rest(): void {
    this.#look = null;
    this.#findings = new Map();
    for (const uri of this.#published.keys()) this.#publish(uri, [], undefined);
  }

  /** Nothing of this project is asked any more. */
  leave(): void {
    this.#isLeft = true;
    this.#pacer.stop();
    for (const uri of this.#published.keys()) this.#publish(uri, [], undefined);
  }

  /** The last look; waits for one only where there was none. Null where the project cannot be looked at. */
  async lastLook(): Promise<Look | null> {
    if (this.#look === null) await this.#pacer.settle();
    return this.#look;
  }

  /** What is found in a text as it is now; empty where it changes faster than it can be looked at. */
  async findingsOf(file: string): Promise<readonly Diagnostic[]> {
    await this.#pacer.settle();
    const found = this.#findings.get(file) ?? [];
    const document = this.documents.get(file);
    return found.filter(
      ({ span }) => span !== null && (span.source.text === '' || document?.isOf(span.source) === true),
    );
  }

  /** What was found at a place of this text by the last look; nothing is waited for. */
  knownAt(file: string, offset: number): readonly Diagnostic[] {
    const document = this.documents.get(file);
    const isThere = ({ span }: Diagnostic): boolean =>
      span !== null && document?.isOf(span.source) === true && span.start <= offset && offset <= span.end;
    return (this.#findings.get(file) ?? []).filter(isThere);
  }

  places(): Places {
    return createEditorPlaces(this.root, this.documents);
  }

  async #run(): Promise<void> {
    if (this.#isLeft || this.documents.size === 0) return;
    this.#encode();
    const versions = new Map([...this.documents].map(([file, { version }]) => [file, version]));
    const messages = [...this.documents.keys()].filter((file) => kindOf(file) === 'message').toSorted();
    try {
      const look = await this.#workspace.look(messages, localDay(new Date()));
      if (this.documents.size === 0) return;
      this.#look = look;
      this.#log(look.faults.map(({ path, problem }) => `${path}: ${problem}`).join('\n'));
      this.#findings = byFile(look.diagnostics);
      this.#show(versions);
    } catch (problem) {
      this.#log(`${this.root} cannot be looked at: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }

  #encode(): void {
    for (const [file, { text }] of this.documents) {
      if (this.#encoded.get(file) === text) continue;
      this.#encoded.set(file, text);
      this.drafts.set(file, new TextEncoder().encode(text));
    }
  }

  /** A text that has changed since the look began waits for the next one. */
  #show(versions: ReadonlyMap<string, number>): void {
    if (this.#isLeft) return;
    const { client } = this.#editor;
    const places = this.places();
    const seen = new Set([...this.documents.values()].map(({ uri }) => uri));
    for (const file of new Set([...this.documents.keys(), ...this.#findings.keys()])) {
      const document = this.documents.get(file);
      if (document === undefined ? kindOf(file) === 'message' : versions.get(file) !== document.version) continue;
      const uri = places.uriOf(file);
      seen.add(uri);
      const findings = (this.#findings.get(file) ?? []).map((finding) => shown(finding, places, client));
      this.#publish(uri, findings, document?.version);
    }
    for (const uri of this.#published.keys()) if (!seen.has(uri)) this.#publish(uri, [], undefined);
  }

  #publish(uri: string, diagnostics: PublishParams['diagnostics'], version: number | undefined): void {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    const words = JSON.stringify(params);
    if (this.#published.get(uri) === words) return;
    const isNews = diagnostics.length > 0 || version !== undefined || this.#published.has(uri);
    if (diagnostics.length === 0 && version === undefined) this.#published.delete(uri);
    else this.#published.set(uri, words);
    if (isNews) this.#editor.publish(params);
  }

  #log(text: string): void {
    if (text !== '' && text !== this.#logged) this.#editor.log(text);
    this.#logged = text;
  }
}

/** An author hardly sees 120 ms; who types without a pause still sees something twice a second. */
const PACE = { quiet: 120, longest: 500 };
