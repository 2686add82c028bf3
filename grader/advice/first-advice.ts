import type { ExerciseResult, SubmissionResult } from '../core/result';
import { firstOpen } from './first-open';
import { testAdvice } from './test-advice';

/** Tells what to fix first in an exercise, as plain text of one or more lines. Empty if it passes. */
export function firstAdvice({ status, message, tests }: ExerciseResult, seed: number): string {
  if (status === 'pass') return '';
  const [test] = firstOpen(tests);
  return (test && testAdvice(test, seed)) || (message ?? '');
}

/** Tells why points are missing: why a submission is ungraded, or what to fix first. Empty if it passes. */
export function shortfallOf({ message, exercises }: SubmissionResult, seed: number): string {
  const exercise = exercises.find(({ status }) => status !== 'pass');
  return exercise ? `${exercise.id}: ${firstAdvice(exercise, seed)}` : (message ?? '');
}
