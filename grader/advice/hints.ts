/** Hints of one part of an exercise: where to look, the rule, the shape of the line. */
export const LEVELS = 3;

/** The part of the tests that name none. */
export const WHOLE = 'whole';

/** Hints of an exercise, by part. */
export type Hints = Record<string, readonly string[]>;

/** What a test is about: the part of the hints that its name begins with, or what stands before its colon. */
export function hintPartOf(test: string, hints: Hints): string {
  const named = Object.keys(hints).find((part) => test.startsWith(`${part}: `) || test.startsWith(`${part} `));
  return named ?? /^(.+?): /.exec(test)?.[1] ?? WHOLE;
}
