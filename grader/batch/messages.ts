import type { Limits } from '../core/limits';
import type { ExerciseFile } from '../core/submission';
import type { SerializedResult } from './serialized-result';

/** The request to a worker: submissions to grade together. */
export interface Task {
  root: string;
  submissions: { id: string; files: Readonly<Record<string, ExerciseFile>>; fault: string | null }[];
  exercises: string[];
  seed: number;
  limits: Limits;
  /** Points of exercises by id, where the course sets them. */
  points: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests. */
  hiddenTests: string | undefined;
  /** Searches the place of each mistake by changes of the code, which takes longer than grading. */
  explain?: boolean;
  /** Draws what the code does, and renders the verdict as a page. */
  pages?: boolean;
}

/** The messages of a worker. */
export type Reply =
  /** A sign of life between tests. */
  | { kind: 'alive' }
  /** Results in the order of the submissions, failures of suites, and the memory of the process in bytes. */
  | { kind: 'graded'; results: SerializedResult[]; graderErrors: readonly string[]; memory: number }
  /** The grader threw an error. */
  | { kind: 'broken'; message: string };
