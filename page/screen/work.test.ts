import { expect, test } from '@jest/globals';
import { Work, type WorkStorage } from './work';

const STUBS = { '01-gradf': 'stub' };

/** A storage that holds as many characters. */
function storage(room = 10_000): WorkStorage & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new Error('QuotaExceededError');
      entries.set(key, text);
    },
  };
}

test('what was typed is there again on the next visit', () => {
  const kept = storage();
  new Work(kept, STUBS).write('01-gradf', 'mine');
  expect(new Work(kept, STUBS).text('01-gradf')).toBe('mine');
});

test('a text that is replaced can be brought back, and a stub is no version', () => {
  const work = new Work(storage(), STUBS);
  work.replace('01-gradf', 'first');
  expect(work.versions('01-gradf')).toEqual([]);
  work.replace('01-gradf', 'second');
  work.replace('01-gradf', 'stub');
  expect(work.versions('01-gradf')).toEqual(['first', 'second']);
});

test('a browser that keeps nothing is told, and the text lasts as long as the page', () => {
  const work = new Work(storage(3), STUBS);
  expect(work.isKept).toBe(true);
  work.write('01-gradf', 'longer');
  expect(work.text('01-gradf')).toBe('longer');
  expect(work.isKept).toBe(false);
  expect(new Work(undefined, STUBS).isKept).toBe(false);
});

test('damaged versions count as none', () => {
  const kept = storage();
  kept.entries.set('gradkata/versions/01-gradf', '{');
  expect(new Work(kept, STUBS).versions('01-gradf')).toEqual([]);
});

test('a change of another tab is taken, and other keys are not', () => {
  const work = new Work(storage(), STUBS);
  expect(work.takeFromOtherTab('gradkata/text/01-gradf', 'theirs')).toBe('01-gradf');
  expect(work.text('01-gradf')).toBe('theirs');
  expect(work.takeFromOtherTab('gradkata/text/99-other', 'theirs')).toBeUndefined();
  expect(work.takeFromOtherTab(null, null)).toBeUndefined();
});
