/** What the scripts of the worker hand to each other: as with Jest, suites are apart from the judge. */
export interface SuiteApi {
  /** What suites import from '@jest/globals'. */
  globals: object;
  /** Set by the script of the suites: runs the suite of an exercise, by its id. */
  suites?: Readonly<Record<string, () => void>>;
  /** Both are set by the script of TypeScript. */
  byTypeScript?: typeof import('../../grader/compile/by-typescript');
  TypeChecker?: typeof import('../../grader/compile/type-checker').TypeChecker;
}

/** The global object of a worker, as far as the page uses it. */
export interface WorkerScope {
  gradkata: SuiteApi;
  importScripts(file: string): void;
  fetch(file: string): Promise<{ ok: boolean; arrayBuffer(): Promise<ArrayBuffer>; json(): Promise<unknown> }>;
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  Math: object;
}

/** The global object of this worker. */
export const scope = globalThis as unknown as WorkerScope;
