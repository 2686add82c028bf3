/** What the page asks of the worker that checks types. */
export interface TypeRequest {
  /** Its number, which the answer repeats. */
  request: number;
  /** The name of a file, as `01-gradf.ts`. */
  file: string;
  /** The texts of all files of the learner. */
  texts: Readonly<Record<string, string>>;
}

/** What TypeScript objects to. */
export interface ShownProblem {
  message: string;
  /** Offsets in characters. */
  start: number;
  end: number;
}

/** What that worker answers. */
export type TypeAnswer =
  | { request: number; problems: readonly ShownProblem[] }
  /** TypeScript could not be loaded. */
  | { request: number; isMissing: true };
