import type { Lateness, LatePolicy } from '../core/lateness';
import { rosterLearners } from '../core/roster-learners';
import type { SubmissionSource } from '../intake/open';
import type { RunInfo } from '../report/formats/shared/format';
import { measureLateness } from './measure-lateness';

/**
 * How late each submission is, of those whose time is told by the download, or by the roster.
 *
 * @throws Error in one line if a date in the roster is none
 */
export function classLateness(
  sources: readonly SubmissionSource[],
  policy: LatePolicy | undefined,
  roster: RunInfo['roster'],
): Map<string, Lateness> {
  const learners = new Map(roster && rosterLearners(roster.roster).map((one) => [one.row, one]));
  const all = sources.flatMap(({ id, handedIn }): [string, Lateness][] => {
    const learner = learners.get(roster?.rowOf.get(id) ?? -1);
    const told = handedIn ?? (learner?.handedIn === undefined ? undefined : { at: learner.handedIn });
    if (!told) return [];
    try {
      return [[id, measureLateness(told, policy, learner?.due)]];
    } catch (error) {
      throw new Error(`${roster?.roster.file ?? 'late'}, ${learner?.label ?? id}: ${(error as Error).message}`);
    }
  });
  return new Map(all);
}
