import { existsSync } from 'node:fs';
import path from 'node:path';

/** Tells whether the project has reference solutions. The folder that learners of a course receive has none. */
export function hasSolutions(root: string): boolean {
  return existsSync(path.join(root, 'solutions'));
}
