import { MOODLE_NAME, type Roster, type RosterMatch } from '../core/roster';
import { someNames } from '../text/some-names';

/** How many learners of the roster have a submission, and which submissions are of none of them. */
export function rosterLines({ file, rows }: Roster, { rowOf, unowned, shared }: RosterMatch): string[] {
  return [
    `${rowOf.size} of the ${rows.length} learners of ${file} have a submission.`,
    ...(unowned.length > 0 ? [`In no row of it: ${someNames(unowned)}. They have no grade there.`] : []),
    ...shared.map((ids) => `Of one learner: ${someNames(ids)}. None of them counts: leave one.`),
  ];
}

/** What a worksheet that is made without Moodle's own leaves out: a row needs the number of a participant. */
export function unlistedLines(ids: readonly string[]): string[] {
  const unlisted = ids.filter((id) => !MOODLE_NAME.test(id));
  if (unlisted.length === 0) return [];
  return [`In no row of Moodle's worksheet: ${someNames(unlisted)}. Give the worksheet of the assignment by --roster.`];
}
