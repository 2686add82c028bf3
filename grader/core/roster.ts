/** The name of a submission from a bulk download of Moodle: `Jane Doe_1234567`. */
export const MOODLE_NAME = /^(?<name>.+)_(?<number>\d+)$/;

/** Moodle's grading worksheet of an assignment, which lists its learners. */
export interface Roster {
  /** The name of the file, for messages. */
  file: string;
  header: readonly string[];
  /** One for each learner, with as many cells as the header. */
  rows: readonly (readonly string[])[];
}

/** Which submission belongs to which learner. */
export interface RosterMatch {
  /** The index of the learner's row, by the id of the submission. */
  rowOf: ReadonlyMap<string, number>;
  /** Submissions of no learner in the roster. */
  unowned: readonly string[];
  /** Groups of submissions that belong to one learner. None of them is in `rowOf`. */
  shared: readonly (readonly string[])[];
}
