import { isWrong } from '../../core/is-wrong';
import type { ExerciseResult, TestResult } from '../../core/result';

/** The wrong numbers of one test, by their labels. */
export interface WrongNumbers {
  numbers: Record<string, number | string>;
}

/** What ended a test in which no number is wrong. */
export interface EndedByMessage {
  message: string;
  /** How many numbers were compared before. */
  compared: number;
}

export type TestSignature = WrongNumbers | EndedByMessage;

/** The signatures of the wrong tests by name. Tests that pass, wait or are not started are left out. */
export type Signature = Record<string, TestSignature>;

/** The signature of an answer. Mistakes are recorded by it, and answers are compared with the record by it. */
export function signatureOf({ tests }: Pick<ExerciseResult, 'tests'>): Signature {
  const wrong = tests.filter(isWrong);
  return Object.fromEntries(wrong.map((test) => [test.name, testSignature(test)]));
}

function testSignature({ comparisons, message }: TestResult): TestSignature {
  const numbers = comparisons.filter(({ ok }) => !ok).map(({ label, yours }) => [label, yours] as const);
  if (numbers.length > 0) return { numbers: Object.fromEntries(numbers) };
  return { message: withoutPlaces(message ?? ''), compared: comparisons.length };
}

/** Removes the lines of a learner's file: the same mistake is on another line in every file. */
function withoutPlaces(message: string): string {
  return message.replaceAll(/exercises\/[\w-]+\.ts:\d+/g, 'exercises');
}
