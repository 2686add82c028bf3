import { shortfallOf } from '../../advice/first-advice';
import { rosterLearners } from '../../core/roster-learners';
import type { HandedIn } from '../../core/source-facts';
import { hasHidden, pointsOf } from '../../scoring/points';
import { oneLine } from '../../text/one-line';
import { csvRow } from './shared/csv-row';
import { firstGraded } from './shared/first-graded';
import { type ClassFormat, isUngraded, type RunInfo } from './shared/format';

/** A gradebook. An ungraded submission has empty cells in place of points, so that means leave it out. */
export const csv: ClassFormat = {
  about: 'a gradebook: a row for each submission, a column for each exercise',
  of: 'class',
  extension: 'csv',
  *render(results, { seed, sources, roster, missing }) {
    const plan = firstGraded(results);
    const exercises = plan?.exercises ?? [];
    const hidden = plan !== undefined && hasHidden(plan);
    const visibilities = hidden ? (['visible', 'hidden'] as const) : [];
    const isTimeKnown = [...(sources?.values() ?? [])].some(({ handedIn }) => handedIn !== undefined);
    const nameOf = roster && namesIn(roster);
    yield csvRow([
      'id',
      ...(nameOf ? ['name'] : []),
      'status',
      'score',
      'max_score',
      ...exercises.map(({ id }) => id),
      ...visibilities.flatMap((visibility) => [`${visibility}_score`, `${visibility}_max_score`]),
      ...(isTimeKnown ? ['handed_in', 'late'] : []),
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
        ...(isTimeKnown ? timeCells(sources?.get(result.id)?.handedIn) : []),
        oneLine(shortfallOf(result, seed)),
      ]);
    }
    if (!roster || !nameOf) return;
    const labels = new Map(rosterLearners(roster.roster).map(({ row, label }) => [row, label]));
    const none = missing === 'zero' ? 0 : '';
    const empty = Array<string>(2 * visibilities.length + (isTimeKnown ? 2 : 0)).fill('');
    for (const row of roster.missing) {
      const who = [labels.get(row) ?? '', nameOf(row)].map(oneLine);
      const points = [none, plan?.maxScore ?? '', ...exercises.map(() => none)];
      yield csvRow([...who, 'missing', ...points, ...empty, 'Nothing was handed in.']);
    }
  },
};

/** The full names of learners by their rows. */
function namesIn({ roster }: NonNullable<RunInfo['roster']>): (row: number | undefined) => string {
  const names = new Map(rosterLearners(roster).map(({ row, fullNames }) => [row, fullNames[0]?.trim()]));
  return (row) => names.get(row ?? -1) ?? '';
}

function timeCells({ at = '', isLate = false }: HandedIn = {}): string[] {
  return [at, isLate ? 'yes' : ''];
}
