import { type Answer, checkInContext } from '../../fuzz/check-in-context';

/** Milliseconds of work for all that is asked of an answer. In seconds, an endless loop fills the memory. */
const TIME_MS = 500;

/** Asks things of an answer, in a plain context of Node. */
export type Observe = <T>(ask: (answer: Answer) => T) => T | undefined;

/**
 * Loads an answer outside the grader.
 *
 * @returns a function that asks it. What throws or takes too long is undefined.
 */
export function observerOf(root: string, texts: Readonly<Record<string, string>>, exercise: string): Observe {
  return (ask) => {
    let found: { value: ReturnType<typeof ask> } | undefined;
    checkInContext(
      root,
      texts,
      exercise,
      (answer) => {
        found = { value: ask(answer) };
        return null;
      },
      TIME_MS,
    );
    return found?.value;
  };
}
