import type { SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import type { Task } from './messages';
import type { SerializedResult } from './serialized-result';

/** The part that all tasks of a run share. */
export type Course = Omit<Task, 'submissions'>;

/** A submission to grade. It is read when its turn comes: memory does not hold a class. */
export interface Job<Key> {
  key: Key;
  /** The ids of the learners who handed it in. They have equal files. */
  ids: readonly string[];
  read(): Submission | Promise<Submission>;
}

/**
 * The outcome of a submission: its result, or a failure that happened again when it was graded alone: a crash of the
 * process, or an error of the grader. If some of its files crash the process, it has the result of the others.
 */
export type Outcome = { result: SerializedResult; hasCrashed?: true } | Failure;
export type Failure = { crash: string } | { graderError: string };

/** Called with each outcome, and with the submission as it was graded. */
export type OutcomeListener<Key> = (job: Job<Key>, outcome: Outcome, graded: Submission) => void;

/** Where submissions wait, and who grades them: processes of this machine, or workers of a queue. */
export interface Dispatcher<Key> {
  /**
   * The tests and their points, from the result of an empty submission.
   *
   * @param isForAll there will be much to grade: every process may load the suites already
   * @throws Error if the suites cannot run
   */
  plan(isForAll?: boolean): Promise<SubmissionResult>;
  /**
   * Grades until each job has one outcome, in any order, or `end` is called.
   *
   * @throws Error in one line if grading cannot go on
   */
  grade(jobs: Job<Key>[], onOutcome: OutcomeListener<Key>): Promise<void>;
  /** No job gets an outcome from now on. A second call has no effect. */
  end(): void;
}
