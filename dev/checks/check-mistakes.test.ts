import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { exerciseIds } from '../../grader/config/suites';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findMistakeTrouble } from './check-mistakes';

const root = temporaryFolder();
const write = (name: string, text: string) => writeFileSync(path.join(root, 'test', 'mistakes', name), text);
beforeEach(() => {
  rmSync(path.join(root, 'test'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'test', 'mistakes', '05-x'), { recursive: true });
});

test('every exercise of this project has mistakes, and all are recorded', () => {
  expect(findMistakeTrouble(ROOT, exerciseIds(ROOT))).toEqual([]);
});

test('the check of mistakes finds an exercise without mistakes, and mistakes without an exercise', () => {
  expect(findMistakeTrouble(root, ['05-x', '06-y'])).toEqual([
    'test/mistakes/05-x/ is empty. Write the mistakes that people make, each in a file there.',
    'test/mistakes/06-y/ is missing. Write the mistakes that people make, each in a file there.',
  ]);
  expect(findMistakeTrouble(root, [])).toEqual([
    'test/mistakes/05-x/ belongs to no exercise. Remove it, or name it like an exercise.',
  ]);
});

test('the check of mistakes finds a mistake without a record, and a record without a mistake', () => {
  write('05-x/sign.ts', '/** The sign. */\nconst y = 1;\n');
  const differs = (name: string) => [
    `test/mistakes/05-x.json and the mistakes differ in "${name}". Run npm run record.`,
  ];
  expect(findMistakeTrouble(root, ['05-x'])).toEqual(differs('sign'));
  // Each record is read once in a process, so this part uses another id.
  mkdirSync(path.join(root, 'test', 'mistakes', '06-y'));
  write('06-y/sign.ts', '/** The sign. */\nconst y = 1;\n');
  write('06-y.json', '{ "sign": {}, "gone": {} }');
  expect(findMistakeTrouble(root, ['05-x', '06-y'])[1]).toBe(differs('gone')[0]?.replace('05-x', '06-y'));
});
