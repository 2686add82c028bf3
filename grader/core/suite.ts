/** A file of tests of one exercise. */
export interface Suite {
  /** Absolute path. */
  file: string;
  /** Id of the exercise: `01-gradf`. */
  exercise: string;
  /** The suite is in the course's folder of hidden tests, so all of its tests are hidden. */
  hidden: boolean;
}
