import type { Diagnosis, ExerciseResult, TestResult } from '../../core/result';
import { coverOf } from './cover';
import { type Evidence, type Fit, fitsOf, keysOf } from './fit';
import type { MistakeRecord } from './mistake-record';
import { signatureOf } from './signature';
import { withdrawDoubtful } from './withdraw-doubtful';
import { TestsByName, type WrongPiece } from './wrong-pieces';

/**
 * Sets `diagnoses` of the wrong tests to the recorded mistakes that give the same wrong numbers. A mistake qualifies
 * by the tests of its own parts alone: the answer is wrong in each of them, with the same numbers, and nothing of these
 * parts is left unexplained. Without a match there is no guess, nor with two that explain equally much.
 */
export function diagnose(
  exercise: Pick<ExerciseResult, 'tests'>,
  record: MistakeRecord,
  evidence: Evidence = {},
): void {
  const { readings = [] } = evidence;
  const own = signatureOf(exercise);
  const tests = new TestsByName(exercise.tests);
  const pieces = tests.pieces(own);
  const covers = coversOf(pieces, fitsOf(own, tests, record, evidence));
  const found = [...new Set([...covers.values()].flat())].sort((a, b) => b.explained.size - a.explained.size);
  for (const test of exercise.tests) {
    const ofTest = pieces.filter((piece) => piece.test === test);
    const behind = readings.find(({ part }) => part !== null && part === test.part)?.behind;
    const reaching = behind ? found.filter((fit) => isReached(fit, test, behind)) : found;
    if (ofTest.length > 0) test.diagnoses = diagnosesOf(test, ofTest, covers, reaching);
  }
  withdrawDoubtful(exercise.tests, record, readings);
}

/** Tells whether a mistake has an effect in the test: it is in the test's part, or in one that this part uses. */
function isReached({ mistake: { parts } }: Fit, { part }: TestResult, behind: readonly string[]): boolean {
  return parts.length === 0 || parts.some((one) => one === part || behind.includes(one));
}

/** The mistakes that explain each part. One that is in no single part explains all of them, or none. */
function coversOf(pieces: readonly WrongPiece[], fits: readonly Fit[]): Map<string | null, Fit[]> {
  const parts = [...new Set(pieces.map(({ part }) => part))];
  const ofWhole = fits.filter(({ mistake }) => mistake.parts.length === 0);
  const whole = coverOf(pieces, ofWhole);
  const most = whole[0]?.explained.size ?? 0;
  const isTied = fits.some(({ mistake, explained }) => mistake.parts.length > 0 && explained.size >= most);
  if (whole.length > 0) return new Map(parts.map((part) => [part, isTied ? [] : whole]));
  const coverOfPart = (part: string | null) =>
    coverOf(
      pieces.filter((piece) => piece.part === part),
      fits.filter(({ mistake }) => part !== null && mistake.parts.includes(part)),
    );
  return new Map(parts.map((part) => [part, coverOfPart(part)]));
}

/** The mistake that explains the test alone, else those that explain its pieces, each in its own part. */
function diagnosesOf(
  test: TestResult,
  pieces: readonly WrongPiece[],
  covers: ReadonlyMap<string | null, Fit[]>,
  found: readonly Fit[],
): Diagnosis[] {
  const keys = pieces.flatMap(keysOf);
  const sufficient = found.find(({ explained }) => keys.every((key) => explained.has(key)));
  if (sufficient) return [diagnosisOf(sufficient)];
  const explaining = (piece: WrongPiece) =>
    (covers.get(piece.part) ?? []).filter(({ explained }) => keysOf(piece).some((key) => explained.has(key)));
  const isWhollyExplained = pieces.every((piece) => explaining(piece).length > 0);
  const byPart = pieces.flatMap((piece) => explaining(piece).map((fit) => ({ fit, part: piece.part })));
  const distinct = byPart.filter(({ fit }, index) => byPart.findIndex((other) => other.fit === fit) === index);
  const isOfOnePart = new Set(distinct.map(({ part }) => part)).size === 1;
  const isPlain = test.part !== null || (isWhollyExplained && isOfOnePart);
  return distinct.map(({ fit, part }) => diagnosisOf(fit, isPlain ? null : part));
}

/**
 * The record holds what a mistake computes, not where it is in a file.
 *
 * @param part the part that the text is about, if a reader could not tell
 */
function diagnosisOf({ id, mistake }: Fit, part: string | null = null): Diagnosis {
  const text = part === null ? mistake.diagnosis : `${part}: ${mistake.diagnosis}`;
  return { id, layer: 'recorded', kind: id, text, places: [] };
}
