import { join } from 'node:path';
import { fixMessages } from '../../../src/fix/fix-messages.ts';
import type { Letter, ReadAttachment } from '../../../src/model/letter.ts';
import type { File, ProjectFiles } from '../../../src/model/project.ts';
import { type Checked, checkProject, makeLetters, proveTemplates } from '../../../src/pipeline.ts';
import { shippedLibrary } from '../../case-files.ts';
import { doors } from '../../doors.ts';

const PATH = 'messages/letter.yaml';
const shipped = shippedLibrary(join(import.meta.dirname, '../../..'));
const readAttachment: ReadAttachment = () => ({ kind: 'problem', problem: 'does not exist' });
const all = (): boolean => true;
const nothing = { templates: [], partials: [], schemas: [], languages: [] };

/** A message after `envoi check --fix`. */
export function fixed(message: string): string {
  const { texts } = fixMessages(new Map([[PATH, message]]), all, (files) => checked(files).diagnostics);
  return texts.get(PATH)?.text ?? '';
}

/** The letters of a message: none where it has errors. */
export async function lettersOf(message: string): Promise<readonly Letter[]> {
  const { letters } = await makeLetters(await proveTemplates(checked([fileOf(PATH, message)])), doors);
  return letters;
}

/** The codes of what is found in a template that stands in the place of the shipped one for a reply. */
export async function codesOfTemplate(template: string): Promise<readonly string[]> {
  const own = { ...nothing, templates: [fileOf('templates/follow-up.mjml', template)] };
  const files = { ...projectOf([]), project: own, isWhole: true };
  const { diagnostics } = await proveTemplates(check(files));
  return diagnostics.map(({ code }) => code);
}

/** The shipped one, with which an author begins. */
export function shippedTemplate(): string {
  const file = shipped.templates.find(({ path }) => path.endsWith('/follow-up.mjml'));
  return new TextDecoder().decode(file?.bytes);
}

function checked(messages: readonly File[]): Checked {
  return check(projectOf(messages));
}

function check(files: ProjectFiles): Checked {
  return checkProject(files, { today: '2026-11-21', readAttachment });
}

function projectOf(messages: readonly File[]): ProjectFiles {
  return {
    config: null,
    messages,
    project: nothing,
    shipped,
    messagePaths: messages.map(({ path }) => path),
    isWhole: false,
  };
}

function fileOf(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}
