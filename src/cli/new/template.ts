import type { File, ProjectFiles } from '../../model/project.ts';
import { findProject } from '../../run/find-project.ts';
import { copiedSchema } from '../../starter/template.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Machine } from '../machine.ts';
import { templateNameFault, unknownName } from './names.ts';
import type { Prompter } from '../prompter.ts';
import { openPlace, putNew } from '../put-new.ts';
import { cancelled, refuse } from '../say.ts';
import { noProjectRefusal } from '../target.ts';

export interface NewTemplateOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
}

/** `envoi new template`: a template that is there, with its schema, under another name. */
export async function newTemplate(
  written: string | undefined,
  { from = 'follow-up', dryRun }: NewTemplateOptions,
  machine: Machine,
): Promise<ExitCode> {
  const found = findProject(machine.cwd);
  if (found.kind === 'none') return refuse(noProjectRefusal(found.start), machine);
  const asked = written ?? (await askName((await machine.ask?.()) ?? null));
  if (asked === null) return cancelled(machine);
  if (asked === undefined) return refuse({ problem: 'the template has no name', help: NAMED }, machine);
  const name = asked.replace(/^templates\/|\.mjml$/gu, '');
  const fault = templateNameFault(name);
  if (fault !== null) return refuse({ problem: `${asked} is no name of a template`, help: fault }, machine);
  const place = openPlace(found.root);
  const { files, project } = await place.workspace.look([], machine.today);
  const source = sourceOf(from, files);
  if (source === null) return refuse(unknownName('template', from, [...project.templates.keys()]), machine);
  const schema = copiedSchema(textOf(source.schema), name, from);
  if (schema === null) {
    const help = 'correct it first: `envoi check` says what is wrong';
    return refuse({ problem: `${source.schema.path} cannot be read`, help }, machine);
  }
  const parts = [
    { path: `templates/${name}.mjml`, text: textOf(source.template) },
    { path: `schemas/${name}.schema.json`, text: schema },
  ];
  const isShipped = files.shipped.templates.some(({ path }) => path.endsWith(`/templates/${name}.mjml`));
  const said = [
    '',
    ...(isShipped ? [`From now on letters with the template ${name} use these files, and not those of envoi.`] : []),
    'Change the layout in the first and the fields in the second; `npx envoi check` proves that nothing can get lost.',
    `  npx envoi new message first --template ${name} --to "Kari Nordmann <kari@example.no>"`,
  ];
  return putNew({ parts, said, isDry: dryRun === true }, place, machine);
}

const NAMED = 'name it, such as `envoi new template visit-report --from appointment`';

/** Null where somebody does not want to go on, undefined where there is nobody to ask. */
async function askName(prompter: Prompter | null): Promise<string | null | undefined> {
  return prompter?.text({
    message: 'What is the template called? Its file is templates/NAME.mjml:',
    example: 'visit-report',
    fault: templateNameFault,
  });
}

interface Source {
  readonly template: File;
  readonly schema: File;
}

/** The project's own files win, each for itself. */
function sourceOf(name: string, { project, shipped }: ProjectFiles): Source | null {
  const find = (kind: 'templates' | 'schemas', path: string): File | undefined =>
    [...project[kind], ...shipped[kind]].find((file) => file.path === path || file.path === `envoi/${path}`);
  const template = find('templates', `templates/${name}.mjml`);
  const schema = find('schemas', `schemas/${name}.schema.json`);
  return template === undefined || schema === undefined ? null : { template, schema };
}

function textOf({ bytes }: File): string {
  return new TextDecoder().decode(bytes);
}
