import { expect, test } from '@jest/globals';
import type { Candidate } from './edit';
import { search } from './search';

/** Candidates that turn `x` into a number. */
const CANDIDATES: Candidate[] = Array.from({ length: 60 }, (_, index) => {
  const edit = {
    start: 0,
    end: 1,
    text: String(index),
    kind: 'number',
    cost: 1,
    place: { start: 0, end: 1 },
    like: '',
  };
  return { edits: [edit], cost: 1 };
});

/** Trials in which some texts mend what fails, and some of these are confirmed. */
function trials(mending: string[], confirmed: string[], most = 1_000) {
  const tried: string[] = [];
  return {
    tried,
    async firstMending(texts: readonly string[]) {
      const index = texts.findIndex((text) => mending.includes(text));
      tried.push(...texts.slice(0, index < 0 ? texts.length : index + 1));
      return index;
    },
    confirms: async (text: string) => confirmed.includes(text),
    mayGoOn: () => tried.length < most,
  };
}

const textOf = (candidate: Candidate | undefined) => candidate?.edits[0]?.text;

test('the first candidate that is confirmed ends the search', async () => {
  const asked = trials(['7', '30', '50'], ['30', '50']);
  expect(textOf(await search('x', CANDIDATES, asked))).toBe('30');
  expect(asked.tried).toEqual(Array.from({ length: 31 }, (_, index) => String(index)));
});

test('nothing is found if no candidate mends, or if the search may not go on', async () => {
  expect(await search('x', CANDIDATES, trials([], []))).toBeUndefined();
  expect(await search('x', CANDIDATES, trials(['50'], ['50'], 25))).toBeUndefined();
});
