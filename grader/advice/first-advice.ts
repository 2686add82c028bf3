import type { ExerciseResult, SubmissionResult } from '../core/result';
import { firstOpen } from './first-open';
import { testAdvice } from './test-advice';

/** What to fix first in an exercise, as plain text of one or more lines. Empty when it passes. */
export function firstAdvice({ status, message, tests }: ExerciseResult, seed: number): string {
  if (status === 'pass') return '';
  const [test] = firstOpen(tests);
  return (test && testAdvice(test, seed)) || (message ?? '');
}

/** Why a submission has not all of its points: what kept it from being graded, or what to fix first. Empty when it passes. */
export function shortfallOf({ message, exercises }: SubmissionResult, seed: number): string {
  const exercise = exercises.find(({ status }) => status !== 'pass');
  return exercise ? `${exercise.id}: ${firstAdvice(exercise, seed)}` : (message ?? '');
}
