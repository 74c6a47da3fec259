import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of the project; `path` is relative to its root, with forward slashes. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** Every file under the given folders whose name ends in one of the given ways. */
export function projectFiles(root: string, folders: string[], endings: string[]): ProjectFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const absolute = join(entry.parentPath, entry.name);
        return {
          path: absolute.slice(root.length + 1).replaceAll('\\', '/'),
          text: readFileSync(absolute, 'utf8'),
        };
      }),
  );
}
