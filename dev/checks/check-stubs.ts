import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENGINE_COPIES } from '../../grader/config/engine-copies';

/**
 * Finds stubs of `npm run reset` that differ from exercises/, and copies of engine/ that differ from it. Learners edit
 * these folders in place, so `npm run record` copies both to test/stubs/.
 *
 * @returns one sentence for each finding
 */
export function findStaleStubs(root: string): string[] {
  return [
    ...findStaleCopies(root, 'exercises', 'test/stubs', 'the stub of no exercise'),
    ...findStaleCopies(root, 'engine', ENGINE_COPIES, 'the copy of no file of engine/'),
  ];
}

function findStaleCopies(root: string, folder: string, copies: string, surplus: string): string[] {
  const names = new Set([folder, copies].flatMap((parent) => filesIn(path.join(root, parent))));
  return [...names].sort().flatMap((name) => {
    const [original, copy] = [path.join(root, folder, name), path.join(root, copies, name)];
    if (!existsSync(copy)) return [`${copies}/${name} is missing. Run npm run record -- stubs`];
    if (!existsSync(original)) return [`${copies}/${name} is ${surplus}. Run npm run record -- stubs`];
    const isSame = readFileSync(original).equals(readFileSync(copy));
    return isSame ? [] : [`${copies}/${name} differs from ${folder}/${name}. Run npm run record -- stubs`];
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
}
