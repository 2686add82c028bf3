import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Member } from './generate';

/** Writes the exercises of a submission to a folder. */
export function layOutMember(folder: string, { files }: Pick<Member, 'files'>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue;
    const file = path.join(folder, ...name.split('/'));
    // A broken submission may have a folder with the name of a file.
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
