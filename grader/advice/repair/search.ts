import { type Candidate, withEdits } from './edit';

/** Runs the tests of an exercise on other texts of its file. The judge supplies it. */
export interface Trials {
  /** The index of the first text that passes the tests which fail, -1 if there is none. */
  firstMending(texts: readonly string[]): Promise<number>;
  /** Tells whether all tests agree with a text: none that passed before fails. */
  confirms(text: string): Promise<boolean>;
  /** False if the search has used up what it may. */
  mayGoOn(): boolean;
}

/** How many candidates are handed over at once. */
const AT_ONCE = 25;

/** Tries candidates in their order until one makes the failing tests pass and no other test fail. */
export async function search(
  source: string,
  candidates: readonly Candidate[],
  trials: Trials,
): Promise<Candidate | undefined> {
  let next = 0;
  while (next < candidates.length && trials.mayGoOn()) {
    const texts = candidates.slice(next, next + AT_ONCE).map(({ edits }) => withEdits(source, edits));
    const index = await trials.firstMending(texts);
    if (index < 0) {
      next += texts.length;
      continue;
    }
    if (await trials.confirms(texts[index] as string)) return candidates[next + index];
    next += index + 1;
  }
  return undefined;
}
