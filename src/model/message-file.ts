/**
 * Whether a path in a project is that of a message. Everything that asks this asks here: what is listed, what stands for
 * a file as a draft, what an editor is helped with.
 */
export function isMessageFile(path: string): boolean {
  return /^messages\/(?!data\/).+\.yaml$/.test(path) && !path.split('/').some(isLeftBehind);
}

/** Hidden files, editors' backups and swap files, and what Windows puts into folders. */
export function isLeftBehind(name: string): boolean {
  return /^\.|~$|^#.*#$|\.sw[a-p]$|^(thumbs\.db|desktop\.ini)$/i.test(name);
}
