/**
 * Whether a path in a project is that of a message. Everything that asks this asks here: what is listed, what stands for
 * a file as a draft, what an editor is helped with.
 */
export function isMessageFile(path: string): boolean {
  return isAmongMessages(path) && path.endsWith('.yaml');
}

/** Whether a path is one that is listed under `messages/`: of a message, or of what is none, which is a finding. */
export function isAmongMessages(path: string): boolean {
  return /^messages\/(?!data\/)./.test(path) && !path.split('/').some(isLeftBehind);
}

/** The id of a message: its path under `messages/` without `.yaml`. */
export function idOf(path: string): string {
  return path.replace(/^messages\//, '').replace(/\.yaml$/, '');
}

/** Hidden files, editors' backups and swap files, and what Windows puts into folders. */
export function isLeftBehind(name: string): boolean {
  return /^\.|~$|^#.*#$|\.sw[a-p]$|^(thumbs\.db|desktop\.ini)$/i.test(name);
}
