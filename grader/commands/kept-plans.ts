import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExercisePlan } from '../core/exercise-plan';
import { writeAtomically } from '../files/write-atomically';

type Plans = Readonly<Record<string, ExercisePlan>>;

/** What a suite declared, and a hash of all that this was made of. */
type Kept = Record<string, { hash: string; plan: ExercisePlan }>;

/** Folders of which a change may change what suites declare. */
const MAKERS = ['engine', 'grader/judge', 'grader/scoring', 'grader/suite', 'test/oracle'];

/**
 * What the suites of these exercises declared when they were loaded last. To load them only for that takes a twentieth
 * of the processor time of `npm test` (`npm run bench`). A suite that has changed since is left out.
 */
export function readPlans(root: string, seed: number, exercises: readonly string[]): Plans {
  if (exercises.length === 0) return {};
  const kept = readKept(root);
  const makers = hashOfMakers(root, seed);
  return Object.fromEntries(
    exercises.flatMap((id) => {
      const one = kept[id];
      return one && one.hash === hashOf(root, makers, id) ? [[id, one.plan]] : [];
    }),
  );
}

/** Keeps what suites declared, for the next run. A folder that cannot be written to costs nothing. */
export function keepPlans(root: string, seed: number, plans: Plans): void {
  const makers = hashOfMakers(root, seed);
  const fresh = Object.entries(plans).map(([id, plan]) => [id, { hash: hashOf(root, makers, id), plan }]);
  if (fresh.length === 0) return;
  const file = keptIn(root);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, JSON.stringify({ ...readKept(root), ...Object.fromEntries(fresh) }), false);
  } catch {
    // The suites are loaded again.
  }
}

const keptIn = (root: string) => path.join(root, 'node_modules', '.cache', 'gradkata', 'plans.json');

function readKept(root: string): Kept {
  try {
    return JSON.parse(readFileSync(keptIn(root), 'utf8')) as Kept;
  } catch {
    return {};
  }
}

function hashOfMakers(root: string, seed: number): string {
  const hash = createHash('sha256').update(String(seed));
  for (const folder of MAKERS.map((name) => path.join(root, ...name.split('/')))) {
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
        hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('base64url');
}

function hashOf(root: string, makers: string, exercise: string): string {
  const suite = readFileSync(path.join(root, 'test', `${exercise}.test.ts`));
  return createHash('sha256').update(makers).update(suite).digest('base64url');
}
