import type { Roster, RosterMatch } from '../core/roster';
import { someNames } from '../text/some-names';

/** How many learners of the roster have a submission, and which submissions are of none of them. */
export function rosterLines({ file, rows }: Roster, { rowOf, unowned, shared }: RosterMatch): string[] {
  return [
    `${rowOf.size} of the ${rows.length} learners of ${file} have a submission.`,
    ...(unowned.length > 0 ? [`In no row of it: ${someNames(unowned)}. They have no grade there.`] : []),
    ...shared.map((ids) => `Of one learner: ${someNames(ids)}. None of them counts: leave one.`),
  ];
}
