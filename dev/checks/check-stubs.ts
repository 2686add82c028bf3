import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds stubs of `npm run reset` that differ from exercises/. Learners edit exercises/ in place, so `npm run record`
 * copies the stubs to test/stubs/.
 *
 * @returns one sentence for each finding
 */
export function findStaleStubs(root: string): string[] {
  const names = new Set(['exercises', 'test/stubs'].flatMap((folder) => readdirSync(path.join(root, folder))));
  return [...names].sort().flatMap((name) => {
    const [exercise, stub] = [path.join(root, 'exercises', name), path.join(root, 'test', 'stubs', name)];
    if (!existsSync(stub)) return [`test/stubs/${name} is missing. Run npm run record -- stubs`];
    if (!existsSync(exercise)) return [`test/stubs/${name} is the stub of no exercise. Run npm run record -- stubs`];
    const isSame = readFileSync(exercise).equals(readFileSync(stub));
    return isSame ? [] : [`test/stubs/${name} differs from exercises/${name}. Run npm run record -- stubs`];
  });
}
