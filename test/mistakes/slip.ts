/** A wrong answer that is a few lines away from the solution. */
export interface Slip {
  name: string;
  /** What is wrong, as a learner reads it. */
  diagnosis: string;
  /** What differs from the solution. */
  code: string;
}
