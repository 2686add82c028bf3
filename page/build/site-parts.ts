import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../../grader/config/settings';
import { exerciseIds } from '../../grader/config/suites';

/** What of the project is in the page. A course leaves out later chapters. */
export interface SiteParts {
  /** Ids of exercises, each with a suite that learners may read. */
  exercises: readonly string[];
  /** Names of files in `engine/`. */
  engine: readonly string[];
  /** The points of an exercise as a whole, by its id: without those of hidden tests, which are not in the page. */
  points: Readonly<Record<string, number>>;
}

/** All of the project. */
export function allParts(root: string): SiteParts {
  const { points } = readSettings(root);
  return { exercises: exerciseIds(root), engine: readdirSync(path.join(root, 'engine')), points };
}
