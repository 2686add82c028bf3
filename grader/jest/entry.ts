import { ENTRY_API, type EntryApi } from './entry-api';

// The only test file of the fast path. grader/README.md gives the reason why it declares no test of its own.
const entry = (globalThis as Record<string, unknown>)[ENTRY_API] as EntryApi;
// A stack is recorded for each error, which the grader does not use.
Error.stackTraceLimit = 0;
for (const suite of entry.suites) entry.load(suite, () => require(suite.file));
