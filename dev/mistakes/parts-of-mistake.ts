import type { TestResult } from '../../grader/core/result';
import { declaredNames } from './complete';

/**
 * The parts of an exercise that a mistake is in: the methods that its code replaces, else the components that it makes
 * wrong.
 *
 * @param tests the results of the mistake
 * @returns none if it is in what all parts use, or in the exercise as a whole
 */
export function partsOfMistake(code: string, tests: readonly TestResult[]): string[] {
  const parts = [...new Set(tests.flatMap(({ part }) => part ?? []))];
  const declared = declaredNames(code);
  const written = parts.filter((part) => declared.some((name) => name.split('.')[1] === part));
  const isOfCore = declared.some((name) => name.includes('.') && !parts.includes(name.split('.')[1] as string));
  if (written.length > 0 || isOfCore) return written;
  const isWrong = ({ status }: TestResult) => status === 'fail' || status === 'error';
  const affected = parts.filter((part) => tests.some((test) => test.part === part && isWrong(test)));
  return affected.length < parts.length ? affected : [];
}
