import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { refusalOf } from '../../testing/refusal-of';
import { shellIn } from '../../testing/shell-in';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);
const run = shellIn(project);

/** Answers that are right at every fixed point, and wrong elsewhere. */
const RIGHT_IN_PLACES: Record<string, string> = {
  '01-gradf.ts': solutionWith('01-gradf.ts', { '-3 * a ** 2': '(a > 3.1 ? -4 : -3) * a ** 2' }),
  '03-symmetric-gradient.ts': solutionWith('03-symmetric-gradient.ts', {
    'const da =': 'if (a < 0 && a > -1) return [7, 7, 7];\n  const da =',
  }),
  '04-value.ts': solutionWith('04-value.ts', {
    'this.grad += exponent * this.data': 'this.grad += (this.data === 1.75 ? 7 : exponent) * this.data',
  }),
};

describe('the lines that a failing random case offers', () => {
  beforeEach(() => solve(project()));

  test.each(Object.keys(RIGHT_IN_PLACES))(
    'show the wrong numbers of %s when they are pasted into a file and run',
    async (file) => {
      writeExercise(project(), file, RIGHT_IN_PLACES[file] as string);
      const { stdout } = await run('test', file);
      expect(stdout).toMatch(/WRONG!/);
      const wrong = [...stdout.matchAll(/^ +yours +(-?[\d.e-]+)/gm)].map(([, number]) => number as string);
      expect(wrong.length).toBeGreaterThan(0);
      const offered = stdout.split('To try it out (seed 42):\n')[1]?.replaceAll(/^ {2}/gm, '') ?? '';
      const [engine] = /(?<=\/\/ engine\/f\.ts, for the moment:\n)[\s\S]*?(?=\n\n)/.exec(offered) ?? [];
      if (engine) writeFileSync(path.join(project(), 'engine', 'f.ts'), engine);
      const [lines] = /(?<=\/\/ try\.ts, to be run by npm run try:\n)[\s\S]*?(?=\n\n)/.exec(offered) ?? [];
      writeFileSync(path.join(project(), 'try.ts'), lines ?? '');
      const shown = command('try', [], { root: project() });
      expect(shown).toMatchObject({ status: 0, stderr: '' });
      // V8 and QuickJS may differ in the last digit.
      for (const number of wrong) expect(shown.stdout).toContain(number.slice(0, 12));
    },
  );

  test.each([
    [
      'throws',
      'const far: number = 2;\n\nconsole.log(new Value(far).log().x.y);',
      'try.ts:4: your code threw TypeError: ',
      4,
    ],
    ['throws later', 'setTimeout(() => {\n  throw new Error("late");\n});', 'try.ts:3: your code threw Error: late', 3],
    ['does not compile', 'const two: number = ;', 'try.ts:2 does not compile: ', 2],
  ])('are shown with a sentence and no stack when one %s', (_, lines, sentence, line) => {
    writeFileSync(path.join(project(), 'try.ts'), `import { Value } from './exercises/04-value';\n${lines}\n`);
    const { status, stdout, stderr } = command('try', [], { root: project() });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr).toMatch(new RegExp(`^> ${line} \\| `, 'm'));
    expect(stderr).not.toMatch(/^\s+at |node_modules|node:internal|grader\//m);
  });

  test('need a file: without one, npm run try says so', async () => {
    expect(await refusalOf('try', ['nothing.ts'], project())).toBe(
      'There is no file nothing.ts. Put the lines to try out there first.',
    );
  });
});
