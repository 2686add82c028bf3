/** What staff can do about a submission that is not graded. It ends the message of its result. */
export const STAFF_REMEDIES = {
  failed: 'Read the reason in the log of the run, then grade it again.',
  unfinished: 'Grade this submission again: the same command continues where it stopped.',
} as const;

/** The message without what only staff can do, for learners. */
export function withoutStaffRemedy(message: string): string {
  const remedy = Object.values(STAFF_REMEDIES).find((one) => message.endsWith(one));
  return remedy === undefined ? message : message.slice(0, -remedy.length).trimEnd();
}
