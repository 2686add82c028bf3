import type { Picture } from '../../grader/core/picture';
import type { ResultDocument } from '../../grader/core/result';
import type { ExerciseFile } from '../../grader/core/submission';

/** Exercise files of one learner. */
export interface SentSubmission {
  id: string;
  files: Readonly<Record<string, ExerciseFile>>;
}

/** What the page asks of the worker. */
export interface JudgeRequest {
  /** Its number, which the answer repeats. */
  request: number;
  submissions: readonly SentSubmission[];
  /** Ids of the exercises that the document lists, in their order. */
  exercises: readonly string[];
  /** Searches what makes wrong answers right, for all exercises or for these. */
  explain?: boolean | readonly string[];
  /** Draws what the code of this exercise does. */
  draw?: string;
  /** Numbers of tasks of this request at which an earlier worker was ended. They are not run again. */
  stopped?: readonly number[];
}

/** What the worker tells the page. */
export type WorkerMessage =
  | { kind: 'ready' }
  /** A task begins. The page ends the worker unless a message follows in time. */
  | { kind: 'begin'; request: number; task: number }
  | { kind: 'end'; request: number; task: number }
  /** A step that may take long is over. */
  | { kind: 'alive'; request: number }
  /** The verdict. The search that `explain` asks for may still add reasons to it. */
  | { kind: 'verdict'; request: number; document: ResultDocument }
  | {
      kind: 'judged';
      request: number;
      document: ResultDocument;
      graderErrors: readonly string[];
      /** What `draw` asks for. */
      pictures: readonly Picture[];
    }
  /** The grader itself failed. Without a number it could not start. */
  | { kind: 'failed'; request?: number; message: string };
