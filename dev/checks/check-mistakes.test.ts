import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { exerciseIds } from '../../grader/config/suites';
import { expectNone } from '../testing/expect-none';
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
  expectNone(findMistakeTrouble(ROOT, exerciseIds(ROOT)));
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

test('the check of mistakes finds an exercise without a record, and how a record and the mistakes differ', () => {
  const addMistake = (id: string) => {
    mkdirSync(path.join(root, 'test', 'mistakes', id), { recursive: true });
    write(`${id}/sign.ts`, '/** The sign. */\nconst y = 1;\n');
  };
  // Each record is read once in a process, so each case has an id of its own.
  for (const id of ['05-x', '06-y', '07-z']) addMistake(id);
  write('06-y.json', '{ "sign": {}, "gone": {} }');
  write('07-z.json', '{}');
  expect(findMistakeTrouble(root, ['05-x', '06-y', '07-z'])).toEqual([
    'test/mistakes/05-x.json is missing. Write the mistakes, then run npm run record.',
    'test/mistakes/06-y.json and the mistakes differ in "gone". Run npm run record.',
    'test/mistakes/07-z.json and the mistakes differ in "sign". Run npm run record.',
  ]);
});
