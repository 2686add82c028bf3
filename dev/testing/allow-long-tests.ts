import { jest } from '@jest/globals';

/** Milliseconds that an acceptance test may take: some grade a whole class. */
const ACCEPTANCE_TEST_MS = 180_000;

jest.setTimeout(ACCEPTANCE_TEST_MS);
