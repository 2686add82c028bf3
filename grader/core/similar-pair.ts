/** Two submissions that have in common what few others have. It says what is equal, and not why. */
export interface SimilarPair {
  ids: readonly [string, string];
  /** How much of what is their own the two have in common, from 0 to 1. */
  share: number;
  exercises: readonly SimilarExercise[];
}

/** Two answers to one exercise. */
export interface SimilarExercise {
  id: string;
  /** The files are equal to the last character. */
  isEqual: boolean;
  sides: readonly [SimilarSide, SimilarSide];
}

/** One of two answers, and the lines of it that the other one has, too. */
export interface SimilarSide {
  text: string;
  /** The first line is 1. */
  lines: readonly number[];
}
