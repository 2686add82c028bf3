import type { Goal } from './result';

/** A test that will run. */
export interface PlannedEntry {
  name: string;
  maxScore: number;
  /** The part of the exercise that the test is about. Null or absent if it is about the whole exercise. */
  part?: string | null;
  /** The parts that must pass their own tests first. */
  needs?: readonly string[] | undefined;
  /** False if the tests that need the part do not wait for this test. */
  isNeeded?: boolean | undefined;
}

/** What a suite declares, as far as the result of an exercise depends on it whose tests do not run. */
export interface ExercisePlan {
  title: string;
  goal?: Goal;
  remark?: string;
  /** True if tests that pass keep their points, even if what they need fails. */
  keepsPassed: boolean;
  tests: PlannedEntry[];
}
