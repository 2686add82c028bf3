/** Source of a pattern that matches the id of an exercise, two digits and a slug: `01-gradf`. */
export const EXERCISE_ID_PATTERN = String.raw`\d\d-[a-z0-9-]+`;

/** Matches a text that is the id of an exercise, and nothing else. */
export const EXERCISE_ID = new RegExp(`^${EXERCISE_ID_PATTERN}$`);

/** Matches the name of an exercise file: `01-gradf.ts`. */
export const EXERCISE_FILE = new RegExp(String.raw`^${EXERCISE_ID_PATTERN}\.ts$`);
