import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nativeTranspiler } from '../compile/native';
import { rosterLearners } from '../core/roster-learners';
import type { SimilarPair } from '../core/similar-pair';
import { openSubmission, type SubmissionSource } from '../intake/open';
import type { RunInfo } from '../report/formats/shared/format';
import { ClassComparison } from '../similarity/compare-class';
import type { Course } from './dispatcher';

/** Pairs that are shown. */
const MAX_PAIRS = 30;

/**
 * Finds the pairs of submissions that have most in common, beyond what was handed out and what most have. Those of a
 * group in the roster, and those with the same folder, are not compared.
 *
 * @throws Error in one line if there are too many submissions
 */
export async function findSimilar(
  sources: readonly SubmissionSource[],
  { root, exercises, limits }: Pick<Course, 'root' | 'exercises' | 'limits'>,
  roster: RunInfo['roster'],
): Promise<SimilarPair[]> {
  const comparison = new ClassComparison(nativeTranspiler, limits, handedOut(root, exercises));
  const groups = new Map(roster && rosterLearners(roster.roster).map(({ row, group }) => [row, group]));
  for (const source of sources) {
    const group = groups.get(roster?.rowOf.get(source.id) ?? -1);
    const owner = group !== undefined ? `group ${group}` : source.kind === 'path' ? source.where : source.id;
    comparison.add({ submission: await openSubmission(source, exercises, limits), owner });
  }
  const byId = new Map(sources.map((source) => [source.id, source]));
  const pairs: SimilarPair[] = [];
  for (const { ids, share } of comparison.rank(MAX_PAIRS)) {
    const [one, other] = ids.map((id) => byId.get(id));
    if (!one || !other) continue;
    const both = [
      await openSubmission(one, exercises, limits),
      await openSubmission(other, exercises, limits),
    ] as const;
    pairs.push(comparison.show(both, share));
  }
  return pairs;
}

/** The stubs of the exercises, which all learners start from. */
export function handedOut(root: string, exercises: readonly string[]): Record<string, string> {
  const texts = exercises.flatMap((id): [string, string][] => {
    try {
      return [[`${id}.ts`, readFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'utf8')]];
    } catch {
      // An exercise of the course's own has no stub.
      return [];
    }
  });
  return Object.fromEntries(texts);
}
