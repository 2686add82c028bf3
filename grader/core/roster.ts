/** The list of learners that a platform hands out, and takes back with points in it. */
export interface Roster {
  /** The name of the file, for messages. */
  file: string;
  /** `moodle`: the grading worksheet of an assignment. */
  platform: 'moodle';
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
