import { shortfallOf } from '../../advice/first-advice';
import { findingsOf } from '../../core/findings-of';
import type { Lateness } from '../../core/lateness';
import type { SubmissionResult } from '../../core/result';
import { rosterLearners } from '../../core/roster-learners';
import { hasHidden, pointsOf } from '../../scoring/points';
import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { finalPoints, penaltyOf } from './shared/final-points';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type RunInfo } from './shared/format';
import { rounded } from './shared/points-text';

/** A gradebook. An ungraded submission has empty cells in place of points, so that means leave it out. */
export const csv: ClassFormat = {
  about: 'a gradebook: a row for each submission, a column for each exercise',
  of: 'class',
  extension: 'csv',
  *render(results, run) {
    const { seed, lateness = new Map(), roster, missing, late, pointsBefore } = run;
    const plan = firstGraded(results);
    const exercises = plan?.exercises ?? [];
    const hidden = plan !== undefined && hasHidden(plan);
    const visibilities = hidden ? (['visible', 'hidden'] as const) : [];
    const timeHead = [...(lateness.size > 0 ? ['handed_in', 'late'] : []), ...(late ? ['penalty', 'final'] : [])];
    const nameOf = roster && namesIn(roster);
    if (run.csvForExcel) yield '\uFEFF';
    yield csvRow([
      'id',
      ...(nameOf ? ['name'] : []),
      'status',
      'score',
      'max_score',
      ...exercises.map(({ id }) => id),
      ...visibilities.flatMap((visibility) => [`${visibility}_score`, `${visibility}_max_score`]),
      ...timeHead,
      ...(pointsBefore ? ['before', 'change'] : []),
      'diagnoses',
      'message',
    ]);
    for (const result of results) {
      const ungraded = isUngraded(result);
      const points = (number: number | undefined) => (ungraded || number === undefined ? '' : number);
      yield csvRow([
        oneLine(result.id),
        ...(nameOf ? [oneLine(nameOf(roster.rowOf.get(result.id)))] : []),
        result.status,
        points(result.score),
        points(result.maxScore),
        ...exercises.map(({ id }) => points(result.exercises.find((own) => own.id === id)?.score)),
        ...visibilities.flatMap((visibility) => {
          const { score, maxScore } = pointsOf(result, visibility);
          return [points(score), points(maxScore)];
        }),
        ...(lateness.size > 0 ? timeCells(lateness.get(result.id)) : []),
        ...(late ? [penaltyOf(result, run), finalPoints(result, run)].map(points) : []),
        ...(pointsBefore ? changeCells(pointsBefore.get(result.id), result) : []),
        oneLine(diagnosesOf(result)),
        oneLine(shortfallOf(result, seed)),
      ]);
    }
    if (!roster || !nameOf) return;
    const labels = new Map(rosterLearners(roster.roster).map(({ row, label }) => [row, label]));
    const none = missing === 'zero' ? 0 : '';
    const noPoints = Array<string>(2 * visibilities.length).fill('');
    const times = timeHead.map((name) => (name === 'final' ? none : ''));
    for (const row of roster.missing) {
      const who = [labels.get(row) ?? '', nameOf(row)].map(oneLine);
      const points = [none, plan?.maxScore ?? '', ...exercises.map(() => none)];
      const before = pointsBefore ? ['', ''] : [];
      yield csvRow([...who, 'missing', ...points, ...noPoints, ...times, ...before, '', 'Nothing was handed in.']);
    }
  },
};

/** The full names of learners by their rows. */
function namesIn({ roster }: NonNullable<RunInfo['roster']>): (row: number | undefined) => string {
  const names = new Map(rosterLearners(roster).map(({ row, fullNames }) => [row, fullNames[0]?.trim()]));
  return (row) => names.get(row ?? -1) ?? '';
}

/** When it was handed in, and the hours that it is late, or `yes` if the platform only marked it. */
function timeCells(one: Lateness | undefined): (string | number)[] {
  return [one?.at ?? '', one?.isLate ? (one.hours ?? 'yes') : ''];
}

/** The points of the run before, and what they have changed by. Empty where either run has none. */
function changeCells(before: number | undefined, result: SubmissionResult): (string | number)[] {
  if (before === undefined) return ['', ''];
  return [before, isUngraded(result) ? '' : rounded(result.score - before)];
}

/** The names of what is wrong, each with its exercise. */
function diagnosesOf({ exercises }: SubmissionResult): string {
  const findings = exercises.flatMap(findingsOf);
  return findings.map(({ exercise, diagnosis }) => `${exercise} · ${diagnosis}`).join(', ');
}
