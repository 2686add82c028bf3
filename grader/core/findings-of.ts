import type { ExerciseResult } from './result';

/** The names of what is wrong with an exercise, each once. */
export function findingsOf({ id, tests }: ExerciseResult): { exercise: string; diagnosis: string }[] {
  const names = new Set(tests.flatMap(({ diagnoses }) => diagnoses.map((one) => one.id)));
  return [...names].map((diagnosis) => ({ exercise: id, diagnosis }));
}
