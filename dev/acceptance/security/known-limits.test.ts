import { describe, expect, test } from '@jest/globals';
import type { ExerciseResult } from '../../../grader/core/result';
import { gradingWorker } from '../../testing/grading-worker';
import { submissionWith } from '../../testing/solved-submission';

const GRADF = '01-gradf';
const grade = gradingWorker();

/** What exercise 01 comes to with this file. */
async function graded(id: string, code: string, seed = 42): Promise<ExerciseResult> {
  const results = await grade(GRADF, [submissionWith(id, { [`${GRADF}.ts`]: code })], { seed });
  return results.get(id) as ExerciseResult;
}

/** The right gradient, which tells where it was asked and what it said. */
const TELLING = `export function gradf(a: number, b: number, c: number): [number, number, number] {
  const answer = [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2];
  console.log(JSON.stringify([[a, b, c].join(), answer]));
  return answer;
}
`;

/** Central differences of an f of its own, extrapolated to step 0 (Richardson), without a formula of a derivative. */
const EXTRAPOLATED = `const f = (a: number, b: number, c: number) =>
  -(a ** 3) + Math.sin(3 * b) - 1 / c + b ** 2.5 - a ** 0.5;
function slope(g: (x: number) => number, x: number): number {
  const step = 0.1 * Math.abs(x);
  let row = [1, 2, 4, 8, 16, 32].map((part) => ((g(x + step / part) - g(x - step / part)) / (2 * step)) * part);
  for (let power = 4; row.length > 1; power *= 4)
    row = row.slice(1).map((finer, index) => finer + (finer - row[index]) / (power - 1));
  return row[0];
}
export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [slope((x) => f(x, b, c), a), slope((x) => f(a, x, c), b), slope((x) => f(a, b, x), c)];
}
`;

describe('what values cannot tell', () => {
  test('a numerical derivative of a high order, of an f of its own, is as right as a formula', async () => {
    expect(await graded('extrapolated', EXTRAPOLATED)).toMatchObject({ status: 'pass', score: 20 });
  });

  test('a table of the answers at all points of the usual seed passes; with another seed it does not', async () => {
    const told = (await graded('telling', TELLING)).tests.flatMap(({ output }) => output.trim().split('\n'));
    const table = JSON.stringify(Object.fromEntries(told.map((line) => JSON.parse(line))));
    const pasted =
      `const answers = ${table};\n` +
      'export const gradf = (...point: number[]) => answers[point.join()] ?? [0, 0, 0];\n';
    expect(await graded('pasted', pasted)).toMatchObject({ status: 'pass', score: 20 });
    const elsewhere = await graded('pasted', pasted, 7);
    expect(elsewhere).toMatchObject({ status: 'fail', score: 16 });
    expect(elsewhere.tests.filter(({ status }) => status !== 'pass').map(({ name }) => name)).toEqual([
      'at random points, without asking f',
    ]);
  });
});
