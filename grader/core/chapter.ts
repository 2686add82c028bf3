/** Exercises that belong together. */
export interface Chapter {
  /** Counts from 1, also where the chapters before it are absent. */
  number: number;
  title: string;
  /** Ids of its exercises, in order. */
  exercises: readonly string[];
}
