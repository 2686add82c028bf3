import type { Diagnosis, ExerciseResult, TestResult } from '../../core/result';
import type { MistakeRecord } from './mistake-record';
import { type Signature, signatureOf, type TestSignature } from './signature';
import { withdrawDoubtful } from './withdraw-doubtful';

/** Two wrong numbers count as equal if they differ by less than this share of the test's tolerance. */
const EQUAL_SHARE_OF_TOLERANCE = 0.1;

/** A recorded mistake that the answer may contain. */
interface Candidate {
  id: string;
  wrong: Signature;
  /** The number of the answer's wrong numbers that the mistake explains. */
  explained: number;
}

/**
 * Sets `diagnoses` of the wrong tests to the recorded mistakes that give the same wrong numbers. A mistake qualifies
 * only if the answer is wrong in each test of the mistake, with the same numbers. Without a match there is no guess.
 */
export function diagnose(exercise: ExerciseResult, record: MistakeRecord): void {
  const own = signatureOf(exercise);
  const tests = exercise.tests.filter(({ name }) => name in own);
  const candidates = candidatesFor(own, exercise, record);
  for (const test of tests) {
    const found = explain(test, own[test.name] as TestSignature, candidates);
    if (found.length === 0) continue;
    test.diagnoses = found.map(({ id }) => diagnosisOf(id, record));
  }
  withdrawDoubtful(exercise.tests, record);
}

/** The record holds what a mistake computes, not where it is in a file. */
function diagnosisOf(id: string, record: MistakeRecord): Diagnosis {
  return { id, layer: 'recorded', kind: id, text: record[id]?.diagnosis ?? '', places: [] };
}

/** The mistakes that the answer contradicts nowhere. Those that explain most come first. */
function candidatesFor(own: Signature, exercise: ExerciseResult, record: MistakeRecord): Candidate[] {
  return Object.entries(record)
    .map(([id, { wrong }]) => ({ id, wrong, explained: countExplained(own, exercise, wrong) }))
    .filter(({ explained }) => explained > 0)
    .sort((one, other) => other.explained - one.explained || testCount(one.wrong) - testCount(other.wrong));
}

/** Counts the answer's wrong numbers that a mistake explains. 0 if the mistake would differ from it in any test. */
function countExplained(own: Signature, exercise: ExerciseResult, mistake: Signature): number {
  let count = 0;
  for (const [name, wrong] of Object.entries(mistake)) {
    const test = exercise.tests.find((other) => other.name === name);
    if (!test || test.status === 'waiting') continue;
    const ownOfTest = own[name];
    if (!ownOfTest) return 0;
    // Another mistake can end a test before this one has an effect.
    if ('numbers' in wrong && !Object.keys(wrong.numbers).some((label) => isCompared(test, label))) continue;
    const labels = explainedLabels(test, ownOfTest, wrong);
    if (!labels) return 0;
    count += labels.length;
  }
  return count;
}

function isCompared({ comparisons }: TestResult, label: string): boolean {
  return comparisons.some((comparison) => comparison.label === label);
}

function testCount(wrong: Signature): number {
  return Object.keys(wrong).length;
}

/** Selects the mistakes that together explain all wrong numbers of a test, best first. None if one is left over. */
function explain(test: TestResult, own: TestSignature, candidates: Candidate[]): Candidate[] {
  const open = new Set('numbers' in own ? Object.keys(own.numbers) : ['message']);
  const found: Candidate[] = [];
  const labelsOf = (candidate: Candidate) => explainedLabels(test, own, candidate.wrong[test.name]) ?? [];
  const sufficient = candidates.find((candidate) => labelsOf(candidate).length === open.size);
  if (sufficient) return [sufficient];
  for (const candidate of candidates) {
    const added = labelsOf(candidate).filter((label) => open.has(label));
    if (added.length === 0) continue;
    found.push(candidate);
    for (const label of added) open.delete(label);
  }
  return open.size === 0 ? found : [];
}

/** The labels that a mistake explains in a test. Undefined if it would be wrong there in another way. */
function explainedLabels(
  test: TestResult,
  own: TestSignature,
  mistake: TestSignature | undefined,
): string[] | undefined {
  if (!mistake) return undefined;
  if ('message' in own || 'message' in mistake) {
    return 'message' in own && 'message' in mistake && own.message === mistake.message ? ['message'] : undefined;
  }
  const labels = Object.keys(mistake.numbers);
  const isExplained = labels.every((label) => {
    const comparison = test.comparisons.find((other) => other.label === label);
    return comparison && isEqual(comparison.yours, mistake.numbers[label], comparison.tolerance);
  });
  return isExplained ? labels : undefined;
}

function isEqual(one: number | string, other: number | string | undefined, tolerance: number): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= Math.max(EQUAL_SHARE_OF_TOLERANCE * tolerance, 1e-12 * Math.abs(other));
}
