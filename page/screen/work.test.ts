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

function workIn(kept: WorkStorage | undefined, place = '/'): Work {
  return new Work(kept, STUBS, place);
}

test('what was typed is there again on the next visit', () => {
  const kept = storage();
  workIn(kept).write('01-gradf', 'mine');
  expect(workIn(kept).text('01-gradf')).toBe('mine');
});

test('the next visit opens the exercise that was open last', () => {
  const kept = storage();
  expect(workIn(kept).lastOpen).toBeUndefined();
  workIn(kept).lastOpen = '01-gradf';
  expect(workIn(kept).lastOpen).toBe('01-gradf');
});

test('a text that is replaced can be brought back, and a stub is no version', () => {
  const work = workIn(storage());
  work.replace('01-gradf', 'first');
  expect(work.versions('01-gradf')).toEqual([]);
  work.replace('01-gradf', 'second');
  work.replace('01-gradf', 'stub');
  expect(work.versions('01-gradf')).toEqual(['first', 'second']);
});

test('a browser that keeps nothing is told, and the text lasts as long as the page', () => {
  const work = workIn(storage(3));
  expect(work.isKept).toBe(true);
  work.write('01-gradf', 'longer');
  expect(work.text('01-gradf')).toBe('longer');
  expect(work.isKept).toBe(false);
  expect(workIn(undefined).isKept).toBe(false);
});

test('damaged versions count as none', () => {
  const kept = storage();
  kept.entries.set('gradkata/versions/01-gradf', '{');
  expect(workIn(kept).versions('01-gradf')).toEqual([]);
});

test('a change of another tab is taken, and other keys are not', () => {
  const work = workIn(storage());
  expect(work.takeFromOtherTab('gradkata/text/01-gradf', 'theirs')).toBe('01-gradf');
  expect(work.text('01-gradf')).toBe('theirs');
  expect(work.takeFromOtherTab('gradkata/text/99-other', 'theirs')).toBeUndefined();
  expect(work.takeFromOtherTab(null, null)).toBeUndefined();
});

test('two courses on one host keep their work apart', () => {
  const kept = storage();
  workIn(kept, '/week-1/').write('01-gradf', 'mine');
  expect(workIn(kept, '/week-2/').text('01-gradf')).toBe('stub');
});

test('what a newer version of the page has kept is not replaced', () => {
  const kept = storage();
  workIn(kept).write('01-gradf', 'mine');
  expect(kept.entries.get('gradkata/version')).toBe('1');
  kept.entries.set('gradkata/version', '2');
  const work = workIn(kept);
  work.write('01-gradf', 'other');
  expect(work).toMatchObject({ isNewer: true, isKept: false });
  expect([...kept.entries.values()]).toEqual(['2', 'mine']);
});
