import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the copies of `engine/`, which `npm run reset -- engine` puts back. */
export const ENGINE_COPIES = 'test/stubs/engine';

/** A file of `engine/` that is not as it was given. */
export interface ChangedEngineFile {
  /** Its path in the project: `engine/f.ts`. */
  file: string;
  isMissing: boolean;
}

/** Finds files of `engine/` that are missing, or differ from their copies; none if the project has no copies. */
export function findChangedEngineFiles(root: string): ChangedEngineFile[] {
  const copies = path.join(root, ENGINE_COPIES);
  if (!existsSync(copies)) return [];
  return readdirSync(copies)
    .sort()
    .flatMap((name) => {
      const own = path.join(root, 'engine', name);
      const isMissing = !existsSync(own);
      const isSame = !isMissing && haveSameText(own, path.join(copies, name));
      return isSame ? [] : [{ file: `engine/${name}`, isMissing }];
    });
}

/** What a learner is told of them, and how to undo it; undefined if there are none. */
export function engineWarning(changed: readonly ChangedEngineFile[]): string | undefined {
  if (changed.length === 0) return undefined;
  const names = (isMissing: boolean) => changed.filter((one) => one.isMissing === isMissing).map(({ file }) => file);
  const [differing, missing] = [names(false), names(true)];
  const told = [
    ...(differing.length > 0 ? [`${differing.join(', ')} was changed`] : []),
    ...(missing.length > 0 ? [`${missing.join(', ')} is missing`] : []),
  ];
  const elsewhere = differing.length > 0 ? ' Elsewhere your answers are graded with the engine as it was given.' : '';
  return `${told.join(', and ')}.${elsewhere} Put it back: npm run reset -- engine`;
}

/** Line ends are those that an editor or git chose. Most files have the same bytes, and a library has many. */
function haveSameText(one: string, other: string): boolean {
  const [bytes, others] = [readFileSync(one), readFileSync(other)];
  const textOf = (file: Buffer) => file.toString('utf8').replaceAll('\r\n', '\n');
  return bytes.equals(others) || textOf(bytes) === textOf(others);
}
