import type { Limits } from '../core/limits';
import type { ExerciseFile } from '../core/submission';
import type { SerializedResult } from './serialized-result';

/** What a worker is asked: to grade these, together. */
export interface Task {
  root: string;
  submissions: { id: string; files: Readonly<Record<string, ExerciseFile>>; fault: string | null }[];
  exercises: string[];
  seed: number;
  limits: Limits;
  /** What an exercise is worth in all, by its id. */
  points: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests. */
  hiddenTests: string | undefined;
}

/** What a worker says. */
export type Answer =
  /** It is still at work: a row of tests is over, or one that ran alone. */
  | { kind: 'alive' }
  /** Results in the order of the submissions; what kept the grader itself from working; bytes that the process takes. */
  | { kind: 'graded'; results: SerializedResult[]; graderErrors: readonly string[]; memory: number }
  /** The grader itself threw. */
  | { kind: 'broken'; message: string };
