import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ExerciseResult, ResultDocument } from '../../../grader/core/result';
import { checkout } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { exerciseOf, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

/** Grades a wrong submission by the visible tests of an exercise, and by the same tests marked hidden. */
const graded = once(() => {
  const project = checkout();
  const submission = layOut(temporaryFolder(), 'wrong', {
    '01-gradf.ts': solutionWith('01-gradf.ts', { 'const da = -3': 'console.log(a, b, c);\n  const da = -2' }),
  });
  const grade = (): ExerciseResult => {
    const { stdout } = command('grade', [submission], { root: project });
    return exerciseOf((JSON.parse(stdout) as ResultDocument).submissions[0], '01-gradf');
  };
  const visible = grade();
  const suite = path.join(project, 'test', '01-gradf.test.ts');
  const text = readFileSync(suite, 'utf8');
  writeFileSync(suite, text.replace("title: 'The gradient", "hidden: true, title: 'The gradient"));
  return { visible, hidden: grade() };
});

describe('tests marked hidden', () => {
  test('have the same verdicts, points and diagnoses as visible ones', () => {
    const { visible, hidden } = graded();
    const kept = ({ tests }: ExerciseResult) =>
      tests.map(({ name, status, score, maxScore, diagnoses }) => ({ name, status, score, maxScore, diagnoses }));
    expect(kept(hidden)).toEqual(kept(visible));
    expect(new Set(hidden.tests.map(({ visibility }) => visibility))).toEqual(new Set(['hidden']));
    expect(hidden.score).toBeLessThan(hidden.maxScore);
  });

  test('say nothing of what they expect, ask, or have seen written', () => {
    const { visible, hidden } = graded();
    const expected = visible.tests.flatMap(({ comparisons }) =>
      comparisons.map((comparison) => String(comparison.expected)),
    );
    expect(expected.length).toBeGreaterThan(10);
    const said = JSON.stringify(hidden);
    expect(expected.filter((number) => number.length > 3 && said.includes(number))).toEqual([]);
    for (const { comparisons, output } of hidden.tests)
      expect({ comparisons, output }).toEqual({ comparisons: [], output: '' });
    expect(said).not.toContain('(2, 3, 4)');
  });
});
