import type { ExerciseResult, TestResult } from '../../core/result';

/** What is wrong in one test: the numbers by their labels, or the message where no number was compared. */
export type Wrong = { numbers: Record<string, number | string> } | { message: string };

/** What an answer gets wrong, test by test. Tests that pass, or wait for others, are left out. */
export type Signature = Record<string, Wrong>;

/** How an answer to an exercise is wrong, as a mistake is recorded and as an answer is compared with it. */
export function signatureOf({ tests }: ExerciseResult): Signature {
  const wrong = tests.filter(({ status }) => status === 'fail' || status === 'error');
  return Object.fromEntries(wrong.map((test) => [test.name, wrongIn(test)]));
}

function wrongIn({ comparisons, message }: TestResult): Wrong {
  const numbers = comparisons.filter(({ ok }) => !ok).map(({ label, yours }) => [label, yours] as const);
  return numbers.length > 0 ? { numbers: Object.fromEntries(numbers) } : { message: withoutPlaces(message ?? '') };
}

/** The same mistake stands on another line in every file. */
function withoutPlaces(message: string): string {
  return message.replaceAll(/exercises\/[\w-]+\.ts:\d+/g, 'exercises');
}
