import type { Diagnosis, ExerciseResult, TestResult } from '../../core/result';
import type { MistakeRecord } from './mistake-record';
import { type Signature, signatureOf, type Wrong } from './signature';
import { withdrawDoubtful } from './withdraw-doubtful';

/** Two numbers are the same wrong number when they differ by less than this part of what the test allows. */
const SAME = 0.1;

/** A mistake that could be this answer's. */
interface Candidate {
  id: string;
  wrong: Signature;
  /** How many of the answer's wrong numbers it accounts for. */
  accounts: number;
}

/**
 * Names the mistakes that computed what this answer computed, by setting `diagnoses` in the tests that are wrong. A
 * mistake is considered only if the answer is wrong wherever the mistake is, and in the same way; two mistakes in one test
 * are both named.
 * Without a match there is no guess.
 */
export function diagnose(exercise: ExerciseResult, record: MistakeRecord): void {
  const own = signatureOf(exercise);
  const tests = exercise.tests.filter(({ name }) => name in own);
  const candidates = candidatesFor(own, exercise, record);
  for (const test of tests) {
    const found = explain(test, own[test.name] as Wrong, candidates);
    if (found.length === 0) continue;
    test.diagnoses = found.map(({ id }) => diagnosisOf(id, record));
  }
  withdrawDoubtful(exercise.tests, record);
}

/** A recorded mistake is known by what it computes. Where it is written is not known. */
function diagnosisOf(id: string, record: MistakeRecord): Diagnosis {
  return { id, layer: 'recorded', kind: id, text: record[id]?.diagnosis ?? '', places: [] };
}

/** Mistakes that the answer contradicts nowhere and agrees with somewhere, those that account for most first. */
function candidatesFor(own: Signature, exercise: ExerciseResult, record: MistakeRecord): Candidate[] {
  return Object.entries(record)
    .map(([id, { wrong }]) => ({ id, wrong, accounts: accountsFor(own, exercise, wrong) }))
    .filter(({ accounts }) => accounts > 0)
    .sort((one, other) => other.accounts - one.accounts || size(one.wrong) - size(other.wrong));
}

/** How many of the answer's wrong numbers a mistake accounts for; 0 as soon as it would be wrong in another way anywhere. */
function accountsFor(own: Signature, exercise: ExerciseResult, mistake: Signature): number {
  let accounts = 0;
  for (const [name, wrong] of Object.entries(mistake)) {
    const test = exercise.tests.find((other) => other.name === name);
    if (!test || test.status === 'waiting') continue;
    const mine = own[name];
    if (!mine) return 0;
    // Another mistake can end a test before this one shows.
    if ('numbers' in wrong && !Object.keys(wrong.numbers).some((label) => isCompared(test, label))) continue;
    const covered = covers(test, mine, wrong);
    if (!covered) return 0;
    accounts += covered.length;
  }
  return accounts;
}

function isCompared({ comparisons }: TestResult, label: string): boolean {
  return comparisons.some((comparison) => comparison.label === label);
}

function size(wrong: Signature): number {
  return Object.keys(wrong).length;
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

function isSame(one: number | string, other: number | string | undefined, tolerance: number): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= Math.max(SAME * tolerance, 1e-12 * Math.abs(other));
}
