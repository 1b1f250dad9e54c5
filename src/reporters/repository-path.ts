import { isShipped } from '../model/source.ts';

/**
 * The path of a file as the services know it that show reports beside the code: from the top of the repository. Files
 * outside the project, and those of the package, keep their names.
 *
 * @param base the project's folder in its repository, empty or ending with `/`
 */
export function repositoryPath(file: string, base: string): string {
  return isInProject(file) ? base + file : file;
}

/** Whether a name that people are shown is a path from the project's folder. */
export function isInProject(file: string): boolean {
  return !isShipped({ file }) && !/^(?:\/|\.\.\/|[A-Za-z]:[\\/]|-$)/.test(file);
}
