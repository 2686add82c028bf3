import { existsSync } from 'node:fs';
import path from 'node:path';

/** There are reference solutions to compare with: what learners of a course receive has none. */
export function hasSolutions(root: string): boolean {
  return existsSync(path.join(root, 'solutions'));
}
