import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { findHintTrouble } from '../../checks/check-hints';
import { expectNone } from '../../testing/expect-none';
import { EVERY_EXERCISE, gradeFolders } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';

/** The reference solutions and the stubs. */
const graded = once(() =>
  gradeFolders(
    ['solutions', 'exercises'].map((folder) => path.join(ROOT, folder)),
    EVERY_EXERCISE,
  ),
);

describe('the reference solutions', () => {
  test('pass every test', () => {
    const exercises = graded().get('solutions')?.exercises ?? [];
    expect(exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'))).toEqual([]);
    expect(exercises.map(({ id }) => id)).toEqual(exerciseIds(ROOT));
  });
});

describe('the stubs', () => {
  const stubs = () => graded().get('exercises');

  test('have no points, and no test of theirs passes', () => {
    const result = stubs();
    expect(result).toMatchObject({ status: 'fail', score: 0 });
    const statuses = result?.exercises.flatMap(({ tests }) => tests.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['not-started', 'waiting']));
  });

  test.each(exerciseIds(ROOT))('%s says that it is not started, for its own reason, at its own line', (id) => {
    const exercise = stubs()?.exercises.find((other) => other.id === id);
    expect(exercise).toMatchObject({ status: 'not-started', score: 0 });
    const number = Number(id.slice(0, 2));
    for (const { message, location } of exercise?.tests.filter(({ status }) => status !== 'waiting') ?? []) {
      expect(message).toMatch(new RegExp(`^exercises/${id}\\.ts: \\w+ is not written yet\\. Task ${number}[.:]`));
      expect(location).toEqual({ file: `exercises/${id}.ts`, line: expect.any(Number) });
    }
  });

  test('name each operation of a Value in the tests of that operation', () => {
    const tests = stubs()?.exercises.find(({ id }) => id === '04-value')?.tests ?? [];
    for (const operation of ['mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd']) {
      const own = tests.filter(({ name }) => name.startsWith(`${operation}: `));
      expect(own.length).toBeGreaterThanOrEqual(4);
      for (const { message } of own) expect(message).toContain(`${operation} is not written yet`);
    }
  });

  test('have hints for each part of their tests', () => {
    const exercises = stubs()?.exercises ?? [];
    const parts = new Map(exercises.map(({ id, tests }) => [id, tests.map(({ part }) => part)]));
    expect(parts.size).toBeGreaterThan(0);
    expectNone(findHintTrouble(ROOT, parts));
  });
});
