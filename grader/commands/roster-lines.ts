import type { Roster, RosterMatch } from '../core/roster';

/** Names of one kind that are listed. */
const MAX_LISTED = 20;

/** How many learners of the roster have a submission, and which submissions are of none of them. */
export function rosterLines({ file, rows }: Roster, { rowOf, unowned, shared }: RosterMatch): string[] {
  const some = (names: readonly string[]) =>
    `${names.slice(0, MAX_LISTED).join(', ')}${names.length > MAX_LISTED ? ', …' : ''}`;
  return [
    `${rowOf.size} of the ${rows.length} learners of ${file} have a submission.`,
    ...(unowned.length > 0 ? [`In no row of it: ${some(unowned)}. They have no grade there.`] : []),
    ...shared.map((ids) => `Of one learner: ${some(ids)}. None of them counts: leave one.`),
  ];
}
