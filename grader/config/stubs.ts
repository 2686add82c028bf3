import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chapter } from '../core/chapter';
import { errorCode } from '../core/error-code';
import type { Submission } from '../core/submission';

/**
 * Ids of the exercises whose file is the stub. Only those of the chapters: a course can give stubs that pass a test.
 *
 * @param root the project's folder, which holds `test/stubs/`
 */
export function stubsIn(root: string, { files }: Submission, chapters: readonly Chapter[]): string[] {
  return chapters
    .flatMap(({ exercises }) => exercises)
    .filter((id) => {
      const file = files[`${id}.ts`];
      return file !== undefined && 'text' in file && file.text === readStub(root, id);
    });
}

function readStub(root: string, id: string): string | undefined {
  try {
    return readFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
