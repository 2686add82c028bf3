import type { Suite } from '../core/suite';

/** What `entry.ts`, the only test file of the fast path, calls in the Jest environment. */
export interface EntryApi {
  readonly suites: readonly Suite[];
  /** Loads a suite by `load`. If that fails, the run reports it. */
  load(suite: Suite, load: () => void): void;
}

/** The global in which the environment puts it. */
export const ENTRY_API = '__gradkataEntry__';
