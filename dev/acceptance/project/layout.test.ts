import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import type { ResultDocument } from '../../../grader/core/result';
import { findForbiddenImports } from '../../checks/check-imports';
import { findStrays } from '../../checks/check-strays';
import { command } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { temporaryFolder } from '../../testing/submissions';

const graded = (folder: string) => {
  const { stdout } = command('grade', [path.join(ROOT, folder)]);
  return (JSON.parse(stdout) as ResultDocument).submissions[0];
};

describe('the reference solutions', () => {
  test('pass every test', () => {
    const exercises = graded('solutions')?.exercises ?? [];
    expect(exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'))).toEqual([]);
    expect(exercises.map(({ id }) => id)).toEqual(exerciseIds(ROOT));
  });
});

describe('the stubs', () => {
  const result = graded('exercises');

  test('have no points, and no test of theirs passes', () => {
    expect(result).toMatchObject({ status: 'fail', score: 0, maxScore: 100 });
    const statuses = result?.exercises.flatMap(({ tests }) => tests.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['not-started', 'waiting']));
  });

  test.each(exerciseIds(ROOT))('%s says that it is not started, for its own reason, at its own line', (id) => {
    const exercise = result?.exercises.find((other) => other.id === id);
    expect(exercise).toMatchObject({ status: 'not-started', score: 0 });
    const number = Number(id.slice(0, 2));
    for (const { message, location } of exercise?.tests.filter(({ status }) => status !== 'waiting') ?? []) {
      expect(message).toMatch(new RegExp(`^exercises/${id}\\.ts: \\w+ is not written yet\\. Task ${number}[.:]`));
      expect(location).toEqual({ file: `exercises/${id}.ts`, line: expect.any(Number) });
    }
  });

  test('name each operation of a Value in the tests of that operation', () => {
    const tests = result?.exercises.find(({ id }) => id === '04-value')?.tests ?? [];
    for (const operation of ['mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd']) {
      const own = tests.filter(({ name }) => name.startsWith(`${operation}: `));
      expect(own.length).toBeGreaterThanOrEqual(4);
      for (const { message } of own) expect(message).toContain(`${operation} is not written yet`);
    }
  });
});

const importing = temporaryFolder();

describe('imports', () => {
  test('keep to the folders that the design allows', () => {
    expect(findForbiddenImports(ROOT)).toEqual([]);
  });

  test('of a solution by an engine file, and of an exercise by the grader, are found', () => {
    const root = importing;
    for (const folder of ['engine', 'exercises', 'solutions', 'test', 'grader'])
      mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, 'engine', 'g.ts'), "import { gradf } from '../solutions/01-gradf';");
    writeFileSync(path.join(root, 'grader', 'h.ts'), "const { gradf } = require('../exercises/01-gradf');");
    writeFileSync(path.join(root, 'solutions', '05-x.ts'), "import { f } from '../engine/f';");
    expect(findForbiddenImports(root)).toEqual([
      'engine/g.ts imports solutions/01-gradf, which engine/ must not.',
      'grader/h.ts imports exercises/01-gradf, which grader/ must not.',
    ]);
  });
});

describe('the check for strays', () => {
  const house = temporaryFolder();
  beforeEach(() => {
    for (const folder of ['exercises', 'solutions', 'test']) {
      rmSync(path.join(house, folder), { recursive: true, force: true });
      cpSync(path.join(ROOT, folder), path.join(house, folder), { recursive: true });
    }
  });

  test('finds nothing in this project', () => {
    expect(findStrays(ROOT)).toEqual([]);
  });

  test('finds a file that belongs to no exercise', () => {
    writeFileSync(path.join(house, 'test', 'notes.txt'), '');
    mkdirSync(path.join(house, 'exercises', 'old'));
    expect(findStrays(house)).toEqual([
      expect.stringMatching(/^exercises\/old belongs to no exercise\./),
      expect.stringMatching(/^test\/notes\.txt belongs to no exercise\./),
    ]);
  });

  test('finds an exercise without its solution, and a number that is left out', () => {
    rmSync(path.join(house, 'solutions', '04-value.ts'));
    writeFileSync(path.join(house, 'exercises', '06-mlp.ts'), '');
    expect(findStrays(house)).toEqual([
      expect.stringMatching(/^solutions\/04-value\.ts is missing\./),
      expect.stringMatching(/^solutions\/06-mlp\.ts is missing\./),
      expect.stringMatching(/^test\/06-mlp\.test\.ts is missing\./),
      '06-mlp should have the number 05: numbers follow each other.',
    ]);
  });
});
