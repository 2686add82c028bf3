import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { checkout } from '../../testing/checkout';
import { command, ONE_WORKER } from '../../testing/command';
import { exerciseOf, layOut, temporaryFolder } from '../../testing/submissions';

/** What the parser of the project here cannot read without ending the process. It stands for a bug in native code. */
const DEADLY = 'deadly for the parser';

const folder = temporaryFolder();
const others = ['a', 'b', 'c', 'e', 'f', 'g'];
const folders = [...others, 'd'].sort().map((id, index) =>
  layOut(folder, id, {
    '01-gradf.ts': `// ${id === 'd' ? DEADLY : index}\nexport const gradf = () => [1, 2, 3];\n`,
    '02-numerical-gradient.ts': `import { gradf } from './01-gradf';\nexport const numericalGradient = gradf;\n`,
  }),
);

test('a file that kills the process which grades it costs its exercise and those that import it', () => {
  const root = checkout();
  const native = path.join(root, 'grader', 'compile', 'native.ts');
  const sound = readFileSync(native, 'utf8');
  const parse = 'parse: (file, source, options) =>';
  expect(sound).toContain(parse);
  const kill = `source.includes('${DEADLY}') && process.kill(process.pid, 'SIGKILL')`;
  writeFileSync(native, sound.replace(parse, `${parse} (${kill}) ||`));
  const { status, stdout } = command('grade', [...folders, ...ONE_WORKER], { root });
  expect(status).toBe(0);
  const { submissions } = JSON.parse(stdout) as ResultDocument;
  expect(submissions.map(({ id, score, status }) => [id, score, status])).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, 60, 'fail']),
  );
  const guilty = submissions.find(({ id }) => id === 'd');
  const says = /^exercises\/01-gradf\.ts ended the process that graded it \(SIGKILL\), also when it was graded alone\./;
  for (const id of ['01-gradf', '02-numerical-gradient'])
    expect(exerciseOf(guilty, id)).toMatchObject({ status: 'error', score: 0, message: expect.stringMatching(says) });
  expect(exerciseOf(guilty, '04-value')).toMatchObject({ status: 'pass', score: 40 });
});

test('a submission over which the suites break is named and has no exercises, and the others are graded', () => {
  const root = checkout();
  const suite = path.join(root, 'test', '01-gradf.test.ts');
  const sound = readFileSync(suite, 'utf8');
  const first = 'const expected = [-12.35';
  expect(sound).toContain(first);
  // An asynchronous test is a mistake of the suite: here one that only a certain answer brings to light.
  writeFileSync(suite, sound.replace(first, `if (gradf(2, 3, 4)[0] === 13) return Promise.resolve();\n${first}`));
  const class13 = [11, 12, 13, 14].map((number) =>
    layOut(folder, `s${number}`, { '01-gradf.ts': `export const gradf = () => [${number}, 2, 3];\n` }),
  );
  const { status, stdout, stderr } = command('grade', [...class13, ...ONE_WORKER], { root });
  expect(status).toBe(2);
  // Not in the results: it could tell of a hidden test.
  expect(stderr).toMatch(
    new RegExp(
      '^s13 could not be graded\\. .*"at the notebook’s point": A graded test must be synchronous.*\\n' +
        'gradkata: 1 of 4 could not be graded: see above\\. .*\\n$',
    ),
  );
  const { submissions } = JSON.parse(stdout) as ResultDocument;
  expect(submissions.map(({ id, score, exercises }) => [id, score, exercises.length])).toEqual([
    ['s11', 80, 4],
    ['s12', 80, 4],
    ['s13', 0, 0],
    ['s14', 80, 4],
  ]);
  expect(submissions[2]).toMatchObject({
    maxScore: 100,
    status: 'ungraded',
    message: expect.stringMatching(
      /^The grader failed on this submission, also when it was graded alone\. It is ungraded\. Read the reason/,
    ),
  });
  // A submission alone, too: 1 would say that the answer is wrong.
  const alone = command('grade', [path.join(folder, 's13')], { root });
  expect(alone.status).toBe(2);
  expect((JSON.parse(alone.stdout) as ResultDocument).submissions).toMatchObject([{ id: 's13', exercises: [] }]);
});

test('a process that cannot load what grades ends the run with its reason, in one line', () => {
  const root = checkout();
  writeFileSync(path.join(root, 'grader', 'batch', 'worker-main.cjs'), "require('./nowhere');\n");
  const { status, stderr } = command('grade', [...folders.slice(0, 2), ...ONE_WORKER], { root });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    new RegExp(
      '^gradkata: A grading process crashed without a submission ' +
        "\\(exit code 1: Error: Cannot find module '\\./nowhere'\\)\\. Run npm ci, .*\\n$",
    ),
  );
});
