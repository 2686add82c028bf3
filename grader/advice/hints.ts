/** Hints of one part of an exercise: where to look, the rule, the shape of the line. */
export const LEVELS = 3;

/** The key of the hints for tests that are about no part. */
export const WHOLE = 'whole';

/** Hints of an exercise, by part. */
export type Hints = Record<string, readonly string[]>;
