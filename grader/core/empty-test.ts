import type { TestResult } from './result';

/** A test of which nothing is known yet: an error without points. `known` fills in the rest. */
export function emptyTest(name: string, known: Partial<TestResult> = {}): TestResult {
  return {
    name,
    part: null,
    status: 'error',
    score: 0,
    maxScore: 0,
    visibility: 'visible',
    message: null,
    diagnoses: [],
    reproduction: null,
    waitingFor: [],
    comparisons: [],
    output: '',
    durationMs: 0,
    location: null,
    ...known,
  };
}
