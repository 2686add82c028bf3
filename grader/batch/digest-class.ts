import type { ClassDigest } from '../core/class-digest';
import { rounded } from '../report/formats/shared/points-text';
import { Distribution } from '../report/page/class/distribution';
import type { SummaryFacts } from './summary-facts';

/** Different errors that are listed. Their texts may quote learner code. */
const MAX_ERRORS = 2_000;

/** Errors that differ only behind this length are one. */
const MAX_ERROR_LENGTH = 300;

/** @param all the facts of each submission with its id, read once */
export function digestClass(all: Iterable<readonly [id: string, facts: SummaryFacts]>): ClassDigest {
  const total = new Distribution();
  const counts = { right: 0, wrong: 0, 'not-begun': 0, 'without-files': 0, unreadable: 0, ungraded: 0 };
  const exercises = new Map<string, { maxScore: number; ran: number; points: Distribution }>();
  const tests = new Map<string, { exercise: string; name: string; failed: number }>();
  const diagnoses = new Map<string, { diagnosis: string; exercise: string; ids: string[] }>();
  const errors = new Map<string, string[]>();
  let most = 0;
  for (const [id, facts] of all) {
    counts[facts.kind] += 1;
    if (facts.kind !== 'ungraded') most = Math.max(most, facts.maxScore);
    for (const message of new Set(facts.errors.map((text) => text.slice(0, MAX_ERROR_LENGTH)))) {
      const ids = errors.get(message);
      if (ids) ids.push(id);
      else if (errors.size < MAX_ERRORS) errors.set(message, [id]);
    }
    if (facts.kind !== 'right' && facts.kind !== 'wrong') continue;
    total.add(facts.score);
    for (const { id: exercise, score, maxScore, hasRun } of facts.exercises) {
      const known = exercises.get(exercise) ?? { maxScore, ran: 0, points: new Distribution() };
      exercises.set(exercise, known);
      known.points.add(score);
      if (hasRun) known.ran += 1;
    }
    for (const { exercise, name } of facts.failedTests) {
      const key = JSON.stringify([exercise, name]);
      const known = tests.get(key) ?? { exercise, name, failed: 0 };
      tests.set(key, known);
      known.failed += 1;
    }
    for (const { exercise, diagnosis } of facts.findings) {
      const key = JSON.stringify([exercise, diagnosis]);
      const known = diagnoses.get(key) ?? { diagnosis, exercise, ids: [] };
      diagnoses.set(key, known);
      known.ids.push(id);
    }
  }
  const { count } = total;
  return {
    submissions: Object.values(counts).reduce((sum, one) => sum + one, 0),
    counts,
    maxScore: most,
    mean: count === 0 ? null : rounded(total.mean),
    median: count === 0 ? null : rounded(total.median),
    exercises: [...exercises].map(([id, { maxScore, points }]) => ({
      ...{ id, maxScore, mean: rounded(points.mean), median: rounded(points.median) },
    })),
    tests: [...tests.values()]
      .map((one) => ({ ...one, ran: exercises.get(one.exercise)?.ran ?? 0 }))
      .sort((one, other) => other.failed - one.failed),
    diagnoses: [...diagnoses.values()].map(withCount).sort(byCount),
    errors: [...errors].map(([message, ids]) => withCount({ message, ids })).sort(byCount),
  };
}

function withCount<Listed extends { ids: string[] }>({ ids, ...rest }: Listed) {
  return { ...rest, count: ids.length, ids };
}

function byCount({ count: one }: { count: number }, { count: other }: { count: number }): number {
  return other - one;
}
