import { test } from '@jest/globals';
import { ENTRY_API, type EntryApi } from './entry-api';

/** The longest time that a timer can be set to, in milliseconds. The limits of a submission end what is endless. */
const NEVER = 2 ** 31 - 1;

// The one test file of the fast path: grader/README.md says why its only test never ends.
const entry = (globalThis as Record<string, unknown>)[ENTRY_API] as EntryApi;
// Jest and expect note the stack of each test and comparison. Learners are shown places found by the judge.
Error.stackTraceLimit = 0;
for (const suite of entry.suites) entry.load(suite, () => require(suite.file));
test('grades request after request', () => entry.grade(), NEVER);
