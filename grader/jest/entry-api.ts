import type { Suite } from '../core/suite';

/** What `entry.ts`, the one test file of the fast path, asks of the environment. */
export interface EntryApi {
  readonly suites: readonly Suite[];
  /** Loads a suite by `load`. If that fails, the run says so. */
  load(suite: Suite, load: () => void): void;
  /** Grades request after request, until no more come. */
  grade(): Promise<void>;
}

/** The global under which `entry.ts` finds it. */
export const ENTRY_API = '__gradkataEntry__';
