import { expect, test } from '@jest/globals';
import { packText } from './file';
import { pageParts } from './page-parts';

const NAMES = ['engine/f.ts', 'exercises/01-gradf.ts', 'test/01-gradf.test.ts', 'test/stubs/01-gradf.ts'];
const files = NAMES.map((name) => packText(name, ''));

test('the page of a course has the suites and the engine of its starter', () => {
  expect(pageParts(files)).toEqual({ exercises: ['01-gradf'], engine: ['f.ts'], points: {} });
});

test('the page of a course has the points of its starter', () => {
  const settings = packText('gradkata.config.json', '{ "points": { "01-gradf": 33 } }');
  expect(pageParts([...files, settings]).points).toEqual({ '01-gradf': 33 });
});
