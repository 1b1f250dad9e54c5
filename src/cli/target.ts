import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isMessageFile } from '../model/message-file.ts';
import { findProject } from '../run/find-project.ts';
import { listMessages } from '../run/list-messages.ts';
import type { Drafts, Selection } from '../run/read-files.ts';
import { readStdin } from '../run/read-stdin.ts';
import { type Selected, selectMessages } from '../run/select-messages.ts';
import type { Machine } from './machine.ts';
import { meantMessage } from './meant-message.ts';
import { type Refusal, shownPath } from './say.ts';

/** What a command works on. */
export type Target =
  | {
      readonly kind: 'target';
      readonly root: string;
      readonly selection: Selection;
      /** Standard input, by the path of the message that it stands for; empty where that was not named. */
      readonly drafts: Drafts;
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** The project and the messages that the arguments name. */
export async function findTarget(
  names: readonly string[],
  stdinPath: string | undefined,
  machine: Machine,
): Promise<Target> {
  if (!names.includes('-')) {
    return stdinPath === undefined
      ? targetOf(names, machine)
      : refusal('--stdin-path goes with `-`, which reads standard input');
  }
  if (names.length > 1) return refusal('`-` stands alone: standard input is one message');
  return stdinTarget(stdinPath, machine);
}

function targetOf(names: readonly string[], machine: Machine): Target {
  const place = placeOf(names, machine);
  if (place.kind === 'none') return noProject(place.start);
  const selected = selectMessages(place.root, machine.cwd, names);
  if (selected.kind !== 'selection') return { kind: 'refusal', refusal: why(selected, place.root, machine) };
  return { kind: 'target', root: place.root, selection: selected.selection, drafts: new Map() };
}

/**
 * The project of the first path that exists. Where an id is named that the project here has, it is this one: another
 * may have the same id, and its message was not meant.
 */
function placeOf(names: readonly string[], { cwd }: Machine): ReturnType<typeof findProject> {
  const here = findProject(cwd);
  const first = names.map((name) => resolve(cwd, name)).find((path) => existsSync(path));
  if (first === undefined) return here;
  const place = findProject(first);
  if (place.kind === 'none' || here.kind === 'none' || here.root === place.root) return place;
  const ids = names.filter((name) => !existsSync(resolve(cwd, name)));
  const all = ids.length === 0 ? [] : listMessages(here.root).paths;
  return ids.some((id) => all.includes(`messages/${id}.yaml`)) ? here : place;
}

async function stdinTarget(stdinPath: string | undefined, machine: Machine): Promise<Target> {
  const file = stdinPath === undefined ? null : resolve(machine.cwd, stdinPath);
  const place = findProject(file !== null && existsSync(dirname(file)) ? dirname(file) : machine.cwd);
  if (place.kind === 'none') return noProject(place.start);
  const path = file === null ? 'messages/stdin.yaml' : relative(place.root, file).split(sep).join('/');
  if (!isMessageFile(path)) {
    return refusal(`--stdin-path ${path} is no place of a message`, 'name a file such as messages/kari.yaml');
  }
  const drafts = new Map([[path, await readStdin(machine.stdin)]]);
  return { kind: 'target', root: place.root, selection: { kind: 'paths', paths: [path] }, drafts };
}

function why(selected: Exclude<Selected, { readonly kind: 'selection' }>, root: string, machine: Machine): Refusal {
  switch (selected.kind) {
    case 'outside':
      return {
        problem: `${selected.path} is outside the project ${root}`,
        help: 'name messages of one project at a time',
      };
    case 'no-message':
      return {
        problem: `${selected.path} is no message and holds none`,
        help: `messages are the .yaml files under ${shownPath(join(root, 'messages'), machine)}/`,
      };
    case 'fault':
      return { problem: `${selected.fault.path}: ${selected.fault.problem}`, help: null };
    case 'unknown':
      return unknown(selected.path, selected.ids, root, machine);
  }
}

function unknown(name: string, ids: readonly string[], root: string, { cwd }: Machine): Refusal {
  const meant = meantMessage(name, { root, cwd, ids });
  const help =
    meant === null ? 'name a file, a folder or an id, such as messages/kari.yaml or kari' : `did you mean ${meant}?`;
  return { problem: `there is no message ${name}${root === cwd ? '' : ` in the project ${root}`}`, help };
}

function noProject(start: string): Target {
  return { kind: 'refusal', refusal: noProjectRefusal(start) };
}

/** Why nothing can be done in a folder that no project holds. */
export function noProjectRefusal(start: string): Refusal {
  return {
    problem: `no project found: neither envoi.yaml nor a folder messages/ in ${start} or above`,
    help: 'go to the folder of the project, or make a folder messages/ for the first message',
  };
}

function refusal(problem: string, help: string | null = null): Target {
  return { kind: 'refusal', refusal: { problem, help } };
}
