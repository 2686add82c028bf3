import { test } from '@jest/globals';
import { ENTRY_API, type EntryApi } from './entry-api';

/** The longest timer of Node. The limits of each submission end code that never ends. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

// The only test file of the fast path. grader/README.md gives the reason why its test never ends.
const entry = (globalThis as Record<string, unknown>)[ENTRY_API] as EntryApi;
// Jest records a stack for each test and comparison, which the grader does not use.
Error.stackTraceLimit = 0;
for (const suite of entry.suites) entry.load(suite, () => require(suite.file));
test('grades request after request', () => entry.grade(), LONGEST_TIMEOUT_MS);
