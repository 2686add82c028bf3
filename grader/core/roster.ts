import type { LearnerKeys } from './source-facts';

/** The name of a submission from a bulk download of Moodle: `Jane Doe_1234567`. */
export const MOODLE_NAME = /^(?<name>.+)_(?<number>\d+)$/;

/** The program whose list of learners a roster is. A plain one is made by hand. */
export type Gradebook = 'moodle' | 'canvas' | 'blackboard' | 'brightspace' | 'plain';

/** A list of the learners of a course, as a platform hands it out. */
export interface Roster {
  /** The name of the file, for messages. */
  file: string;
  gradebook: Gradebook;
  header: readonly string[];
  /** Each with as many cells as the header. Most are of a learner. */
  rows: readonly (readonly string[])[];
  /** How the file separates cells and encodes its text. */
  delimiter: ',' | '\t';
  encoding: 'utf8' | 'utf16le';
}

/** Who a row of a roster is about. */
export interface RosterLearner extends Omit<LearnerKeys, 'loginEnd' | 'canvasUpload'> {
  /** The index of the row. */
  row: number;
  /** What the learner is called in messages and tables. */
  label: string;
  /** How submissions of the learner may be called, in a roster made by hand. */
  id?: string;
  /** The full name in several orders. */
  fullNames: string[];
  /** The word before the number of Moodle's participant, in the language of the site. */
  word?: string;
  group?: string;
  /** The learner's own date, where the course gave more time. */
  due?: string;
  /** When the submission was handed in, if the list tells it. */
  handedIn?: string;
}

/** Which submission belongs to which learner. */
export interface RosterMatch {
  /** The index of the learner's row, by the id of the submission. */
  rowOf: ReadonlyMap<string, number>;
  /** Submissions of no learner in the roster. */
  unowned: readonly string[];
  /** Groups of submissions that belong to one learner. None of them is in `rowOf`. */
  shared: readonly (readonly string[])[];
  /** The rows of learners with no submission at all. */
  missing: readonly number[];
}
