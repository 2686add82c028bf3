import { exerciseIds } from '../../grader/config/suites';
import { ROOT } from './root';

/** The number that a new exercise has: `05` where there are four. */
export const NEXT_NUMBER = numberBehind(0);

/** The number so many behind the next one. */
export function numberBehind(others: number): string {
  return String(exerciseIds(ROOT).length + 1 + others).padStart(2, '0');
}
