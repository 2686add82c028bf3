import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../dev/testing/results';
import { temporaryFolder } from '../../dev/testing/submissions';
import { forgetMastered, lastLevel, noteLevel, PROGRESS_FILE } from './hint-progress';

const folder = temporaryFolder();
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(folder, 'memory-'));
});

const remember = (text: string) => {
  mkdirSync(path.join(root, '.gradkata'), { recursive: true });
  writeFileSync(path.join(root, PROGRESS_FILE), text);
};
const remembered = () => JSON.parse(readFileSync(path.join(root, PROGRESS_FILE), 'utf8'));
const mul = (level: unknown) => JSON.stringify({ '04-value': { mul: level } });

test('without a file no hint was given, and asking for it writes none', () => {
  expect(lastLevel(root, '04-value', 'mul')).toBe(0);
  expect(existsSync(path.join(root, '.gradkata'))).toBe(false);
});

test.each([1, 2, 4, 99])('level %d is read as it was stored', (level) => {
  remember(mul(level));
  expect(lastLevel(root, '04-value', 'mul')).toBe(level);
});

test('each part has its own level', () => {
  expect(noteLevel(root, '04-value', 'mul', 2)).toBe(true);
  expect(noteLevel(root, '04-value', 'pow', 1)).toBe(true);
  const levels = [
    ['04-value', 'mul'],
    ['04-value', 'pow'],
    ['04-value', 'exp'],
    ['01-gradf', 'mul'],
  ].map(([exercise, part]) => lastLevel(root, exercise as string, part as string));
  expect(levels).toEqual([2, 1, 0, 0]);
  expect(readdirSync(path.join(root, '.gradkata'))).toEqual(['hints.json']);
});

describe('a file that is damaged', () => {
  const texts = ['', '{', 'null', '[3]', '"three"', '\u0000', '{ "04-value": 2 }', mul('2'), mul(0), mul(-1), mul(1.5)];

  test.each(texts)('begins anew when it holds %j, and works from there', (text) => {
    remember(text);
    expect(lastLevel(root, '04-value', 'mul')).toBe(0);
    expect(noteLevel(root, '04-value', 'mul', 1)).toBe(true);
    expect(remembered()['04-value']).toEqual({ mul: 1 });
    expect(lastLevel(root, '04-value', 'mul')).toBe(1);
  });

  test('keeps what can be read of it', () => {
    remember('{ "later": [1], "04-value": { "mul": "?", "pow": 3 } }');
    noteLevel(root, '04-value', 'mul', 1);
    expect(remembered()).toEqual({ later: [1], '04-value': { mul: 1, pow: 3 } });
  });
});

test('a folder with the name of the file, or a file with that of its folder, is kept, and nothing is stored', () => {
  mkdirSync(path.join(root, PROGRESS_FILE), { recursive: true });
  expect(lastLevel(root, '04-value', 'mul')).toBe(0);
  expect(noteLevel(root, '04-value', 'mul', 1)).toBe(false);
  expect(readdirSync(path.join(root, '.gradkata'))).toEqual(['hints.json']);
  const other = mkdtempSync(path.join(folder, 'memory-'));
  writeFileSync(path.join(other, '.gradkata'), 'mine');
  expect(noteLevel(other, '04-value', 'mul', 1)).toBe(false);
  expect(readFileSync(path.join(other, '.gradkata'), 'utf8')).toBe('mine');
});

test('the level of a part is forgotten when its tests pass, and those of other parts are kept', () => {
  remember(JSON.stringify({ '01-gradf': { whole: 2 }, '04-value': { mul: 4, pow: 1, whole: 3 } }));
  const tests = [testResult({ part: 'mul', status: 'pass' }), testResult({ part: 'pow', status: 'fail' })];
  forgetMastered(root, [{ ...exerciseResult('04-value', tests), status: 'fail' }]);
  expect(remembered()).toEqual({ '01-gradf': { whole: 2 }, '04-value': { pow: 1, whole: 3 } });
});

test('an exercise that passes has no levels left, and without levels no file is made', () => {
  const passed = { ...exerciseResult('01-gradf', [testResult({ status: 'pass' })]), status: 'pass' as const };
  forgetMastered(root, [passed]);
  expect(existsSync(path.join(root, '.gradkata'))).toBe(false);
  remember(JSON.stringify({ '01-gradf': { whole: 2 } }));
  forgetMastered(root, [passed]);
  expect(remembered()).toEqual({ '01-gradf': {} });
});
