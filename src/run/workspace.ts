import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fault } from '../model/outcome.ts';
import type { Project, ProjectFiles } from '../model/project.ts';
import { fewOfEach } from '../pipeline.ts';
import { projectReader } from './project-reader.ts';
import type { Drafts } from './read-files.ts';

/** A project that somebody is writing in. */
export interface Workspace {
  readonly root: string;
  /**
   * What `check` says of the library and of these messages, by their paths, without making letters or reading rows.
   * `today` is `YYYY-MM-DD`.
   */
  readonly look: (paths: readonly string[], today: string) => Promise<Look>;
}

export interface Look {
  /** In no particular order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly faults: readonly Fault[];
  /** What a message can name, as far as it can be read. */
  readonly project: Project;
  readonly files: ProjectFiles;
}

/** `drafts` are the texts in the editor, by the paths of their files; they are looked at anew each time. */
export function openWorkspace(root: string, drafts: Drafts): Workspace {
  const reader = projectReader(root, drafts);
  return {
    root,
    look: async (paths, today) => {
      const { files, faults, diagnostics } = reader.read({ kind: 'library', paths });
      const checked = await reader.check({ files, faults, diagnostics }, today);
      const found = [...diagnostics, ...fewOfEach(checked.diagnostics)];
      return { diagnostics: found, faults, project: checked.project, files };
    },
  };
}
