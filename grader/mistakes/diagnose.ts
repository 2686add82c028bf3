import type { ExerciseResult, TestResult } from '../result/document';
import { withdrawDoubtful } from './parts';
import type { MistakeRecord } from './record';
import { type Signature, signatureOf, type Wrong } from './signature';

/** Two numbers are the same wrong number when they differ by less than this part of what the test allows. */
const SAME = 0.1;

/** A mistake that could be this answer's. */
interface Candidate {
  id: string;
  wrong: Signature;
  /** Part of the mistake's wrong tests in which the answer is wrong in the same way. */
  agreement: number;
}

/**
 * Names the mistakes that computed what this answer computed, by setting `diagnosis` in the tests that are wrong. A
 * mistake is considered only if the answer is wrong wherever the mistake is; two mistakes in one test are both named.
 * Without a match there is no guess.
 */
export function diagnose(exercise: ExerciseResult, record: MistakeRecord): void {
  const own = signatureOf(exercise);
  const tests = exercise.tests.filter(({ name }) => name in own);
  const candidates = candidatesFor(own, tests, exercise, record);
  for (const test of tests) {
    const found = explain(test, own[test.name] as Wrong, candidates);
    if (found.length === 0) continue;
    test.diagnosis = {
      id: found.map(({ id }) => id).join(' + '),
      text: found.map(({ id }) => record[id]?.diagnosis).join(' '),
    };
  }
  withdrawDoubtful(exercise.tests, record);
}

function candidatesFor(
  own: Signature,
  tests: TestResult[],
  exercise: ExerciseResult,
  record: MistakeRecord,
): Candidate[] {
  const passed = new Set(exercise.tests.filter(({ status }) => status === 'pass').map(({ name }) => name));
  const candidates = Object.entries(record)
    .filter(([, { wrong }]) => !Object.keys(wrong).some((name) => passed.has(name)))
    .map(([id, { wrong }]) => {
      const accounts = tests.map((test) => covers(test, own[test.name] as Wrong, wrong[test.name])).filter(isDefined);
      const numbers = accounts.flat().length;
      return { id, wrong, agreement: accounts.length / Object.keys(wrong).length, count: accounts.length, numbers };
    });
  return candidates
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.agreement - one.agreement || other.count - one.count || other.numbers - one.numbers);
}

/** The fewest mistakes, best first, that together account for all that is wrong in a test; none when something is left over. */
function explain(test: TestResult, own: Wrong, candidates: Candidate[]): Candidate[] {
  const open = new Set('numbers' in own ? Object.keys(own.numbers) : ['message']);
  const found: Candidate[] = [];
  const covered = (candidate: Candidate) => covers(test, own, candidate.wrong[test.name]) ?? [];
  const whole = candidates.find((candidate) => covered(candidate).length === open.size);
  if (whole) return [whole];
  for (const candidate of candidates) {
    const news = covered(candidate).filter((label) => open.has(label));
    if (news.length === 0) continue;
    found.push(candidate);
    for (const label of news) open.delete(label);
  }
  return open.size === 0 ? found : [];
}

/** What a mistake accounts for in a test; undefined when it would be wrong there in another way. */
function covers(test: TestResult, own: Wrong, mistake: Wrong | undefined): string[] | undefined {
  if (!mistake) return undefined;
  if ('message' in own || 'message' in mistake) {
    return 'message' in own && 'message' in mistake && own.message === mistake.message ? ['message'] : undefined;
  }
  const labels = Object.keys(mistake.numbers);
  const same = labels.every((label) => {
    const comparison = test.comparisons.find((other) => other.label === label);
    return comparison && isSame(comparison.yours, mistake.numbers[label], comparison.tolerance);
  });
  return same ? labels : undefined;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function isSame(one: number | string, other: number | string | undefined, tolerance: number): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= Math.max(SAME * tolerance, 1e-12 * Math.abs(other));
}
