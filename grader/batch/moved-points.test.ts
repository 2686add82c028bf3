import { beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { keepPoints, movedLines, readPoints } from './moved-points';

beforeEach(() => {
  delete process.env.GRADKATA_KEPT;
});

const run = (points: Record<string, number>, version = 'gradkata 1') => ({ version, points });

test('whose points moved is told from and to, and who is new or gone', () => {
  expect(movedLines(run({ jane: 80, joe: 5, zoe: 1 }), run({ jane: 100, joe: 5, ann: 3 }))).toEqual([
    'Points that moved since the run before:',
    '  jane: 80 → 100',
    'New: ann',
    'Not there any more, or ungraded: zoe',
  ]);
});

test('a change of the suites is told first, and that nothing moved in one line', () => {
  expect(movedLines(run({ jane: 1 }), run({ jane: 1 }, 'gradkata 2'))).toEqual([
    'Suites or settings have changed since the run before.',
    'No points moved since the run before.',
  ]);
});

test('names of properties are names like others', () => {
  const points = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, number>;
  expect(movedLines(run({}), run(points))).toContain('New: __proto__, constructor');
});

test('points are kept for each place apart', () => {
  const root = temporaryFolder();
  keepPoints(root, 'a.csv', run({ jane: 1 }));
  expect(readPoints(root, 'a.csv')).toEqual(run({ jane: 1 }));
  expect(readPoints(root, 'b.csv')).toBeUndefined();
});
