import type { Fault } from './fault.ts';

/** The name under which a reader saves an attachment: a name and no path, and none that a file browser hides. */
export function fileNameFault(text: string): Fault | null {
  const slash = /[/\\]/u.exec(text)?.[0];
  const name = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
  const isUsable = name !== '' && !name.startsWith('.');
  const help = isUsable ? `write ${name}` : 'write the name that the reader sees, such as Offer 4512.pdf';
  if (slash !== undefined) return { what: `has a \`${slash}\` in it: it is a path and not a name`, help };
  if (!text.startsWith('.')) return null;
  const visible = text.replace(/^\.+/u, '');
  return {
    what: 'begins with a dot, and computers hide such files',
    help: visible === '' ? help : `write ${visible}`,
  };
}
