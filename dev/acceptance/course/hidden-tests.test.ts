import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ExerciseResult, ResultDocument } from '../../../grader/core/result';
import { checkout } from '../../testing/checkout';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';
import { exerciseOf, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const project = once(checkout);
const run = shellIn(project);

/** Grades a wrong submission by the visible tests of an exercise, and by the same tests marked hidden. */
const graded = once(async () => {
  const submission = layOut(temporaryFolder(), 'wrong', {
    '01-gradf.ts': solutionWith('01-gradf.ts', { 'const da = -3': 'console.log(a, b, c);\n  const da = -2' }),
  });
  const grade = async (): Promise<ExerciseResult> => {
    const { stdout } = await run('grade', submission);
    return exerciseOf((JSON.parse(stdout) as ResultDocument).submissions[0], '01-gradf');
  };
  const visible = await grade();
  const suite = path.join(project(), 'test', '01-gradf.test.ts');
  const text = readFileSync(suite, 'utf8');
  writeFileSync(suite, text.replace("title: 'The gradient", "hidden: true, title: 'The gradient"));
  return { visible, hidden: await grade() };
});

describe('tests marked hidden', () => {
  test('have the same verdicts, points and diagnoses as visible ones', async () => {
    const { visible, hidden } = await graded();
    const kept = ({ tests }: ExerciseResult) =>
      tests.map(({ name, status, score, maxScore, diagnoses }) => ({ name, status, score, maxScore, diagnoses }));
    expect(kept(hidden)).toEqual(kept(visible));
    expect(new Set(hidden.tests.map(({ visibility }) => visibility))).toEqual(new Set(['hidden']));
    expect(hidden.score).toBeLessThan(hidden.maxScore);
  });

  test('say nothing of what they expect, ask, or have seen written', async () => {
    const { visible, hidden } = await graded();
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
