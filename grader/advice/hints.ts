/** The number of texts for each part of an exercise: where to look, the rule, the shape of the line. */
export const HINT_TEXTS = 3;

/** The key of the hints for tests about the whole exercise. */
export const WHOLE_EXERCISE = 'whole';

/** The hints of an exercise, by part. */
export type Hints = Record<string, readonly string[]>;
