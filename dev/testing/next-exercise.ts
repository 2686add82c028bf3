import { exerciseIds } from '../../grader/config/suites';
import { ROOT } from './root';

/** The number that a new exercise has: `05` where there are four. */
export const NEXT_NUMBER = numberBehind(0);

/** The number so many behind the next one. */
export function numberBehind(others: number): string {
  const last = exerciseIds(ROOT).at(-1) ?? '';
  return String(Number.parseInt(last, 10) + 1 + others).padStart(2, '0');
}
