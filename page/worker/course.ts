import type { MistakeRecord } from '../../grader/advice/diagnosis/mistake-record';
import type { Facts } from '../../grader/advice/diagnosis/reading/reading';
import type { Limits } from '../../grader/core/limits';

/** What the judge reads of the project's files, as one JSON file of the page. */
export interface Course {
  seed: number;
  limits: Limits;
  /** The points of an exercise as a whole, by its id. The others have the points of their tests. */
  points: Readonly<Record<string, number>>;
  /** Ids of the exercises, in their order. */
  exercises: readonly string[];
  /** Texts of `engine/`, by names such as `engine/f.ts`. */
  engine: Readonly<Record<string, string>>;
  mistakes: Readonly<Record<string, MistakeRecord>>;
  facts: Readonly<Record<string, Facts>>;
}
