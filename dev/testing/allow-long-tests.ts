import { jest } from '@jest/globals';

/** Milliseconds that a test may take: some grade a whole class, on a busy machine. */
const TEST_MS = 180_000;

jest.setTimeout(TEST_MS);
