import type { Roster, RosterMatch } from '../core/roster';
import { rosterLearners } from '../core/roster-learners';
import type { SubmissionSource } from '../intake/open';
import { someNames } from '../text/some-names';

/** How many learners of the roster have a submission, and which submissions are of none of them. */
export function rosterLines(roster: Roster, { rowOf, unowned, shared }: RosterMatch): string[] {
  return [
    `${rowOf.size} of the ${rosterLearners(roster).length} learners of ${roster.file} have a submission.`,
    ...(unowned.length > 0 ? [`In no row of it: ${someNames(unowned)}. They have no grade there.`] : []),
    ...shared.map((ids) => `Of one learner: ${someNames(ids)}. None of them counts: leave one.`),
  ];
}

/** What a gradebook needs to know of a submission without a roster, and the file that has it otherwise. */
const NEEDS: Readonly<Record<string, readonly [isKnown: (one: SubmissionSource) => boolean, file: string]>> = {
  moodle: [({ keys }) => keys?.participant !== undefined, 'the worksheet of the assignment from Moodle'],
  blackboard: [({ keys }) => !keys || keys.login !== undefined, 'the download of the grade center of Blackboard'],
  brightspace: [
    ({ keys }) => !keys || (keys.number ?? keys.login) !== undefined,
    'the export of grades of Brightspace, with OrgDefinedId, first and last name',
  ],
};

/**
 * Which submissions a gradebook leaves out that is made without the platform's own list.
 *
 * @throws Error in one line if it leaves out all
 */
export function unlistedLines(formats: readonly string[], sources: readonly SubmissionSource[]): string[] {
  const unfound = formats.includes('canvas') ? sources.filter(isUnfoundByCanvas).map(({ id }) => id) : [];
  const lines = formats.flatMap((format) => {
    const [isKnown, file] = NEEDS[format] ?? [() => true, ''];
    const unlisted = sources.filter((one) => !isKnown(one)).map(({ id }) => id);
    if (unlisted.length > 0 && unlisted.length === sources.length)
      throw new Error(`No submission has a row of ${format}. Give ${file} by --roster.`);
    return unlisted.length === 0 ? [] : [`In no row of ${format}: ${someNames(unlisted)}. Give ${file} by --roster.`];
  });
  if (unfound.length === 0) return lines;
  return [...lines, `Canvas will not find: ${someNames(unfound)}. Give its exported gradebook by --roster.`];
}

/** A name that spreadsheets would compute is changed in CSV, and one that is Canvas's own is no learner's. */
function isUnfoundByCanvas({ id, keys }: SubmissionSource): boolean {
  return keys?.canvasUser === undefined && /^\s*[=+@-]|points possible/i.test(id);
}
