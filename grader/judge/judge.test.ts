import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { bareJudge } = outside<typeof import('../../dev/testing/bare-judge')>('dev/testing/bare-judge');

const EXERCISES = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];

/** The texts of a folder's exercise files, by name. */
function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(ROOT, folder, name), 'utf8')]));
}

const solutions = textsIn('solutions');
const { realm, judge } = bareJudge(EXERCISES);

test.each(['process', 'require', 'Buffer', 'performance', '__dirname', 'setTimeout', 'fetch'])(
  'the realm in which the judge works here has no %s',
  (name) => {
    expect(realm.evaluate(`typeof ${name}`)).toBe('undefined');
  },
);

describe('the judge alone, without Node and Jest', () => {
  test('gives solutions all points, and stubs none', async () => {
    const { document, graderErrors } = await judge({ right: solutions, stubs: textsIn('exercises') });
    expect(graderErrors).toEqual([]);
    const [right, stubs] = document.submissions;
    expect(right).toMatchObject({ id: 'right', status: 'pass', score: 100, maxScore: 100 });
    expect(stubs).toMatchObject({ id: 'stubs', status: 'fail', score: 0 });
    expect(stubs?.exercises.map(({ status }) => status)).toEqual(Array(4).fill('not-started'));
  });

  test('tells a wrong answer its numbers, its line and its recorded mistake', async () => {
    const wrong = solutions['01-gradf.ts']?.replace('3 * Math.cos', '-3 * Math.cos') ?? '';
    const { document } = await judge({ wrong: { ...solutions, '01-gradf.ts': wrong } });
    const [gradf, ...others] = document.submissions[0]?.exercises ?? [];
    expect(others.map(({ status }) => status)).toEqual(Array(3).fill('pass'));
    expect(gradf?.tests[0]).toMatchObject({
      status: 'fail',
      score: 0,
      location: { file: 'exercises/01-gradf.ts', line: 4 },
      diagnoses: [{ layer: 'recorded', text: expect.stringContaining('plus cos(u)') }],
      message: expect.stringMatching(/^∂f\/∂b at \(2, 3, 4\): expected 10\.25699027111255, yours 15\.7/),
    });
  });

  test('tells a mistake that is not on record by what the code computes, in the tests of its part', async () => {
    const wrong = solutions['01-gradf.ts']?.replace('3 * Math.cos', '2.9 * Math.cos') ?? '';
    const { document } = await judge({ wrong: { ...solutions, '01-gradf.ts': wrong } });
    const text = 'Your ∂f/∂b is 2.9·cos(3b) + 2.5·b^1.5: the factor of the cosine is not right.';
    const file = 'exercises/01-gradf.ts';
    const places = [{ file, line: 4, column: 14, endLine: 4, endColumn: 52 }];
    const told = [{ id: 'reading:factor', layer: 'reading', kind: 'factor', text, places }];
    const tests = document.submissions[0]?.exercises[0]?.tests ?? [];
    expect(tests.map(({ diagnoses }) => diagnoses)).toEqual([told, [], told, [], told]);
  });

  test('ends what never ends, by fuel, and goes on with the next submission', async () => {
    const endless = { ...solutions, '02-numerical-gradient.ts': 'for (;;) {}' };
    const { document } = await judge({ endless, right: solutions });
    expect(document.submissions.map(({ score }) => score)).toEqual([80, 100]);
    expect(document.submissions[0]?.exercises[1]?.message).toContain('took too long and was stopped');
  });
});
